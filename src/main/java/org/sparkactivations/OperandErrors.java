package org.sparkactivations;

/** Errors for operands of the wrong width and labels of no class, with the same words at every door. */
public final class OperandErrors {

    private OperandErrors() {}

    /**
     * The label is not the index of a class.
     *
     * @param classes the number of classes, which is the width of the row
     */
    public static IllegalArgumentException noSuchClass(ActivationFunction function, double label, int classes) {
        String written = label == Math.rint(label) && Math.abs(label) < 1e15
                ? Long.toString((long) label)
                : Double.toString(label);
        String expected = classes == 0
                ? "the index of an element of the row, which is empty"
                : "a whole number from 0 to " + (classes - 1);
        return new IllegalArgumentException(function.sqlName() + ": "
                + function.operand().orElseThrow().name() + ": expected " + expected + ", got " + written);
    }

    /**
     * The operand has the wrong number of elements.
     *
     * @param given the number of elements of the operand
     * @param n the number of elements of x
     * @param expected the number of elements that the operand must have
     */
    public static IllegalArgumentException wrongWidth(ActivationFunction function, int given, int n, int expected) {
        return new IllegalArgumentException(
                function.sqlName() + ": " + function.operand().orElseThrow().name() + ": expected " + expected
                        + (expected == 1 ? " element" : " elements") + " for a row of " + n + ", got " + given);
    }
}
