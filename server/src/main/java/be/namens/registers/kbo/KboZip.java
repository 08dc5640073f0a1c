package be.namens.registers.kbo;

import be.namens.registers.load.CannotLoad;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The ZIP with flat files, read as streams; whatever is strange about it is refused. */
final class KboZip implements AutoCloseable {

    private static final int MOST_ENTRIES = 100;

    /** The real extract unpacks to a tenth of this. */
    private static final long MOST_BYTES = 50L << 30;

    /** Text of a register shrinks to a tenth or so, never to less than a hundredth. */
    private static final long MOST_RATIO = 100;

    /** Below this a high ratio harms nobody. */
    private static final long ALWAYS_BORNE = 1 << 20;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries;
    private long unpacked;

    private KboZip(ZipFile zip, Map<String, ZipEntry> entries) {
        this.zip = zip;
        this.entries = entries;
    }

    static KboZip open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new CannotLoad("zip-absent", "There is no file " + path + ": give the name of the ZIP.");
        }
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (IOException | IllegalArgumentException failure) {
            throw damaged(path.toString());
        }
        try {
            return new KboZip(zip, entries(zip));
        } catch (RuntimeException refused) {
            closeQuietly(zip);
            throw refused;
        }
    }

    private static Map<String, ZipEntry> entries(ZipFile zip) {
        if (zip.size() > MOST_ENTRIES) {
            throw new CannotLoad(
                    "zip-entries",
                    "The ZIP holds " + zip.size()
                            + " files, and an extract some twenty: load the ZIP as it was published.");
        }
        var entries = new HashMap<String, ZipEntry>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            if (entry.isDirectory() || name.contains("/") || name.contains("\\") || name.contains("..")) {
                throw new CannotLoad(
                        "zip-name",
                        "The ZIP holds a name with a path, and an extract plain file names only: load it as it was published.");
            }
            if (entries.put(name.toLowerCase(Locale.ROOT), entry) != null) {
                throw new CannotLoad("zip-name", "The ZIP holds " + name + " twice: load it as it was published.");
            }
        }
        return entries;
    }

    /** Capitals in a name make no difference: {@code contact_insert.Csv} has been published. */
    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** How many bytes its files say to unpack to. */
    long size() {
        return entries.values().stream().mapToLong(ZipEntry::getSize).sum();
    }

    /** How many bytes came out so far. */
    long unpacked() {
        return unpacked;
    }

    /** The content of a file that must be there. */
    InputStream open(String name) throws IOException {
        ZipEntry entry = Optional.ofNullable(entries.get(name))
                .orElseThrow(() -> new CannotLoad(
                        "file-missing",
                        "The ZIP holds no file " + name + ": is it one of KBO Open Data, as published?"));
        return new Bounded(zip.getInputStream(entry), entry);
    }

    static CannotLoad damaged(String what) {
        return new CannotLoad(
                "zip-damaged", "The ZIP is damaged or incomplete, or none (" + what + "): fetch it again.");
    }

    @Override
    public void close() {
        closeQuietly(zip);
    }

    private static void closeQuietly(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException onlyRead) {
            // What was read of it has been checked already.
        }
    }

    /** Counts what comes out, against bombs, and compares the checksum at the end, against damage. */
    private final class Bounded extends FilterInputStream {

        private final ZipEntry entry;
        private final CRC32 sum = new CRC32();
        private long bytes;

        Bounded(InputStream in, ZipEntry entry) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count;
            try {
                count = super.read(target, offset, length);
            } catch (IOException failure) {
                throw damaged(entry.getName());
            }
            if (count < 0) {
                if (sum.getValue() != entry.getCrc()) {
                    throw damaged(entry.getName());
                }
                return count;
            }
            sum.update(target, offset, count);
            bytes += count;
            unpacked += count;
            boolean tooDense = bytes > ALWAYS_BORNE && bytes / MOST_RATIO > entry.getCompressedSize();
            if (tooDense || unpacked > MOST_BYTES) {
                throw new CannotLoad(
                        "zip-bomb",
                        "The ZIP unpacks to far more than an extract holds (" + entry.getName()
                                + "): fetch it again from who publishes it.");
            }
            return count;
        }
    }
}
