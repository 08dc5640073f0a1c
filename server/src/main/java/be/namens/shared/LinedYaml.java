package be.namens.shared;

import java.io.Serial;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A place in a YAML file that somebody wrote by hand. What is wrong is kept with its line, and reading goes on, so that one look
 * at the file shows everything; {@link #finish} then refuses the file as a whole.
 */
public final class LinedYaml {

    private final Node node;
    private final Reading reading;

    private LinedYaml(Node node, Reading reading) {
        this.node = node;
        this.reading = reading;
    }

    /**
     * Reads from a file.
     *
     * @param name of the file, for the operator
     * @param placeholders fills in what stands for a setting, such as {@code ${KMO_SECRET}}
     * @throws WrongFile when the text is no YAML
     */
    public static LinedYaml read(String name, String text, UnaryOperator<String> placeholders) {
        var reading = new Reading(name, placeholders);
        try {
            // Null for a file without content.
            @Nullable Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root != null) {
                return new LinedYaml(root, reading);
            }
            reading.problem(1, "the file is empty");
        } catch (MarkedYAMLException notYaml) {
            reading.problem(notYaml.getProblemMark().getLine() + 1, "this is not YAML: " + notYaml.getProblem());
        } catch (YAMLException notText) {
            reading.problem(1, "this is not YAML: " + notText.getMessage());
        }
        throw new WrongFile(reading);
    }

    /** What to throw for a file that is not there or cannot be read. */
    public static WrongFile unreadable(String name) {
        var reading = new Reading(name, UnaryOperator.identity());
        reading.problem(1, "the file is not there or cannot be read");
        return new WrongFile(reading);
    }

    /** Refuses the file when anything in it was wrong. */
    public void finish() {
        if (!reading.problems.isEmpty()) {
            throw new WrongFile(reading);
        }
    }

    /** Says that something is wrong at this place. */
    public void problem(String sentence) {
        reading.problem(line(), sentence);
    }

    /** Whether one text stands here, not a list or a mapping. */
    public boolean isText() {
        return node instanceof ScalarNode;
    }

    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** Refuses every key but these, and every key that is there twice. */
    public LinedYaml keys(String... known) {
        var allowed = Set.copyOf(Arrays.asList(known));
        var seen = new HashSet<String>();
        for (Entry entry : entries()) {
            if (!allowed.contains(entry.key)) {
                reading.problem(
                        entry.line, "`" + entry.key + "` is not known here; known are " + String.join(", ", known));
            } else if (!seen.add(entry.key)) {
                reading.problem(entry.line, "`" + entry.key + "` is there twice");
            }
        }
        return this;
    }

    /** What stands under this key; a key without anything counts as left out. */
    public Optional<LinedYaml> find(String key) {
        return entries().stream()
                .filter(entry -> entry.key.equals(key) && !Tag.NULL.equals(entry.value.getTag()))
                .findFirst()
                .map(entry -> new LinedYaml(entry.value, reading));
    }

    /** As {@link #find}, and a problem when it is left out. */
    public Optional<LinedYaml> need(String key) {
        var found = find(key);
        if (found.isEmpty() && node instanceof MappingNode) {
            problem("`" + key + "` is missing");
        }
        return found;
    }

    /** The text under a key that is needed, made into what it means; a refusal to make it is a problem at its line. */
    public <T> Optional<T> value(String key, Function<String, T> meaning) {
        return need(key).flatMap(place -> place.as(meaning));
    }

    /** The text under a key that may be left out. */
    public <T> T value(String key, Function<String, T> meaning, T otherwise) {
        return find(key).flatMap(place -> place.as(meaning)).orElse(otherwise);
    }

    /** The texts under a key: a list, or one text; empty when left out. */
    public <T> List<T> values(String key, Function<String, T> meaning) {
        return items(key).stream().flatMap(place -> place.as(meaning).stream()).toList();
    }

    /** The places under a key: those of a list, or the only one; empty when left out. */
    public List<LinedYaml> items(String key) {
        return find(key)
                .map(place -> place.node instanceof SequenceNode list
                        ? list.getValue().stream()
                                .map(item -> new LinedYaml(item, reading))
                                .toList()
                        : List.of(place))
                .orElse(List.of());
    }

    /** The text at this place, made into what it means. */
    public <T> Optional<T> as(Function<String, T> meaning) {
        if (!(node instanceof ScalarNode scalar)) {
            problem("a text is expected here");
            return Optional.empty();
        }
        return attempt(() -> meaning.apply(reading.placeholders.apply(scalar.getValue())));
    }

    /** Makes the whole of this place when nothing in the file was wrong so far; a refusal to make it is a problem here. */
    public <T> Optional<T> make(Supplier<T> whole) {
        return reading.problems.isEmpty() ? attempt(whole) : Optional.empty();
    }

    private <T> Optional<T> attempt(Supplier<T> what) {
        try {
            return Optional.of(what.get());
        } catch (RuntimeException refusal) {
            problem(String.valueOf(refusal.getMessage()));
            return Optional.empty();
        }
    }

    private List<Entry> entries() {
        if (!(node instanceof MappingNode mapping)) {
            problem("`key: value` is expected here");
            return List.of();
        }
        return mapping.getValue().stream()
                .map(pair -> new Entry(
                        pair.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?",
                        pair.getKeyNode().getStartMark().getLine() + 1,
                        pair.getValueNode()))
                .toList();
    }

    private record Entry(String key, int line, Node value) {}

    /** What is wrong, and where. */
    public record Problem(int line, String sentence) {}

    private static final class Reading {

        private final String file;
        private final UnaryOperator<String> placeholders;
        private final List<Problem> problems = new ArrayList<>();

        private Reading(String file, UnaryOperator<String> placeholders) {
            this.file = file;
            this.placeholders = placeholders;
        }

        private void problem(int line, String sentence) {
            var problem = new Problem(line, sentence);
            if (!problems.contains(problem)) {
                problems.add(problem);
            }
        }
    }

    /** A file that cannot be used, with everything that is wrong in it. */
    public static final class WrongFile extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        private final transient List<Problem> problems;

        private WrongFile(Reading reading) {
            super(sentences(reading));
            this.problems = sorted(reading);
        }

        /** By line. */
        public List<Problem> problems() {
            return problems;
        }

        private static List<Problem> sorted(Reading reading) {
            return reading.problems.stream()
                    .sorted(Comparator.comparingInt(Problem::line))
                    .toList();
        }

        private static String sentences(Reading reading) {
            var lines = new ArrayList<String>();
            lines.add(reading.file + " cannot be used:");
            sorted(reading).forEach(problem -> lines.add("  line " + problem.line + ": " + problem.sentence));
            return String.join(System.lineSeparator(), lines);
        }
    }
}
