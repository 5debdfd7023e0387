package org.sparkactivations.math;

import java.util.Arrays;

/** A {@link Scratch} for one thread. It allocates an array the first time that the stack is so high, and keeps it. */
public final class ScratchStack implements Scratch {

    private final ArrayMath math;
    private double[][] arrays = new double[16][];
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
        if (place == arrays.length) {
            arrays = Arrays.copyOf(arrays, 2 * place);
        }
        double[] array = arrays[place];
        return array != null && array.length >= n ? array : allocate(place, n);
    }

    private double[] allocate(int place, int n) {
        // A quarter more, so that rows of slowly growing length do not reallocate every time.
        double[] array = new double[Math.max(BLOCK, (int) Math.min(Integer.MAX_VALUE - 8, n + (long) (n >> 2)))];
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
            if (arrays[i] != null && arrays[i].length > length) {
                arrays[i] = null;
            }
        }
    }
}
