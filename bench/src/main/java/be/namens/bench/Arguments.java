package be.namens.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was typed behind the name of a command: {@code --name value}, each once. */
final class Arguments {

    private final Map<String, String> values = new HashMap<>();

    Arguments(List<String> words, Set<String> known) {
        if (words.size() % 2 != 0) {
            throw new WrongUse("each setting is typed as --name value");
        }
        for (int at = 0; at < words.size(); at += 2) {
            String name = words.get(at);
            if (!known.contains(name) || values.put(name, words.get(at + 1)) != null) {
                throw new WrongUse(name + " is not a setting of this command, or stands there twice");
            }
        }
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    int number(String name, int otherwise) {
        return text(name)
                .map(text -> {
                    try {
                        return Integer.parseInt(text.replace("_", ""));
                    } catch (NumberFormatException noNumber) {
                        throw new WrongUse(name + " is a number");
                    }
                })
                .orElse(otherwise);
    }

    Path folder() {
        return Path.of(text("--folder").orElseThrow(() -> new WrongUse("--folder is missing")))
                .toAbsolutePath();
    }
}
