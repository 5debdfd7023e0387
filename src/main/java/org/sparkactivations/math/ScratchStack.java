package org.sparkactivations.math;

import java.util.Arrays;

/**
 * A {@link Scratch} for one thread. It allocates an array when the stack is so high for the first time, and keeps it.
 *
 * <p>Arrays for blocks and those for longer rows are kept apart. All arrays for blocks have the same length, so that
 * only the height of the stack is compared for them: functions of single numbers take a handful, and each comparison
 * counts beside them.
 */
public final class ScratchStack implements Scratch {

    private static final double[] NONE = {};

    /** Arrays longer than this are not kept for long, so they are no longer than asked for. */
    private static final int LONG = 1 << 17;

    private final ArrayMath math;
    private double[][] blocks = {};
    private double[][] rows = {};
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
        double[][] ready = blocks;
        return n <= BLOCK && place < ready.length ? ready[place] : allocate(place, n);
    }

    private double[] allocate(int place, int n) {
        if (n <= BLOCK) {
            int present = blocks.length;
            blocks = Arrays.copyOf(blocks, place + 1);
            for (int i = present; i <= place; i++) {
                blocks[i] = new double[BLOCK];
            }
            return blocks[place];
        }
        if (place >= rows.length) {
            int present = rows.length;
            rows = Arrays.copyOf(rows, place + 1);
            Arrays.fill(rows, present, place + 1, NONE);
        }
        if (rows[place].length < n) {
            // A quarter more, so that rows of slowly growing length do not reallocate every time.
            rows[place] = NONE;
            rows[place] = new double[n > LONG ? n : Math.min(LONG, n + (n >> 2))];
        }
        return rows[place];
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
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length > length) {
                rows[i] = NONE;
            }
        }
    }
}
