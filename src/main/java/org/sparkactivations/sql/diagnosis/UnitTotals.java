package org.sparkactivations.sql.diagnosis;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.sparkactivations.math.ExactSum;

/**
 * The counts and sums of each unit. One array holds {@value #COUNTS} counts per unit, unit by unit, at the offsets that
 * the constants name. Sums are exact, so nothing depends on the order of the rows.
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

    private static final int COUNTS = 11;

    private long[] counts = {};
    private ExactMoments[] inputs = {};
    private ExactMoments[] outputs = {};
    private ExactSum[] slopes = {};
    private int width;

    int width() {
        return width;
    }

    /** Makes room for at least {@code wanted} units. */
    void ensureWidth(int wanted) {
        if (wanted <= width) {
            return;
        }
        counts = Arrays.copyOf(counts, Math.multiplyExact(wanted, COUNTS));
        inputs = Arrays.copyOf(inputs, wanted);
        outputs = Arrays.copyOf(outputs, wanted);
        slopes = Arrays.copyOf(slopes, wanted);
        for (int unit = width; unit < wanted; unit++) {
            inputs[unit] = new ExactMoments();
            outputs[unit] = new ExactMoments();
            slopes[unit] = new ExactSum();
        }
        width = wanted;
    }

    /** A count of a unit at an offset. */
    long get(int unit, int offset) {
        return counts[unit * COUNTS + offset];
    }

    /** The number of finite outputs of a unit. */
    long finiteOutputs(int unit) {
        return get(unit, FINITE) - get(unit, OUTPUT_NANS) - get(unit, OUTPUT_INFINITIES);
    }

    /** The finite inputs of a unit. */
    ExactMoments inputs(int unit) {
        return inputs[unit];
    }

    /** The finite outputs of a unit. */
    ExactMoments outputs(int unit) {
        return outputs[unit];
    }

    /** The sum of |f′(x)| of a unit, over the finite inputs whose output is not NaN. */
    ExactSum slopes(int unit) {
        return slopes[unit];
    }

    void addNulls(int unit, int n) {
        counts[unit * COUNTS + NULLS] += n;
    }

    /** Adds elements of a unit, all finite, with outputs and derivatives that are finite. */
    void addFinite(int unit, DiagnosisBlock block, int start, int n, double epsilon) {
        double[] x = block.x();
        double[] y = block.y();
        double[] slope = block.slopes();
        long positive = 0;
        long negative = 0;
        long saturated = 0;
        long right = 0;
        // The signs of differences are counted, as no processor predicts the branches.
        for (int i = start; i < start + n; i++) {
            positive += isNegative(0.0 - y[i]);
            negative += isNegative(0.0 + y[i]);
            long isSaturated = isNegative(slope[i] - epsilon);
            saturated += isSaturated;
            right += isSaturated & isNegative(0.0 - x[i]);
        }
        int at = unit * COUNTS;
        counts[at + FINITE] += n;
        counts[at + POSITIVE_OUTPUTS] += positive;
        counts[at + NEGATIVE_OUTPUTS] += negative;
        counts[at + SATURATED_LEFT] += saturated - right;
        counts[at + SATURATED_RIGHT] += right;
        inputs[unit].add(x, start, n, block.summation(), block.buffer());
        outputs[unit].add(y, start, n, block.summation(), block.buffer());
        block.summation().add(slope, start, n, slopes[unit]);
    }

    private static long isNegative(double x) {
        return Double.doubleToRawLongBits(x) >>> Long.SIZE - 1;
    }

    /**
     * Adds elements of a unit of which some, or their outputs or derivatives, are not finite.
     *
     * @return the number of finite inputs, which are then at {@code start}
     */
    int addAny(int unit, DiagnosisBlock block, int start, int n, double epsilon) {
        double[] x = block.x();
        double[] y = block.y();
        double[] slope = block.slopes();
        int at = unit * COUNTS;
        int inputCount = 0;
        int outputCount = 0;
        int slopeCount = 0;
        for (int i = start; i < start + n; i++) {
            if (!DiagnosisBlock.isFinite(x[i])) {
                counts[at + (x[i] != x[i] ? NANS : x[i] < 0 ? NEGATIVE_INFINITIES : POSITIVE_INFINITIES)]++;
                continue;
            }
            double each = x[i];
            x[start + inputCount++] = each;
            if (y[i] != y[i]) {
                counts[at + OUTPUT_NANS]++;
                continue;
            }
            counts[at + POSITIVE_OUTPUTS] += y[i] > 0 ? 1 : 0;
            counts[at + NEGATIVE_OUTPUTS] += y[i] < 0 ? 1 : 0;
            if (slope[i] < epsilon) {
                counts[at + (each > 0 ? SATURATED_RIGHT : SATURATED_LEFT)]++;
            }
            slope[start + slopeCount++] = slope[i];
            if (DiagnosisBlock.isFinite(y[i])) {
                y[start + outputCount++] = y[i];
            } else {
                counts[at + OUTPUT_INFINITIES]++;
            }
        }
        counts[at + FINITE] += inputCount;
        inputs[unit].add(x, start, inputCount, block.summation(), block.buffer());
        outputs[unit].add(y, start, outputCount, block.summation(), block.buffer());
        block.summation().add(slope, start, slopeCount, slopes[unit]);
        return inputCount;
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
        for (int i = 0; i < COUNTS; i++) {
            counts[unit * COUNTS + i] += other.counts[otherUnit * COUNTS + i];
        }
        inputs[unit].merge(other.inputs[otherUnit]);
        outputs[unit].merge(other.outputs[otherUnit]);
        slopes[unit].add(other.slopes[otherUnit]);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(width);
        for (int unit = 0; unit < width; unit++) {
            for (int i = 0; i < COUNTS; i++) {
                out.writeLong(counts[unit * COUNTS + i]);
            }
            inputs[unit].write(out);
            outputs[unit].write(out);
            ExactMoments.write(List.of(slopes[unit]), out);
        }
    }

    static UnitTotals read(DataInputStream in) throws IOException {
        UnitTotals totals = new UnitTotals();
        totals.ensureWidth(in.readInt());
        for (int unit = 0; unit < totals.width; unit++) {
            for (int i = 0; i < COUNTS; i++) {
                totals.counts[unit * COUNTS + i] = in.readLong();
            }
            totals.inputs[unit] = ExactMoments.read(in);
            totals.outputs[unit] = ExactMoments.read(in);
            ExactMoments.read(List.of(totals.slopes[unit]), in);
        }
        return totals;
    }
}
