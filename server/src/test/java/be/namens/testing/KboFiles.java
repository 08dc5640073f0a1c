package be.namens.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The published sample rows of KBO Open Data, to be changed and zipped. */
public final class KboFiles {

    private static final List<String> FULL = List.of(
            "meta", "code", "enterprise", "establishment", "branch", "denomination", "address", "contact", "activity");
    private static final List<String> UPDATE = List.of("meta", "address_delete", "address_insert");

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** Extract 136, as published. */
    public static KboFiles full() {
        return new KboFiles("full", FULL);
    }

    /** Extract 137: the church fabric moves. */
    public static KboFiles update() {
        return new KboFiles("update", UPDATE);
    }

    private KboFiles(String folder, List<String> names) {
        for (String name : names) {
            try (var in = KboFiles.class.getResourceAsStream("/kbo/" + folder + "/" + name + ".csv")) {
                files.put(name + ".csv", in.readAllBytes());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    public KboFiles with(String file, byte[] content) {
        files.put(file, content);
        return this;
    }

    public KboFiles with(String file, String content) {
        return with(file, content.getBytes(StandardCharsets.UTF_8));
    }

    public KboFiles without(String file) {
        files.remove(file);
        return this;
    }

    public KboFiles renamed(String file, String name) {
        return with(name, files.remove(file));
    }

    public KboFiles replacing(String file, String old, String replacement) {
        String before = text(file);
        if (!before.contains(old)) {
            throw new IllegalArgumentException(file + " does not hold " + old);
        }
        return with(file, before.replace(old, replacement));
    }

    /** Adds rows behind the last one. */
    public KboFiles adding(String file, String... rows) {
        return with(file, text(file) + String.join("\n", rows) + "\n");
    }

    public KboFiles numbered(int extract) {
        return with("meta.csv", text("meta.csv").replaceAll("(\"ExtractNumber\",\")[0-9]+", "$1" + extract));
    }

    public String text(String file) {
        return new String(files.get(file), StandardCharsets.UTF_8);
    }

    /** How many rows a file has below its header. */
    public long rows(String file) {
        return text(file).lines().count() - 1;
    }

    public List<String> names() {
        return new ArrayList<>(files.keySet());
    }

    public Path zip(Path folder) {
        try {
            Path path = Files.createTempFile(folder, "KboOpenData_", ".zip");
            try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
                for (var file : files.entrySet()) {
                    zip.putNextEntry(new ZipEntry(file.getKey()));
                    zip.write(file.getValue());
                }
            }
            return path;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
