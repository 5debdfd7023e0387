package org.sparkactivations.sql.diagnosis;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.datasketches.kll.KllDoublesSketch;
import org.apache.datasketches.memory.Memory;

/**
 * Sketches of the distribution of the finite inputs of each unit. They are the KLL sketches of Apache DataSketches
 * (Karnin, Lang and Liberty, "Optimal quantile approximation in streams", 2016), which Spark has on its class path.
 *
 * <p>Adding an element to a sketch takes ten times as long as all other totals together. So there are two sketches per
 * unit: one takes the first {@value #FULL_ROWS} rows, the other takes an eighth of the later rows, chosen
 * pseudo-randomly. An element of the first has weight 1; those of the second share the weight of all later elements.
 * The error that this adds to a rank is below that of the sketches. Every part of a group does the same, so that parts
 * can be merged.
 *
 * <p>Units from {@value #OWN} on share one pair of sketches, so that memory stays bounded. They have no quantiles of
 * their own.
 */
final class UnitSketches {

    /** The number of units that have sketches of their own. */
    static final int OWN = 4096;

    private static final int FULL_ROWS = 8192;
    private static final int THINNED_BITS = 3;
    /** The accuracy parameter of KLL: the error of a rank exceeds 2 % with a probability of 1 %. */
    private static final int K = 128;

    private KllDoublesSketch[] full = {};
    private KllDoublesSketch[] thinned = {};
    private KllDoublesSketch[] current;
    private long rows;

    /**
     * Begins the next row, of {@code width} elements.
     *
     * @return whether its elements must be added
     */
    boolean beginRow(int width) {
        current = null;
        if (rows < FULL_ROWS) {
            full = grown(full, width);
            current = full;
        } else if (mix(rows) >>> Long.SIZE - THINNED_BITS == 0) {
            thinned = grown(thinned, width);
            current = thinned;
        }
        rows++;
        return current != null;
    }

    /** Adds a finite element of the row. */
    void add(int unit, double x) {
        int place = Math.min(unit, OWN);
        if (current[place] == null) {
            current[place] = KllDoublesSketch.newHeapInstance(K);
        }
        current[place].update(x);
    }

    private static KllDoublesSketch[] grown(KllDoublesSketch[] sketches, int width) {
        int length = Math.min(width, OWN + 1);
        return length <= sketches.length ? sketches : Arrays.copyOf(sketches, length);
    }

    /** The number of SplitMix64 (Steele, Lea and Flood, 2014) at place {@code row} of its sequence. */
    private static long mix(long row) {
        long z = row * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    void merge(UnitSketches other) {
        full = merged(full, other.full);
        thinned = merged(thinned, other.thinned);
        rows += other.rows;
    }

    private static KllDoublesSketch[] merged(KllDoublesSketch[] into, KllDoublesSketch[] from) {
        KllDoublesSketch[] merged = grown(into, from.length);
        for (int i = 0; i < from.length; i++) {
            merged[i] = merged(merged[i], from[i]);
        }
        return merged;
    }

    private static KllDoublesSketch merged(KllDoublesSketch into, KllDoublesSketch from) {
        if (into == null || from == null) {
            return into == null ? from : into;
        }
        into.merge(from);
        return into;
    }

    /**
     * Points that are spread over the inputs of a unit. They are empty if the unit has no sketches of its own.
     *
     * @param count the number of finite inputs of the unit
     * @param points the number of points of each sketch
     */
    WeightedPoints pointsOf(int unit, double count, int points) {
        return unit >= OWN ? WeightedPoints.none() : points(at(full, unit), at(thinned, unit), count, points);
    }

    private static KllDoublesSketch at(KllDoublesSketch[] sketches, int unit) {
        return unit < sketches.length ? sketches[unit] : null;
    }

    /** As {@link #pointsOf}, for the inputs of all units together. */
    WeightedPoints pointsOfAll(double count, int points) {
        return points(union(full), union(thinned), count, points);
    }

    private static KllDoublesSketch union(KllDoublesSketch[] sketches) {
        KllDoublesSketch union = KllDoublesSketch.newHeapInstance(8 * K);
        for (KllDoublesSketch each : sketches) {
            merged(union, each);
        }
        return union;
    }

    private static WeightedPoints points(KllDoublesSketch full, KllDoublesSketch thinned, double count, int points) {
        double ofFull = full == null ? 0 : full.getN();
        return WeightedPoints.of(quantiles(full, points), ofFull, quantiles(thinned, points), count - ofFull);
    }

    /** The values in the middle of {@code shares} equal shares; none for an empty sketch. */
    private static double[] quantiles(KllDoublesSketch sketch, int shares) {
        if (sketch == null || sketch.isEmpty()) {
            return new double[0];
        }
        double[] ranks = new double[shares];
        Arrays.setAll(ranks, i -> (i + 0.5) / shares);
        return sketch.getQuantiles(ranks);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeLong(rows);
        write(full, out);
        write(thinned, out);
    }

    private static void write(KllDoublesSketch[] sketches, DataOutputStream out) throws IOException {
        out.writeInt(sketches.length);
        for (KllDoublesSketch each : sketches) {
            byte[] bytes = each == null ? new byte[0] : each.toByteArray();
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    static UnitSketches read(DataInputStream in) throws IOException {
        UnitSketches sketches = new UnitSketches();
        sketches.rows = in.readLong();
        sketches.full = readAll(in);
        sketches.thinned = readAll(in);
        return sketches;
    }

    private static KllDoublesSketch[] readAll(DataInputStream in) throws IOException {
        KllDoublesSketch[] sketches = new KllDoublesSketch[in.readInt()];
        for (int i = 0; i < sketches.length; i++) {
            byte[] bytes = in.readNBytes(in.readInt());
            sketches[i] = bytes.length == 0 ? null : KllDoublesSketch.heapify(Memory.wrap(bytes));
        }
        return sketches;
    }
}
