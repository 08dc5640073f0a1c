package be.namens.portal.managers;

import java.util.Arrays;
import java.util.Optional;

/** The questions of appointing a chief access manager, in the order in which they are asked. */
enum Step {
    PERSON(1, "persoon"),
    EMAIL(2, "bericht"),
    LAST(3, "einde"),
    /** Everything is answered; the person checks it and appoints. */
    CHECK(4, "nakijken");

    private final int number;
    private final String path;

    Step(int number, String path) {
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

    Optional<Step> before() {
        return Arrays.stream(values()).filter(step -> step.number == number - 1).findFirst();
    }

    private boolean answeredIn(Appointing.Answers answers) {
        return switch (this) {
            case PERSON -> answers.person().isPresent();
            case EMAIL -> answers.email().isPresent();
            case LAST -> answers.last().isPresent();
            case CHECK -> false;
        };
    }

    /** The first that is still to be answered, which is the check when all are. */
    static Step next(Appointing.Answers answers) {
        return Arrays.stream(values())
                .filter(step -> !step.answeredIn(answers))
                .findFirst()
                .orElse(CHECK);
    }
}
