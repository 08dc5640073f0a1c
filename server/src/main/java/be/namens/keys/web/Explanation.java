package be.namens.keys.web;

import be.namens.keys.Level;
import be.namens.screens.Texts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a person reads of a digital key before having one: the texts {@code key.<of>.explain.…}, in the language of the reader.
 *
 * @param what what it is, in paragraphs
 * @param need what one needs, item by item
 * @param get how one gets it, step by step
 * @param lost what to do when it is lost or somebody else has it, in paragraphs
 * @param level the last part of the keys of the texts that say how strong it is; null for what is no key itself
 */
public record Explanation(
        String name,
        List<String> what,
        List<String> need,
        List<String> get,
        List<String> lost,
        @Nullable String level) {

    public Explanation {
        what = List.copyOf(what);
        need = List.copyOf(need);
        get = List.copyOf(get);
        lost = List.copyOf(lost);
    }

    /** Of something that people call by this name. */
    public static Explanation of(String of, String name, @Nullable Level level, Texts texts) {
        return new Explanation(
                name,
                lines(texts, of, "what", name),
                lines(texts, of, "need", name),
                lines(texts, of, "get", name),
                lines(texts, of, "lost", name),
                level == null ? null : level.name().name().toLowerCase(Locale.ROOT));
    }

    private static List<String> lines(Texts texts, String of, String part, String name) {
        return texts.text("key." + of + ".explain." + part, name).lines().toList();
    }
}
