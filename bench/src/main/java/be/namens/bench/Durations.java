package be.namens.bench;

import java.util.Arrays;

/** How long things took, in nanoseconds, and what most of them stayed under. */
final class Durations {

    private long[] all = new long[256];
    private int count;

    void add(long nanos) {
        if (count == all.length) {
            all = Arrays.copyOf(all, count * 2);
        }
        all[count++] = nanos;
    }

    int count() {
        return count;
    }

    /**
     * Milliseconds that this part of all did not exceed.
     *
     * @param part between 0 and 1
     */
    double percentile(double part) {
        if (count == 0) {
            return 0;
        }
        var sorted = Arrays.copyOf(all, count);
        Arrays.sort(sorted);
        return sorted[Math.min(count - 1, (int) Math.ceil(part * count) - 1)] / 1e6;
    }
}
