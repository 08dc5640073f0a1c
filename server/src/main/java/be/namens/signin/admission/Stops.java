package be.namens.signin.admission;

import be.namens.signin.journey.Journey;

/** Which page of a journey belongs to which step. */
final class Stops {

    private Stops() {}

    static String page(Step step, Journey journey) {
        return switch (step) {
            case Step.Prove prove -> journey.page();
            case Step.Choose choose -> journey.choicePage();
            case Step.Refuse refuse -> journey.refusalPage(refuse.choice());
            case Step.Enter enter -> journey.resumption();
        };
    }
}
