package be.namens.bench;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Something that somebody looks for: an enterprise of the synthetic Belgium, as people type it.
 *
 * @param number of the enterprise that is meant
 */
record Question(Kind kind, String text, String place, String number) {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    /** How people ask, and how many of a hundred ask so. */
    enum Kind {
        NUMBER(20),
        FULL_NAME(22),
        SOME_WORDS(15),
        ONE_WORD(10),
        BROKEN_OFF(10),
        TYPING_ERROR(13),
        WITH_MUNICIPALITY(8),
        NOBODY(2);

        private final int ofHundred;

        Kind(int ofHundred) {
            this.ofHundred = ofHundred;
        }

        private static Kind of(int chance) {
            int upTo = 0;
            for (Kind kind : values()) {
                upTo += kind.ofHundred;
                if (chance < upTo) {
                    return kind;
                }
            }
            return NOBODY;
        }
    }

    static Question of(Belgium belgium, SplittableRandom chance) {
        var enterprise = belgium.enterprise(chance.nextInt(belgium.enterprises()));
        String number = Numbers.enterprise(enterprise.place());
        // Nobody types capitals or commas; half of all leave accents out, which the search does anyway.
        String name = enterprise.name().toLowerCase(java.util.Locale.ROOT).replace(",", "");
        var kind = Kind.of(chance.nextInt(100));
        String text = switch (kind) {
            case NUMBER -> Numbers.dotted(number);
            case FULL_NAME, WITH_MUNICIPALITY -> name;
            case SOME_WORDS -> words(name, 2, chance);
            case ONE_WORD -> words(name, 1, chance);
            case BROKEN_OFF -> name.substring(0, Math.max(3, name.length() - 3));
            case TYPING_ERROR -> wrong(name, chance);
            case NOBODY -> "qx" + letter(chance) + "zvw" + letter(chance) + "jq";
        };
        return new Question(
                kind, text, kind == Kind.WITH_MUNICIPALITY ? enterprise.seat().dutch() : "", number);
    }

    private static String words(String name, int count, SplittableRandom chance) {
        String[] words = name.split(" ", -1);
        int from = chance.nextInt(Math.max(1, words.length - count + 1));
        return String.join(" ", Arrays.copyOfRange(words, from, Math.min(words.length, from + count)));
    }

    /** One letter another one, too much, too few, or two that changed places. */
    private static String wrong(String name, SplittableRandom chance) {
        int at = chance.nextInt(1, name.length() - 1);
        String before = name.substring(0, at);
        String after = name.substring(at + 1);
        return switch (chance.nextInt(4)) {
            case 0 -> before + letter(chance) + after;
            case 1 -> before + name.charAt(at) + letter(chance) + after;
            case 2 -> before + after;
            default -> before + after.charAt(0) + name.charAt(at) + after.substring(1);
        };
    }

    private static char letter(SplittableRandom chance) {
        return LETTERS.charAt(chance.nextInt(LETTERS.length()));
    }
}
