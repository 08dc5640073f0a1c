package be.namens.portal;

import be.namens.managers.Authorities;
import be.namens.managers.Authority;
import be.namens.registers.Enterprise;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.Enterprises;
import be.namens.registers.FreshRegister;
import be.namens.registers.PersonId;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The enterprises whose rights somebody may give and end, asked anew on every page. */
@Component
public class AdministeredEnterprises {

    /** From how many on a page lets one search among them. */
    public static final int SEARCH_ABOVE = 10;

    /** More than anybody represents in practice; the search on the page finds among these. */
    private static final int MOST = 500;

    private final Authorities authorities;
    private final Enterprises enterprises;
    private final FreshRegister register;
    private final TheClock clock;

    AdministeredEnterprises(Authorities authorities, Enterprises enterprises, FreshRegister register, TheClock clock) {
        this.authorities = authorities;
        this.enterprises = enterprises;
        this.register = register;
        this.clock = clock;
    }

    /** All of them by name. */
    public List<Enterprise> of(PersonId person) {
        register.about(person);
        var numbers = authorities.heldBy(person, clock.today(), MOST).stream()
                .map(Authority.Held::enterprise)
                .distinct()
                .toList();
        return byName(numbers);
    }

    private List<Enterprise> byName(List<EnterpriseNumber> numbers) {
        return enterprises.findAll(numbers).values().stream()
                .sorted(Comparator.comparing(Enterprise::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(enterprise -> enterprise.number().digits()))
                .toList();
    }

    /** Those that this person may administer only together with others, by name, and how many have to agree. */
    public Map<String, Integer> togetherOf(PersonId person) {
        var together = authorities.heldJointlyBy(person, clock.today(), MOST);
        var known = enterprises.findAll(
                together.stream().map(Authority.HeldJointly::enterprise).toList());
        var byName = new TreeMap<String, Integer>(String.CASE_INSENSITIVE_ORDER);
        together.forEach(one -> Optional.ofNullable(known.get(one.enterprise()))
                .ifPresent(enterprise -> byName.put(enterprise.name(), one.signatures())));
        return byName;
    }

    /** The enterprise, when this person may administer it today; refused with the reason when not. */
    public Enterprise require(PersonId person, EnterpriseNumber number) {
        register.about(person, number);
        return switch (authorities.of(person, number, clock.today())) {
            case Authority.Held held ->
                enterprises.find(held.enterprise()).orElseThrow(() -> new Refused(PortalRefusal.ENTERPRISE_ABSENT));
            case Authority.HeldJointly together -> throw new Refused(together.reason(), together.signatures());
            case Authority.NotHeld notHeld -> throw new Refused(notHeld.reason());
        };
    }

    /** Whether this person may; asked where a page is for others too. */
    public boolean administers(PersonId person, EnterpriseNumber number) {
        register.about(person, number);
        return authorities.of(person, number, clock.today()) instanceof Authority.Held;
    }

    /** The same for a number from an address, which may be nonsense. */
    public Enterprise require(PersonId person, String number) {
        EnterpriseNumber read;
        try {
            read = new EnterpriseNumber(number);
        } catch (IllegalArgumentException nonsense) {
            throw new Refused(PortalRefusal.ENTERPRISE_ABSENT);
        }
        return require(person, read);
    }

    /** The enterprises that this person may administer, alone or together with others, by name. */
    public List<Enterprise> aloneOrTogether(PersonId person) {
        register.about(person);
        var today = clock.today();
        var numbers = Stream.concat(
                        authorities.heldBy(person, today, MOST).stream().map(Authority.Held::enterprise),
                        authorities.heldJointlyBy(person, today, MOST).stream().map(Authority.HeldJointly::enterprise))
                .distinct()
                .toList();
        return byName(numbers);
    }

    /**
     * How many have to agree, this person included: one who may administer it alone, more who may only together with others. Refused with
     * the reason when this person may not at all.
     */
    public int signatures(PersonId person, EnterpriseNumber number) {
        register.about(person, number);
        return switch (authorities.of(person, number, clock.today())) {
            case Authority.Held held -> 1;
            case Authority.HeldJointly together -> together.signatures();
            case Authority.NotHeld notHeld -> throw new Refused(notHeld.reason());
        };
    }

    /** Has the register ask its live source about this person there, before a doing decides. */
    public void askRegister(PersonId person, EnterpriseNumber number) {
        register.about(person, number);
    }

    /** The enterprise with this number, from an address, which may be nonsense. */
    public Enterprise named(String number) {
        try {
            return enterprises
                    .find(new EnterpriseNumber(number))
                    .orElseThrow(() -> new Refused(PortalRefusal.ENTERPRISE_ABSENT));
        } catch (IllegalArgumentException nonsense) {
            throw new Refused(PortalRefusal.ENTERPRISE_ABSENT);
        }
    }

    /** Whether this person may administer it today only together with others. */
    public boolean together(PersonId person, EnterpriseNumber number) {
        return authorities.of(person, number, clock.today()) instanceof Authority.HeldJointly;
    }

    /** Whether the enterprise is what somebody searches: by a part of its name or number. */
    public static boolean fits(Enterprise enterprise, String search) {
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        boolean number = wanted.chars().anyMatch(Character::isDigit)
                && enterprise.number().digits().contains(wanted.replaceAll("[. ]", ""));
        return number || enterprise.name().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
