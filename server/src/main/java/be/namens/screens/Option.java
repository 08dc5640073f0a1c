package be.namens.screens;

import org.jspecify.annotations.Nullable;

/**
 * One of the answers to a question with radio buttons or checkboxes.
 *
 * @param value what the form sends
 * @param label what the person reads, translated already
 * @param hint one more line, translated already, or null
 */
public record Option(String value, String label, @Nullable String hint) {

    public Option(String value, String label) {
        this(value, label, null);
    }
}
