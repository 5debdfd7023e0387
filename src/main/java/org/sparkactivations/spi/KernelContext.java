package org.sparkactivations.spi;

import org.sparkactivations.math.Scratch;

/** What a kernel gets beside the elements: the parameter values of the row, where it is in the row, and scratch space. */
public interface KernelContext extends Scratch {

    /** The value of the parameter at {@code position} of the definition; its default where the caller gave none. */
    double number(int position);

    /**
     * One value per element for a parameter that is a {@linkplain Parameter.Kind#NUMBER_OR_ARRAY number or an array}:
     * element {@code i} of the block takes {@code elements(position)[i]}. Null where the caller gave a number.
     */
    double[] elements(int position);

    /**
     * The second column, for functions with an {@linkplain Operand operand}: element {@code i} goes with element {@code i} of
     * the block, an upstream gradient with element {@code i} of the result. Null for functions without.
     */
    default double[] operand() {
        return null;
    }

    /** The index of the class, for functions with a {@linkplain Operand.Kind#LABEL label}; −1 if the label is a distribution. */
    default int label() {
        return -1;
    }

    /** Whether the caller gave the parameter of {@linkplain Parameter.Kind#KEY kind key}. */
    boolean hasKey();

    /** The key of the row; meaningful only if {@link #hasKey()}. */
    long key();

    /** The position in its row of element {@code i} of the block that the kernel is called for. */
    int index(int i);
}
