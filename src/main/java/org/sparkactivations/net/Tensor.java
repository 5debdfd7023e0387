package org.sparkactivations.net;

import java.util.Arrays;

/**
 * An array of numbers with its extents, the last of which varies fastest.
 *
 * @param shape the extents; none for a single number
 * @param values as many as the product of the extents
 */
public record Tensor(long[] shape, double[] values) {

    /** Checks that the extents and the number of values agree. */
    public Tensor {
        long count = 1;
        for (long extent : shape) {
            if (extent < 0) {
                throw new IllegalArgumentException("shape: expected extents ≥ 0, got " + Arrays.toString(shape));
            }
            count = Math.multiplyExact(count, extent);
        }
        if (count != values.length) {
            throw new IllegalArgumentException("tensor of shape " + Arrays.toString(shape) + ": expected " + count
                    + " values, got " + values.length);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tensor that && Arrays.equals(shape, that.shape) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(shape) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "tensor of shape " + Arrays.toString(shape);
    }
}
