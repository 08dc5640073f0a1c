package be.namens.registers.magda;

import java.util.Locale;

/** Why there is no usable answer; never holds what was asked or heard. */
final class MagdaProblem extends Exception {

    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    enum Why {
        /** The connection was refused, or broke. */
        NO_CONNECTION(true),
        /** The two sides do not trust each other: their certificate or ours. */
        TLS(false),
        /** No answer within the time that is allowed. */
        SLOW(false),
        /** An error of the server, with no message of MAGDA. */
        SERVER_ERROR(true),
        /** The request was turned away before MAGDA read it. */
        TURNED_AWAY(false),
        /** More came than any answer needs. */
        TOO_LARGE(false),
        /** No XML, or XML that no answer needs: a document type, too deep, too many elements. */
        UNREADABLE(false),
        /** A SOAP fault. */
        FAULT(false),
        /** MAGDA says that it, or its source, is busy or away for a moment. */
        BUSY(true),
        /** MAGDA understood the question and refuses it. */
        REFUSED(false),
        /** The answer is about somebody else than was asked. */
        WRONG_SUBJECT(false),
        /** Nobody was asked: the answers of before took all the time that somebody waits. */
        OUT_OF_TIME(false),
        /** Nobody was asked: too many questions failed just before. */
        PAUSED(false);

        private final boolean worthAnotherTry;

        Why(boolean worthAnotherTry) {
            this.worthAnotherTry = worthAnotherTry;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Why why;
    private final String detail;

    MagdaProblem(Why why) {
        this(why, "");
    }

    /** @param detail a status or a number of MAGDA's own list of errors: digits only */
    MagdaProblem(Why why, String detail) {
        super(why.code(), null, false, false);
        this.why = why;
        this.detail = detail.matches("[0-9]{1,6}") ? detail : "";
    }

    Why why() {
        return why;
    }

    String detail() {
        return detail;
    }

    boolean worthAnotherTry() {
        return why.worthAnotherTry;
    }
}
