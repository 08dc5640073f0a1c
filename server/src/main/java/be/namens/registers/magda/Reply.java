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
    private static final Set<String> BUSY = Set.of("99994", "99996");

    private static final String ERROR = "FOUT";

    private Reply() {}

    /**
     * The content (Inhoud) of the answer; empty when nothing was found.
     *
     * @param question to which it should be the answer
     */
    static Optional<Element> content(Element envelope, Question question) throws MagdaProblem {
        if (!envelope.name().equals("Envelope")) {
            throw new MagdaProblem(Why.UNREADABLE);
        }
        if (envelope.first("Body/Fault").isPresent()) {
            throw new MagdaProblem(Why.FAULT);
        }
        var reply = envelope.first("Body/" + question.service() + "Response/Repliek")
                .orElseThrow(() -> new MagdaProblem(Why.UNREADABLE));
        List<String> errors = Stream.concat(
                        reply.all("Uitzonderingen/Uitzondering"),
                        reply.all("Antwoorden/Antwoord/Uitzonderingen/Uitzondering"))
                .filter(exception -> exception.text("Type").orElse(ERROR).equals(ERROR))
                .map(exception -> exception.text("Identificatie").orElse(""))
                .toList();
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
        return Optional.of(
                reply.first("Antwoorden/Antwoord/Inhoud").orElseThrow(() -> new MagdaProblem(Why.UNREADABLE)));
    }
}
