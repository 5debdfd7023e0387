package org.sparkactivations.math;

import java.util.Arrays;

/**
 * A {@link Scratch} for one thread. It allocates an array when the stack is so high for the first time, and keeps it.
 */
public final class ScratchStack implements Scratch {

    private final ArrayMath math;
    private static final double[] NONE = {};
    private double[][] arrays = new double[16][0];
    private int height;

    /** An empty stack for kernels that compute with {@code math}. */
    public ScratchStack(ArrayMath math) {
        this.math = math;
    }

    @Override
    public int mark() {
        return height;
    }

    @Override
    public double[] next(int n) {
        int place = height++;
        if (place < arrays.length) {
            double[] array = arrays[place];
            if (array.length >= n) {
                return array;
            }
        }
        return allocate(place, n);
    }

    private double[] allocate(int place, int n) {
        if (place == arrays.length) {
            arrays = Arrays.copyOf(arrays, 2 * place);
            Arrays.fill(arrays, place, 2 * place, NONE);
        }
        // A quarter more for a long row, so that rows of slowly growing length do not reallocate every time.
        int length = n <= BLOCK ? BLOCK : (int) Math.min(Integer.MAX_VALUE - 8, n + (long) (n >> 2));
        double[] array = new double[length];
        arrays[place] = array;
        return array;
    }

    @Override
    public void release(int mark) {
        height = mark;
    }

    @Override
    public ArrayMath math() {
        return math;
    }

    /** Frees the arrays longer than {@code length}. */
    public void trim(int length) {
        for (int i = 0; i < arrays.length; i++) {
            if (arrays[i].length > length) {
                arrays[i] = NONE;
            }
        }
    }
}
