package be.namens.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a truth table in YAML from {@code src/test/resources/tables} into records; a key that no record knows is an error. */
public final class TruthTable {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private TruthTable() {}

    public static <T> T read(String name, Class<T> type) {
        try (var file = TruthTable.class.getResourceAsStream("/tables/" + name)) {
            return MAPPER.convertValue(yaml().load(file), type);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Every scalar stays the text that it is: a code 00004 is no number. */
    private static Yaml yaml() {
        var reading = new LoaderOptions();
        reading.setAllowDuplicateKeys(false);
        var writing = new DumperOptions();
        return new Yaml(new SafeConstructor(reading), new Representer(writing), writing, reading, new Resolver() {
            @Override
            protected void addImplicitResolvers() {}
        });
    }
}
