package org.sparkactivations.sql.diagnosis;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The counts and sums of each unit. One array holds {@value #SIZE} numbers per unit, unit by unit, at the offsets that
 * the constants name. Counts are whole numbers below 2⁵³, which a double holds exactly.
 *
 * <p>Means and squared deviations follow Welford's recurrence, and are merged by the formula of Chan, Golub and
 * LeVeque ("Updating formulae and a pairwise algorithm for computing sample variances", 1979). They do not cancel,
 * whatever the mean.
 */
final class UnitTotals {

    static final int NULLS = 0;
    static final int NANS = 1;
    static final int NEGATIVE_INFINITIES = 2;
    static final int POSITIVE_INFINITIES = 3;
    /** Finite inputs. All that follows is about these only. */
    static final int FINITE = 4;
    /** Finite inputs whose output is NaN. All that follows excludes these. */
    static final int OUTPUT_NANS = 5;

    static final int OUTPUT_INFINITIES = 6;
    static final int POSITIVE_OUTPUTS = 7;
    static final int NEGATIVE_OUTPUTS = 8;
    static final int SATURATED_LEFT = 9;
    static final int SATURATED_RIGHT = 10;
    static final int ABSOLUTE_DERIVATIVE = 11;
    /** The offset of the {@linkplain #MEAN moments} of the inputs. */
    static final int INPUT = 12;
    /** The offset of the {@linkplain #MEAN moments} of the finite outputs. */
    static final int OUTPUT = 16;

    static final int SIZE = 20;

    /** The offset, within the moments, of the mean. */
    static final int MEAN = 0;

    /** The offset, within the moments, of the sum of squared deviations from the mean. */
    static final int SQUARES = 1;

    /** The offset, within the moments, of the smallest value. */
    static final int MIN = 2;

    /** The offset, within the moments, of the largest value. */
    static final int MAX = 3;

    private double[] all = {};
    private int width;

    int width() {
        return width;
    }

    /** Makes room for at least {@code wanted} units. */
    void ensureWidth(int wanted) {
        if (wanted <= width) {
            return;
        }
        all = Arrays.copyOf(all, Math.multiplyExact(wanted, SIZE));
        for (int unit = width; unit < wanted; unit++) {
            clearMoments(unit * SIZE + INPUT);
            clearMoments(unit * SIZE + OUTPUT);
        }
        width = wanted;
    }

    private void clearMoments(int at) {
        all[at + MIN] = Double.POSITIVE_INFINITY;
        all[at + MAX] = Double.NEGATIVE_INFINITY;
    }

    /** The number of a unit at an offset. */
    double get(int unit, int offset) {
        return all[unit * SIZE + offset];
    }

    /** The number of finite outputs of a unit. */
    double finiteOutputs(int unit) {
        return finiteOutputs(all, unit * SIZE);
    }

    private static double finiteOutputs(double[] from, int at) {
        return from[at + FINITE] - from[at + OUTPUT_NANS] - from[at + OUTPUT_INFINITIES];
    }

    void addNull(int unit) {
        all[unit * SIZE + NULLS]++;
    }

    /**
     * Adds one input with its output and derivative. An absolute derivative below {@code epsilon} counts as saturated.
     */
    void add(int unit, double x, double y, double derivative, double epsilon) {
        double[] to = all;
        int at = unit * SIZE;
        if (!(Math.abs(x) <= Double.MAX_VALUE)) {
            to[at + (x != x ? NANS : x < 0 ? NEGATIVE_INFINITIES : POSITIVE_INFINITIES)]++;
            return;
        }
        double count = ++to[at + FINITE];
        double inverse = 1 / count;
        addTo(to, at + INPUT, inverse, x);
        if (y != y) {
            to[at + OUTPUT_NANS]++;
            return;
        }
        if (y > 0) {
            to[at + POSITIVE_OUTPUTS]++;
        } else if (y < 0) {
            to[at + NEGATIVE_OUTPUTS]++;
        }
        if (Math.abs(y) <= Double.MAX_VALUE) {
            double outputs = finiteOutputs(to, at);
            addTo(to, at + OUTPUT, outputs == count ? inverse : 1 / outputs, y);
        } else {
            to[at + OUTPUT_INFINITIES]++;
        }
        double slope = Math.abs(derivative);
        to[at + ABSOLUTE_DERIVATIVE] += slope;
        if (slope < epsilon) {
            to[at + (x > 0 ? SATURATED_RIGHT : SATURATED_LEFT)]++;
        }
    }

    private static void addTo(double[] to, int at, double inverseOfCount, double value) {
        double deviation = value - to[at + MEAN];
        double mean = to[at + MEAN] + deviation * inverseOfCount;
        to[at + MEAN] = mean;
        to[at + SQUARES] += deviation * (value - mean);
        // These branches are rarely taken. For one number at a time, Math.min and Math.max take longer.
        if (value < to[at + MIN]) {
            to[at + MIN] = value;
        }
        if (value > to[at + MAX]) {
            to[at + MAX] = value;
        }
    }

    /** Adds the totals of another part of the rows, of the same units. */
    void merge(UnitTotals other) {
        ensureWidth(other.width);
        for (int unit = 0; unit < other.width; unit++) {
            merge(unit, other, unit);
        }
    }

    /** The totals of all units together, as of one unit. */
    UnitTotals overall() {
        UnitTotals overall = new UnitTotals();
        overall.ensureWidth(1);
        for (int unit = 0; unit < width; unit++) {
            overall.merge(0, this, unit);
        }
        return overall;
    }

    private void merge(int unit, UnitTotals other, int otherUnit) {
        int at = unit * SIZE;
        int from = otherUnit * SIZE;
        mergeMoments(at + INPUT, all[at + FINITE], other.all, from + INPUT, other.all[from + FINITE]);
        mergeMoments(at + OUTPUT, finiteOutputs(all, at), other.all, from + OUTPUT, finiteOutputs(other.all, from));
        for (int i = 0; i < INPUT; i++) {
            all[at + i] += other.all[from + i];
        }
    }

    private void mergeMoments(int at, double count, double[] other, int from, double otherCount) {
        if (otherCount == 0) {
            return;
        }
        double sum = count + otherCount;
        double apart = other[from + MEAN] - all[at + MEAN];
        all[at + MEAN] = count == 0 ? other[from + MEAN] : all[at + MEAN] + apart * (otherCount / sum);
        all[at + SQUARES] += other[from + SQUARES] + (count == 0 ? 0 : apart * apart * (count / sum) * otherCount);
        all[at + MIN] = Math.min(all[at + MIN], other[from + MIN]);
        all[at + MAX] = Math.max(all[at + MAX], other[from + MAX]);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(width);
        ByteBuffer unit = ByteBuffer.allocate(SIZE * Double.BYTES);
        for (int at = 0; at < width * SIZE; at += SIZE) {
            unit.asDoubleBuffer().put(all, at, SIZE);
            out.write(unit.array());
        }
    }

    static UnitTotals read(DataInputStream in) throws IOException {
        UnitTotals totals = new UnitTotals();
        totals.width = in.readInt();
        totals.all = new double[totals.width * SIZE];
        ByteBuffer unit = ByteBuffer.allocate(SIZE * Double.BYTES);
        for (int at = 0; at < totals.all.length; at += SIZE) {
            in.readFully(unit.array());
            unit.asDoubleBuffer().get(totals.all, at, SIZE);
        }
        return totals;
    }
}
