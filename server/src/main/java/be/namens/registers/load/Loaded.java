package be.namens.registers.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a load did.
 *
 * @param what for a reader, for example {@code KBO full extract 136 of 30-05-2025}
 * @param report where the rows are that could not be used
 */
public record Loaded(String what, List<FileCount> files, Optional<Path> report) {

    public Loaded {
        files = List.copyOf(files);
    }

    public long kept() {
        return files.stream().mapToLong(FileCount::kept).sum();
    }

    public long refused() {
        return files.stream().mapToLong(FileCount::refused).sum();
    }
}
