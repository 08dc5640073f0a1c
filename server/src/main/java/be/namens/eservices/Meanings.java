package be.namens.eservices;

import be.namens.registers.Enterprise;
import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the texts of the catalogue mean, and what to say when they mean nothing. */
final class Meanings {

    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");
    private static final int HIGHEST_LEVEL = 35;
    private static final Duration LONGEST_TOKEN = Duration.ofDays(1);

    private Meanings() {}

    static String text(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a text is missing");
        }
        return text.strip();
    }

    static boolean yesOrNo(String text) {
        return oneOf(text, "true", "false");
    }

    static boolean requiredOrOptional(String text) {
        return oneOf(text, "required", "optional");
    }

    static boolean jwtOrOpaque(String text) {
        return oneOf(text, "jwt", "opaque");
    }

    private static boolean oneOf(String text, String yes, String no) {
        if (!text.equals(yes) && !text.equals(no)) {
            throw new IllegalArgumentException("`" + text + "` is neither `" + yes + "` nor `" + no + "`");
        }
        return text.equals(yes);
    }

    static TargetGroup targetGroup(String code) {
        return Arrays.stream(TargetGroup.values())
                .filter(group -> group.name().equals(code))
                .findFirst()
                .orElseThrow(() -> unknown(code, "target group", TargetGroup.values()));
    }

    static Enterprise.Kind kind(String text) {
        return Arrays.stream(Enterprise.Kind.values())
                .filter(kind -> word(kind).equals(text))
                .findFirst()
                .orElseThrow(() -> unknown(text, "kind of enterprise", Enterprise.Kind.values()));
    }

    private static IllegalArgumentException unknown(String text, String what, Enum<?>[] known) {
        return new IllegalArgumentException("`" + text + "` is no " + what + "; there are "
                + Arrays.stream(known)
                        .map(value -> value instanceof Enterprise.Kind ? word(value) : value.name())
                        .collect(Collectors.joining(", ")));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static int level(String text) {
        if (!text.matches("[0-9]{1,2}") || Integer.parseInt(text) > HIGHEST_LEVEL) {
            throw new IllegalArgumentException("`" + text + "` is no level of ACM, 0 to " + HIGHEST_LEVEL);
        }
        return Integer.parseInt(text);
    }

    static String scope(String text) {
        if (!text.matches("[A-Za-z][A-Za-z0-9_.-]{0,62}")) {
            throw new IllegalArgumentException("`" + text + "` is no scope");
        }
        return text;
    }

    static Duration lifetime(String text) {
        Duration lifetime;
        try {
            lifetime = Duration.parse(text);
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("`" + text + "` is no duration, such as PT1H", unreadable);
        }
        if (lifetime.compareTo(Duration.ofMinutes(1)) < 0 || lifetime.compareTo(LONGEST_TOKEN) > 0) {
            throw new IllegalArgumentException("an access token lives from PT1M to PT24H");
        }
        return lifetime;
    }

    static Period period(String text) {
        Period period;
        try {
            period = Period.parse(text);
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("`" + text + "` is no period, such as P5Y", unreadable);
        }
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("a grant lasts at least one day");
        }
        return period;
    }

    /** Absolute and with TLS, but for this machine. */
    static URI address(String text) {
        URI address;
        try {
            address = URI.create(text);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("`" + text + "` is no address", unreadable);
        }
        String host = String.valueOf(address.getHost());
        boolean safe = "https".equals(address.getScheme())
                || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(host));
        if (address.getHost() == null || !safe) {
            throw new IllegalArgumentException(
                    "`" + text + "` must be a whole address with https (http for localhost only)");
        }
        return address;
    }

    static String publicKeys(String json) {
        try {
            var keys = JWKSet.parse(json).getKeys();
            if (keys.isEmpty()) {
                throw new IllegalArgumentException("the JWK Set holds no key");
            }
            if (keys.stream().anyMatch(key -> key.isPrivate())) {
                throw new IllegalArgumentException(
                        "the JWK Set holds a private key: only the public part belongs here");
            }
            return json;
        } catch (ParseException unreadable) {
            throw new IllegalArgumentException("this is no JWK Set: {\"keys\": [...]}", unreadable);
        }
    }
}
