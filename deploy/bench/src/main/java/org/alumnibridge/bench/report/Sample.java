package org.alumnibridge.bench.report;

import java.util.Arrays;
import java.util.List;

/** Durations of one kind in milliseconds. */
public final class Sample {

    private final double[] sorted;

    public Sample(List<Double> milliseconds) {
        sorted = milliseconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    public int size() {
        return sorted.length;
    }

    /**
     * The smallest duration that this share of all does not exceed.
     *
     * @param share between 0 and 1, such as 0.99
     * @return milliseconds; NaN of an empty sample
     */
    public double percentile(double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }

    @Override
    public String toString() {
        return Arrays.toString(sorted);
    }
}
