package org.sparkactivations.math;

/**
 * The working memory of a kernel: a stack of arrays, so that nothing is allocated per call. It also has the functions
 * of {@link ArrayMath} that the kernel computes with.
 *
 * <p>A method that needs arrays marks the stack, takes them, and releases them when it returns:
 *
 * <pre>{@code
 * int mark = scratch.mark();
 * double[] high = scratch.next(n);
 * double[] low = scratch.next(n);
 * ...
 * scratch.release(mark);
 * }</pre>
 *
 * <p>A callee takes its arrays above those of its caller and releases them, so neither knows what the other uses.
 */
public interface Scratch {

    /** Elements per block: as many as stay in the L1 cache together with the arrays of a kernel. */
    int BLOCK = 512;

    /** The height of the stack, for {@link #release}. */
    int mark();

    /** The next array of the stack: at least {@code n} elements of arbitrary content. */
    double[] next(int n);

    /** Releases the arrays taken since {@code mark}; their content is arbitrary from here on. */
    void release(int mark);

    /** The hard functions, in the fastest form that this JVM has. */
    ArrayMath math();
}
