package be.namens.registers.magda;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How MAGDA is asked.
 *
 * @param url where both services are asked; without it nobody is asked
 * @param sender how MAGDA knows us (Afzender/Identificatie)
 * @param capacity under which authorisation we ask (Hoedanigheid); may be empty
 * @param sslBundle name of the Spring SSL bundle with our key and whom we trust
 * @param sign whether the message is signed too, with the key of the bundle
 * @param connectTimeout how long a connection may take
 * @param answerTimeout how long an answer may take, from the first byte asked to the last byte heard
 * @param patience how long somebody waits for all answers together; after it no further question begins
 * @param retryWaits before each further try, where another try can help
 * @param keepFor for how long an answer counts as current
 * @param breaker when we stop asking for a while
 */
@ConfigurationProperties("namens.registers.magda")
record MagdaSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String sender,
        @DefaultValue("") String capacity,
        @DefaultValue("") String sslBundle,
        @DefaultValue("true") boolean sign,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("5s") Duration answerTimeout,
        @DefaultValue("10s") Duration patience,
        @DefaultValue("200ms") List<Duration> retryWaits,
        @DefaultValue("1h") Duration keepFor,
        @DefaultValue Breaker breaker) {

    private static final int MOST_RETRIES = 3;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** ApplicatieIdentificatieType and NaamKortType of MAGDA's Generiek-02.00. */
    private static final int LONGEST_SENDER = 120;

    private static final int LONGEST_CAPACITY = 24;

    MagdaSettings {
        retryWaits = List.copyOf(retryWaits);
    }

    /**
     * When we stop asking.
     *
     * @param failures of this many answers in a row ...
     * @param part ... this part may fail
     * @param pause for how long nobody is asked then; after it one question decides whether it goes on
     */
    record Breaker(
            @DefaultValue("10") int failures,
            @DefaultValue("0.5") double part,
            @DefaultValue("30s") Duration pause) {}

    boolean isOn() {
        return !url.isBlank();
    }

    URI address() {
        return URI.create(url);
    }

    /** Refuses what cannot work, in one sentence that names the setting. */
    MagdaSettings orRefuse() {
        if (!isAddress(url)) {
            throw new MagdaUnusable(
                    "url", "is no https address, for example https://magda.example/Magda-02.00/soap/WebService.");
        }
        if (sender.isBlank()) {
            throw new MagdaUnusable(
                    "sender", "is missing: how MAGDA knows you, for example kb.vlaanderen.be/aiv/namens-aip.");
        }
        if (sender.length() > LONGEST_SENDER) {
            throw new MagdaUnusable("sender", "is longer than the " + LONGEST_SENDER + " characters that MAGDA takes.");
        }
        if (capacity.length() > LONGEST_CAPACITY) {
            throw new MagdaUnusable(
                    "capacity", "is longer than the " + LONGEST_CAPACITY + " characters that MAGDA takes.");
        }
        if (sslBundle.isBlank()) {
            throw new MagdaUnusable(
                    "ssl-bundle", "is missing: the name of the bundle below spring.ssl.bundle with your key.");
        }
        within("connect-timeout", connectTimeout, LONGEST_WAIT);
        within("answer-timeout", answerTimeout, LONGEST_WAIT);
        within("patience", patience, LONGEST_WAIT);
        within("keep-for", keepFor, Duration.ofDays(7));
        within("breaker.pause", breaker.pause, Duration.ofHours(1));
        if (retryWaits.size() > MOST_RETRIES) {
            throw new MagdaUnusable("retry-waits", "has more than " + MOST_RETRIES + " waits: somebody is waiting.");
        }
        retryWaits.forEach(wait -> within("retry-waits", wait, LONGEST_WAIT));
        if (breaker.failures < 1 || breaker.failures > 1000) {
            throw new MagdaUnusable("breaker.failures", "is no number from 1 to 1000.");
        }
        if (!(breaker.part > 0 && breaker.part <= 1)) {
            throw new MagdaUnusable("breaker.part", "is no part above 0 and up to 1, for example 0.5.");
        }
        return this;
    }

    private static boolean isAddress(String url) {
        try {
            return url.matches("https://[^\\s?#@]+") && URI.create(url).getHost() != null;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static String in(Duration most) {
        return most.compareTo(Duration.ofMinutes(1)) < 0
                ? most.toSeconds() + "s"
                : most.compareTo(Duration.ofHours(1)) <= 0 ? most.toMinutes() + "m" : most.toDays() + "d";
    }

    private static void within(String setting, Duration value, Duration most) {
        if (!value.isPositive() || value.compareTo(most) > 0) {
            throw new MagdaUnusable(setting, "is not longer than nothing and at most " + in(most) + ".");
        }
    }
}
