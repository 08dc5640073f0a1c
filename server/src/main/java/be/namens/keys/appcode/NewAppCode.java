package be.namens.keys.appcode;

import be.namens.registers.Person;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an authenticator app needs to make somebody's codes, shown once.
 *
 * @param uri in the form that authenticator apps agree on ({@code otpauth://totp/…})
 * @param groups the secret for typing by hand, four characters each
 * @param picture the address as a QR code
 */
public record NewAppCode(String uri, List<String> groups, QrPicture picture) {

    private static final String ISSUER = "Namens";
    private static final Pattern GROUP = Pattern.compile("(?<=\\G.{4})(?!$)");

    public NewAppCode {
        groups = List.copyOf(groups);
    }

    static NewAppCode of(Person person, AppSecret secret) {
        String uri = "otpauth://totp/" + ISSUER + ":" + encoded(person.fullName())
                + "?secret=" + secret.base32()
                + "&issuer=" + ISSUER
                + "&algorithm=SHA1&digits=" + AppCode.LENGTH
                + "&period=" + TimeStep.LENGTH.toSeconds();
        return new NewAppCode(uri, List.of(GROUP.split(secret.base32())), QrPicture.of(uri));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Does not show the secret. */
    @Override
    public String toString() {
        return "NewAppCode[…]";
    }
}
