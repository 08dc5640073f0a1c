package be.namens.screens;

import be.namens.shared.Localized;
import java.util.Map;

/**
 * Texts that an operator gives, said as they are written.
 *
 * @param texts by their key, which no file of texts has
 */
public record ConfiguredTexts(Map<String, Localized> texts) {

    public ConfiguredTexts {
        texts = Map.copyOf(texts);
    }
}
