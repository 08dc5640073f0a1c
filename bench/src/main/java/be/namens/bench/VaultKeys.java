package be.namens.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** The keys with which the data in a folder was sealed, made at random the first time. */
record VaultKeys(String encryption, String hash) {

    private static final int BYTES = 32;

    static VaultKeys of(Path folder) throws IOException {
        var file = folder.resolve("vault-keys");
        if (!Files.exists(file)) {
            var random = new SecureRandom();
            Files.write(file, List.of(fresh(random), fresh(random)));
        }
        var lines = Files.readAllLines(file);
        return new VaultKeys(lines.get(0), lines.get(1));
    }

    private static String fresh(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
