package org.sparkactivations.spi;

import org.sparkactivations.math.Scratch;

/**
 * The arguments of a kernel beside the elements: the parameter values of the row, its second column, and
 * working memory.
 */
public interface KernelContext extends Scratch {

    /**
     * The value of the number parameter at {@code position} of the definition; the default where the caller gave none,
     * and NaN where an {@linkplain Parameter#optional optional} parameter is left out.
     */
    double number(int position);

    /**
     * The values of a parameter that is a {@linkplain Parameter.Kind#NUMBER_OR_ARRAY number or an array}: element
     * {@code i} of the block takes {@code elements(position)[i]}. Null where the caller gave a number.
     */
    double[] elements(int position);

    /**
     * The second column: element {@code i} belongs to element {@code i} of the block; of an upstream gradient, to
     * element {@code i} of the result. Null for functions without an {@linkplain Operand operand}.
     */
    default double[] operand() {
        return null;
    }

    /**
     * The index of the class, for functions with a {@linkplain Operand.Kind#LABEL label}; −1 if the label is a
     * distribution, and for other functions.
     */
    default int label() {
        return -1;
    }

    /**
     * How many elements of the row the last element stands for: more than 1 only for functions whose zeros are
     * {@linkplain ImplicitZeros#REPEATED repeated}. Then it is 0, and so is its element of the operand; an element
     * before it is 0 too, so that it is never the first maximum. The width of the row is
     * {@code n − 1 + multiplicity()}.
     */
    default int multiplicity() {
        return 1;
    }

    /** Whether the caller gave the parameter of {@linkplain Parameter.Kind#KEY kind key}. */
    boolean hasKey();

    /** The key of the row; meaningful only if {@link #hasKey()}. */
    long key();

    /** The position in its row of element {@code i} of the block that the kernel is called for. */
    int index(int i);
}
