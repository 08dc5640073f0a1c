package be.namens.desks.enterprises;

import java.util.Arrays;
import java.util.Optional;

/** The questions about an enterprise, in the order in which they are asked. */
public enum Question {
    ORIGIN(1, "herkomst"),
    NAMING(2, "naam"),
    SEAT(3, "zetel"),
    /** Only where there are similar ones. */
    SIMILAR(4, "lijkt-op"),
    REPRESENTATIVES(5, "vertegenwoordigers"),
    PROOFS(6, "bewijzen"),
    /** Everything is answered; the clerk checks it and sends it in. */
    CHECK(7, "nakijken");

    private final int number;
    private final String path;

    Question(int number, String path) {
        this.number = number;
        this.path = path;
    }

    /** The last part of its address. */
    public String path() {
        return path;
    }

    public int number() {
        return number;
    }

    public Optional<Question> before() {
        return Arrays.stream(values())
                .filter(question -> question.number == number - 1)
                .findFirst();
    }

    private boolean answeredIn(Answers answers, int proofs) {
        return switch (this) {
            case ORIGIN -> answers.origin().isPresent();
            case NAMING -> answers.naming().isPresent();
            case SEAT -> answers.seat().isPresent();
            case SIMILAR -> answers.doubleIsAnswered();
            case REPRESENTATIVES -> !answers.representatives().isEmpty();
            case PROOFS -> proofs > 0;
            case CHECK -> false;
        };
    }

    /** The first that is still to be answered, which is the check when all are. */
    public static Question next(Answers answers, int proofs) {
        return Arrays.stream(values())
                .filter(question -> !question.answeredIn(answers, proofs))
                .findFirst()
                .orElse(CHECK);
    }
}
