package be.namens.portal.granting;

import java.util.Arrays;
import java.util.Optional;

/** The questions of Nieuw recht toekennen, in the order in which they are asked. */
enum Question {
    ENTERPRISE(1, "onderneming"),
    RIGHT(2, "recht"),
    PROFILES(3, "profiel"),
    PERSON(4, "persoon"),
    PERIOD(5, "periode"),
    /** Everything is answered; the person checks it and grants. */
    CHECK(6, "nakijken");

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

    Optional<Question> before() {
        return Arrays.stream(values())
                .filter(question -> question.number == number - 1)
                .findFirst();
    }

    boolean answeredIn(Answers answers) {
        return switch (this) {
            case ENTERPRISE -> answers.enterprise().isPresent();
            case RIGHT -> answers.right().isPresent();
            case PROFILES -> !answers.profiles().isEmpty();
            case PERSON -> answers.person().isPresent();
            case PERIOD -> answers.period().isPresent();
            case CHECK -> false;
        };
    }

    /** The first that is still to be answered, which is the check when all are. */
    static Question next(Answers answers) {
        return Arrays.stream(values())
                .filter(question -> !question.answeredIn(answers))
                .findFirst()
                .orElse(CHECK);
    }
}
