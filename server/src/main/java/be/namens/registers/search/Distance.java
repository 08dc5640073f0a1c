package be.namens.registers.search;

/** How many typing errors lie between two words: a letter too much, too few, another one, or two that changed places. */
final class Distance {

    private Distance() {}

    /** Optimal string alignment: the distance of Damerau and Levenshtein in which no part is changed twice. */
    static int between(String typed, String word) {
        int[][] at = new int[typed.length() + 1][word.length() + 1];
        for (int row = 0; row <= typed.length(); row++) {
            for (int column = 0; column <= word.length(); column++) {
                at[row][column] = row == 0 || column == 0 ? row + column : best(at, typed, word, row, column);
            }
        }
        return at[typed.length()][word.length()];
    }

    private static int best(int[][] at, String typed, String word, int row, int column) {
        int same = typed.charAt(row - 1) == word.charAt(column - 1) ? 0 : 1;
        int least = Math.min(at[row - 1][column - 1] + same, Math.min(at[row - 1][column], at[row][column - 1]) + 1);
        boolean changedPlaces = row > 1
                && column > 1
                && typed.charAt(row - 1) == word.charAt(column - 2)
                && typed.charAt(row - 2) == word.charAt(column - 1);
        return changedPlaces ? Math.min(least, at[row - 2][column - 2] + 1) : least;
    }

    /** How many errors one makes in a word at most: none in the shortest, where any error makes another word. */
    static int bearable(String typed) {
        if (typed.length() < 4) {
            return 0;
        }
        if (typed.length() < 6) {
            return 1;
        }
        return typed.length() < 11 ? 2 : 3;
    }
}
