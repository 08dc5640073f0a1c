package be.namens.registers.kbo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.OwnRegisters;
import be.namens.registers.load.CannotLoad;
import be.namens.registers.load.Loaded;
import be.namens.testing.KboFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Loads extracts into registers of their own; each test begins as if nothing was ever loaded. */
abstract class KboLoading {

    @TempDir
    Path folder;

    static OwnRegisters registers;

    @BeforeAll
    static void ownRegisters() {
        registers = OwnRegisters.empty();
    }

    @AfterAll
    static void close() {
        registers.close();
    }

    @BeforeEach
    void asIfNothingWasEverLoaded() {
        for (KboFile file : KboFile.values()) {
            registers.database().sql("DELETE FROM registers." + file.relation()).update();
        }
        registers
                .database()
                .sql("UPDATE registers.loaded SET extract_number = NULL, snapshot_date = NULL")
                .update();
    }

    Loaded load(KboFiles files) {
        return load(files.zip(folder));
    }

    Loaded load(Path zip) {
        return registers.bean(LoadKbo.class).load(zip, zip.resolveSibling(zip.getFileName() + ".csv"), line -> {});
    }

    void assertRefused(String code, KboFiles files) {
        assertThatThrownBy(() -> load(files))
                .isInstanceOfSatisfying(
                        CannotLoad.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    List<String> report(Loaded loaded) {
        try {
            return Files.readAllLines(loaded.report().orElseThrow()).stream()
                    .skip(1)
                    .toList();
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    static String header(String file) {
        return KboFiles.full().text(file).lines().findFirst().orElseThrow() + "\n";
    }

    long count(String relation) {
        return registers
                .database()
                .sql("SELECT count(*) FROM registers." + relation)
                .query(Long.class)
                .single();
    }

    List<String> all(String query) {
        return registers.database().sql(query).query(String.class).list();
    }

    /** Every row of every table, and which tables there are. */
    String everything() {
        String rows = Arrays.stream(KboFile.values())
                .map(file ->
                        String.join("\n", all("SELECT r::text FROM registers." + file.relation() + " r ORDER BY 1")))
                .collect(Collectors.joining("\n"));
        return rows
                + all("SELECT relname FROM pg_class WHERE relnamespace = 'registers'::regnamespace ORDER BY 1")
                + all("SELECT l::text FROM registers.loaded l ORDER BY 1");
    }
}
