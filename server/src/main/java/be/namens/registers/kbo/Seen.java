package be.namens.registers.kbo;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys of one file that came by already: of millions of numbers only one bit each. */
final class Seen {

    private static final int DIGITS_WITHOUT_CHECK = 8;

    private final KboFile file;
    private final BitSet numbers = new BitSet();
    private final Set<String> others = new HashSet<>();

    Seen(KboFile file) {
        this.file = file;
    }

    /** Whether this row has the key of an earlier one; from now on it is an earlier one itself. */
    boolean before(@Nullable String[] values) {
        if (file.keyColumns() == 0) {
            return false;
        }
        String first = String.valueOf(values[0]);
        if (file == KboFile.ENTERPRISE || file == KboFile.ESTABLISHMENT) {
            int number = Integer.parseInt(first.substring(0, DIGITS_WITHOUT_CHECK));
            boolean before = numbers.get(number);
            numbers.set(number);
            return before;
        }
        var key = new StringBuilder(first);
        for (int column = 1; column < file.keyColumns(); column++) {
            key.append('\u0001').append(values[column]);
        }
        return !others.add(key.toString());
    }
}
