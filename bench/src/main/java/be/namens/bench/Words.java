package be.namens.bench;

import be.namens.bench.Belgium.Municipality;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/** The words that names and addresses are made of. */
final class Words {

    private static final List<String> STREETS_NL = List.of("Kerkstraat", "Stationsstraat", "Molenweg", "Dorpsplein");
    private static final List<String> STREETS_FR = List.of("Rue de l'Église", "Rue de la Gare", "Chemin du Moulin");

    /** Of these come the words that nobody else has thought of: a register is full of them. */
    private static final List<String> SYLLABLES = List.of(
            "al", "an", "ba", "bel", "bra", "ca", "cor", "da", "del", "di", "do", "e", "el", "fa", "fi", "flo", "ga",
            "gen", "ha", "i", "in", "ka", "ko", "la", "lem", "li", "lu", "ma", "mar", "mi", "mo", "na", "nex", "ni",
            "no", "o", "or", "pa", "per", "po", "qua", "ra", "ri", "ro", "sa", "sen", "si", "so", "ta", "tec", "ti",
            "tra", "u", "va", "ver", "vi", "vo", "wa", "xi", "za", "zen", "zo");

    private final List<String> families = lines("family-names.txt");
    private final List<String> givens = lines("given-names.txt");
    private final List<String> tradesNl = lines("trades-nl.txt");
    private final List<String> tradesFr = lines("trades-fr.txt");
    private final List<String> words = lines("words.txt");
    private final List<Municipality> municipalities = new ArrayList<>();

    private Words() {
        for (String line : lines("municipalities.csv")) {
            String[] fields = line.split(",", -1);
            for (int weight = Integer.parseInt(fields[3]); weight > 0; weight--) {
                municipalities.add(new Municipality(fields[0], fields[1], fields[2]));
            }
        }
    }

    static Words read() {
        return new Words();
    }

    private static List<String> lines(String file) {
        try (var in = Objects.requireNonNull(Words.class.getResourceAsStream("/belgium/" + file));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Municipality municipality(double chance) {
        return municipalities.get((int) (chance * municipalities.size()));
    }

    String family(long chance) {
        return families.get(Math.floorMod(chance, families.size()));
    }

    String given(long chance) {
        return givens.get(Math.floorMod(chance, givens.size()));
    }

    /** As companies are called: some after a trade, some after a family, some after a word that somebody liked. */
    String companyName(SplittableRandom chance, boolean french, Municipality seat) {
        String trade = one(french ? tradesFr : tradesNl, chance);
        String word = one(words, chance);
        return switch (chance.nextInt(10)) {
            case 0, 1 -> trade + " " + one(families, chance);
            case 2 -> trade + (french ? " du " : " De ") + word;
            case 3 -> one(families, chance) + (french ? " et Fils" : " & Zonen");
            case 4 -> one(families, chance) + "-" + one(families, chance);
            case 5 -> invented(chance);
            case 6 -> trade + " " + (french ? seat.french() : seat.dutch());
            case 7 -> trade + " " + one(givens, chance) + " " + one(families, chance);
            case 8 -> invented(chance) + " " + trade;
            default -> word + " " + one(words, chance) + " " + trade;
        };
    }

    private static String invented(SplittableRandom chance) {
        var word = new StringBuilder();
        for (int syllables = chance.nextInt(3, 5); syllables > 0; syllables--) {
            word.append(one(SYLLABLES, chance));
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    String word(SplittableRandom chance) {
        return one(words, chance);
    }

    String street(SplittableRandom chance, boolean french) {
        return one(french ? STREETS_FR : STREETS_NL, chance);
    }

    private static <T> T one(List<T> list, SplittableRandom chance) {
        return list.get(chance.nextInt(list.size()));
    }
}
