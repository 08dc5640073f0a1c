package be.namens.keys.appcode;

import be.namens.shared.Refusal;

/** Whether the code that was typed activated the app code. */
public sealed interface ActivationAnswer {

    record Activated() implements ActivationAnswer {}

    record NotActivated(Refusal reason) implements ActivationAnswer {}
}
