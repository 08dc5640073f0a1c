package be.namens.screens;

import be.namens.shared.Refusal;
import be.namens.shared.Refused;
import java.util.List;

/**
 * What is wrong on a page: shown on top and beside its field.
 *
 * @param field the name of the form field; empty when it is about the page as a whole
 * @param textKey of the sentence that says what to do
 * @param values the arguments of the sentence
 */
public record Problem(String field, String textKey, List<Object> values) {

    public Problem {
        values = List.copyOf(values);
    }

    /** The problem that a refusal is: beside this field when it is about what was typed, else about the page as a whole. */
    public static Problem of(Refused refused, String field) {
        String beside = refused.reason().fault() == Refusal.Fault.INPUT ? field : "";
        return at(beside, refused.reason(), refused.values().toArray());
    }

    /** The problem that a refusal is, beside this field. */
    public static Problem at(String field, Refusal reason, Object... values) {
        return new Problem(field, "refusal." + reason.code(), List.of(values));
    }
}
