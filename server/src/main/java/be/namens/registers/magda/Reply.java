package be.namens.registers.magda;

import be.namens.registers.magda.MagdaProblem.Why;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What MAGDA answers: the content, or that there is nothing, or an exception (Uitzondering). */
final class Reply {

    /** Geen gegevens gevonden voor de vraag. */
    private static final String NOTHING_FOUND = "30001";

    /** MAGDA, or the source behind it, has no time or no answer just now. */
    private static final Set<String> BUSY = Set.of("99994", "99995", "99996", "99997");

    /** There is more at the source than stands in the answer. */
    private static final String NOT_WHOLE = "30042";

    /** What does not keep MAGDA from answering; any other type does, also one that is not known. */
    private static final Set<String> REMARKS = Set.of("WAARSCHUWING", "INFORMATIE");

    private Reply() {}

    /**
     * The content (Inhoud) of the answer; empty when nothing was found.
     *
     * @param question to which it should be the answer
     * @param reference that the question had
     */
    static Optional<Element> content(Element envelope, Question question, String reference) throws MagdaProblem {
        if (!envelope.name().equals("Envelope")) {
            throw new MagdaProblem(Why.UNREADABLE);
        }
        var fault = envelope.first("Body/Fault");
        if (fault.isPresent()) {
            throw new MagdaProblem(isOfTheServer(fault.get()) ? Why.SERVER_ERROR : Why.FAULT);
        }
        var reply = envelope.first("Body/" + question.service() + "Response/Repliek")
                .orElseThrow(() -> new MagdaProblem(Why.UNREADABLE));
        if (reply.all("Antwoorden/Antwoord/Referte").anyMatch(one -> !one.text().equals(reference))) {
            throw new MagdaProblem(Why.WRONG_SUBJECT);
        }
        List<String> errors = numbers(reply, false);
        if (!errors.isEmpty() && errors.stream().allMatch(NOTHING_FOUND::equals)) {
            return Optional.empty();
        }
        if (!errors.isEmpty()) {
            throw errors.stream()
                    .filter(error -> !error.equals(NOTHING_FOUND))
                    .findFirst()
                    .map(error -> new MagdaProblem(BUSY.contains(error) ? Why.BUSY : Why.REFUSED, error))
                    .orElseThrow();
        }
        if (numbers(reply, true).contains(NOT_WHOLE)) {
            throw new MagdaProblem(Why.REFUSED, NOT_WHOLE);
        }
        return Optional.of(
                reply.first("Antwoorden/Antwoord/Inhoud").orElseThrow(() -> new MagdaProblem(Why.UNREADABLE)));
    }

    /** The numbers of the exceptions, on the whole message and on the answer: remarks, or errors. */
    private static List<String> numbers(Element reply, boolean remarks) {
        return Stream.concat(
                        reply.all("Uitzonderingen/Uitzondering"),
                        reply.all("Antwoorden/Antwoord/Uitzonderingen/Uitzondering"))
                .filter(exception -> REMARKS.contains(exception.text("Type").orElse("")) == remarks)
                .map(exception -> exception.text("Identificatie").orElse(""))
                .toList();
    }

    /** Whether an answer that came with an error status is a SOAP fault, which says more than the status. */
    static boolean isFault(byte[] answer) {
        try {
            return ReadXml.read(answer).first("Body/Fault").isPresent();
        } catch (MagdaProblem noMessage) {
            return false;
        }
    }

    /** SOAP 1.1, 4.4.1: the message was good and could not be processed; it may succeed later. */
    private static boolean isOfTheServer(Element fault) {
        return fault.text("faultcode").orElse("").replaceFirst("^.*:", "").startsWith("Server");
    }
}
