package be.namens.demo;

import java.time.Instant;

/**
 * An e-mail or an SMS that arrived at somebody of the demo.
 *
 * @param subject empty for an SMS
 */
record Arrived(Kind kind, Instant at, String to, String subject, String text) {

    /** How it came. */
    enum Kind {
        MAIL("E-mail"),
        SMS("Sms");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }
}
