package org.sparkactivations.sql.diagnosis;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Counts of finite numbers in buckets, of which there are a limited number. It depends on the numbers alone, whatever
 * their order and however histograms are merged.
 *
 * <p>A bucket holds all numbers whose first {@code bits} bits are the same: the sign, the exponent, and some bits of the
 * significand. It is as wide as a fixed share of its numbers, as in DDSketch. The numbers are first told apart by all 64
 * bits. Where the buckets become too many, pairs of them are joined, as in UDDSketch: the numbers have the greatest
 * number of bits with which their buckets are few enough. More numbers never have more bits, so neither the order nor the
 * merging matters.
 *
 * @see <a href="https://arxiv.org/abs/1908.10693">Masson, Rim, Lee: DDSketch, 2019</a>
 * @see <a href="https://arxiv.org/abs/2004.08604">Epicoco and others: UDDSketch, 2020</a>
 */
final class ValueHistogram {

    /** All bits of a float as a double. Where so many numbers differ that buckets are joined, the others are noise. */
    private static final int FLOAT_BITS = 35;

    private static final int FIRST_SLOTS = 16;

    private final int most;
    private int bits = Long.SIZE;

    /** A hash table with linear probing, at most half full. A slot without a count is empty. */
    private long[] keys = new long[FIRST_SLOTS];

    private long[] counts = new long[FIRST_SLOTS];
    private int size;
    private long total;

    /** A histogram with at most so many buckets, at least 512. */
    ValueHistogram(int most) {
        this.most = most;
    }

    /** The number of numbers. */
    long total() {
        return total;
    }

    /** Adds the {@code n} finite numbers of an array from the place {@code start} on. */
    void add(double[] x, int start, int n) {
        for (int i = start; i < start + n; i++) {
            add(ordered(x[i]) >>> Long.SIZE - bits, 1);
        }
        total += n;
    }

    /** Adds all numbers of another histogram. */
    void merge(ValueHistogram other) {
        if (other.bits < bits) {
            coarsen(other.bits);
        }
        for (int i = 0; i < other.keys.length; i++) {
            if (other.counts[i] > 0) {
                add(other.keys[i] >>> other.bits - bits, other.counts[i]);
            }
        }
        total += other.total;
    }

    /** The bits of a number, in the order of the numbers if they are read as unsigned. Both zeros are the same. */
    private static long ordered(double x) {
        long raw = Double.doubleToRawLongBits(x + 0.0);
        return raw ^ (raw >> Long.SIZE - 1 | Long.MIN_VALUE);
    }

    /** The number that {@link #ordered} gives these bits for. */
    private static double number(long ordered) {
        return Double.longBitsToDouble(ordered ^ (~ordered >> Long.SIZE - 1 | Long.MIN_VALUE));
    }

    private void add(long key, long count) {
        int slot = slot(keys, counts, key);
        if (counts[slot] == 0) {
            keys[slot] = key;
            size++;
        }
        counts[slot] += count;
        if (size > most) {
            do {
                coarsen(bits > FLOAT_BITS ? FLOAT_BITS : bits - 1);
            } while (size > most);
        } else if (2 * size > keys.length) {
            rehash(2 * keys.length, 0);
        }
    }

    /** The slot of a key, or the empty one where it belongs. */
    private static int slot(long[] keys, long[] counts, long key) {
        int mask = keys.length - 1;
        // The golden ratio, as in Fibonacci hashing (Knuth, The Art of Computer Programming, 6.4).
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> Long.numberOfLeadingZeros(mask));
        while (counts[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void coarsen(int newBits) {
        int shift = bits - newBits;
        bits = newBits;
        rehash(keys.length, shift);
    }

    private void rehash(int slots, int shift) {
        long[] newKeys = new long[slots];
        long[] newCounts = new long[slots];
        size = 0;
        for (int i = 0; i < keys.length; i++) {
            if (counts[i] > 0) {
                int slot = slot(newKeys, newCounts, keys[i] >>> shift);
                newKeys[slot] = keys[i] >>> shift;
                size += newCounts[slot] == 0 ? 1 : 0;
                newCounts[slot] += counts[i];
            }
        }
        keys = newKeys;
        counts = newCounts;
    }

    /**
     * The numbers in the middle of {@code shares} equal shares, in ascending order; none if there are no numbers. Inside
     * of a bucket, numbers are taken as evenly spread.
     *
     * @param min the least number, which no result is below
     * @param max the greatest number, which no result is above
     */
    double[] quantiles(int shares, double min, double max) {
        double[] quantiles = new double[total == 0 ? 0 : shares];
        long[] sorted = sortedKeys();
        int bucket = -1;
        double below = 0;
        double count = 0;
        for (int i = 0; i < quantiles.length; i++) {
            double place = (i + 0.5) / shares * total;
            while (below + count <= place && bucket + 1 < sorted.length) {
                below += count;
                bucket++;
                count = counts[slot(keys, counts, sorted[bucket])];
            }
            double share = Math.min(1, (place - below) / count);
            quantiles[i] = Math.max(min, Math.min(max, inside(sorted[bucket], share)));
        }
        return quantiles;
    }

    /** The number at a share of the way through a bucket. The bucket of 0 is 0. */
    private double inside(long key, double share) {
        double low = number(key << Long.SIZE - bits);
        if (low == 0 || bits == Long.SIZE) {
            return low;
        }
        double last = number((key << Long.SIZE - bits) + (1L << Long.SIZE - bits) - 1);
        double high = Double.isFinite(last) ? last : Math.copySign(Double.MAX_VALUE, last);
        low = Double.isFinite(low) ? low : Math.copySign(Double.MAX_VALUE, low);
        return low * (1 - share) + high * share;
    }

    private long[] sortedKeys() {
        long[] sorted = IntStream.range(0, keys.length)
                .filter(i -> counts[i] > 0)
                .mapToLong(i -> keys[i] ^ Long.MIN_VALUE)
                .sorted()
                .toArray();
        Arrays.setAll(sorted, i -> sorted[i] ^ Long.MIN_VALUE);
        return sorted;
    }

    /** Writes the buckets in the order of their numbers, so that equal histograms have equal bytes. */
    void write(DataOutputStream out) throws IOException {
        out.writeByte(bits);
        out.writeInt(size);
        long before = 0;
        for (long key : sortedKeys()) {
            writeCompact(out, key - before);
            writeCompact(out, counts[slot(keys, counts, key)]);
            before = key;
        }
    }

    static ValueHistogram read(DataInputStream in, int most) throws IOException {
        ValueHistogram histogram = new ValueHistogram(most);
        histogram.bits = in.readByte();
        long key = 0;
        for (int left = in.readInt(); left > 0; left--) {
            key += readCompact(in);
            long count = readCompact(in);
            histogram.add(key, count);
            histogram.total += count;
        }
        return histogram;
    }

    /** Writes 7 bits in a byte, as small numbers are frequent. The first bit of a byte says whether more follow. */
    private static void writeCompact(DataOutputStream out, long number) throws IOException {
        long left = number;
        while (left >>> 7 != 0) {
            out.writeByte((int) left | 0x80);
            left >>>= 7;
        }
        out.writeByte((int) left);
    }

    private static long readCompact(DataInputStream in) throws IOException {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            long next = in.readUnsignedByte();
            number |= (next & 0x7f) << shift;
            if (next < 0x80) {
                return number;
            }
        }
    }
}
