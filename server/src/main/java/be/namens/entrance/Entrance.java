package be.namens.entrance;

import be.namens.eservices.EServiceId;
import be.namens.eservices.RightDefinition;
import be.namens.eservices.TargetGroup;
import be.namens.shared.Localized;
import java.util.List;
import java.util.Set;

/**
 * One way into pages of Namens itself. A module that has one makes a bean of this type: the OpenID Provider knows it from the first start,
 * without a setting.
 *
 * @param code in addresses and in the session; also the name by which Spring Security knows the client
 * @param clientId fixed, so that all processes agree
 * @param root below it lie the addresses of signing in and out
 * @param home where a person begins
 * @param pages the pages behind it: the session of who was signed out elsewhere ends at the next of these
 * @param lowestLevel the lowest level of ACM of the key that opens it
 * @param means asked as {@code acr_values}, so that the answer says with what somebody signed in; empty asks nothing
 * @param rights what one needs, at least one of, to enter on behalf of an enterprise
 */
public record Entrance(
        String code,
        String clientId,
        EServiceId eService,
        Localized name,
        String root,
        String home,
        List<String> pages,
        TargetGroup forWhom,
        int lowestLevel,
        Set<String> means,
        Set<String> scopes,
        List<RightDefinition> rights) {

    public Entrance {
        pages = List.copyOf(pages);
        means = Set.copyOf(means);
        scopes = Set.copyOf(scopes);
        rights = List.copyOf(rights);
    }

    /** Sends the browser to the OpenID Provider. */
    public String signIn() {
        return signInRoot() + "/" + code;
    }

    String signInRoot() {
        return root + "/aanmelden";
    }

    /** Where the OpenID Provider sends people back. */
    public String arrival() {
        return root + "/aangemeld";
    }

    /** Says that signing in did not succeed; open to everybody. */
    public String notSignedIn() {
        return root + "/niet-aangemeld";
    }

    public String signOut() {
        return root + "/afmelden";
    }

    /** Under which name the session keeps who is signed in here: one browser can be signed in at several entrances. */
    public String keptAs() {
        return SignedIn.KEPT_AS + code;
    }
}
