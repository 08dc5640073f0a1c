package be.namens.messages;

/** Words for one person, in the language of that person. */
public sealed interface Message {

    MessageKind kind();

    /**
     * An e-mail in plain text.
     *
     * @param subject one line
     * @param text lines end with a line feed
     */
    record Mail(EmailAddress to, String subject, String text) implements Message {

        private static final int LONGEST_SUBJECT = 200;
        private static final int LONGEST_TEXT = 20_000;

        public Mail {
            if (subject.isBlank()
                    || subject.length() > LONGEST_SUBJECT
                    || subject.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("The subject of an e-mail is one line");
            }
            if (text.isBlank() || text.length() > LONGEST_TEXT) {
                throw new IllegalArgumentException("An e-mail says something, and not too much");
            }
        }

        @Override
        public MessageKind kind() {
            return MessageKind.MAIL;
        }

        /** Does not show what it says, nor to whom. */
        @Override
        public String toString() {
            return "Mail[…]";
        }
    }

    /** An SMS of at most three parts. */
    record Sms(MobileNumber to, String text) implements Message {

        private static final int LONGEST_TEXT = 459;

        public Sms {
            if (text.isBlank() || text.length() > LONGEST_TEXT) {
                throw new IllegalArgumentException("An SMS has 1 to " + LONGEST_TEXT + " characters");
            }
        }

        @Override
        public MessageKind kind() {
            return MessageKind.SMS;
        }

        /** Does not show what it says, nor to whom. */
        @Override
        public String toString() {
            return "Sms[…]";
        }
    }
}
