package org.sparkactivations;

/** What is wrong with operands, said the same way at every door. */
public final class OperandErrors {

    private OperandErrors() {}

    /** The label names no class. */
    public static IllegalArgumentException noSuchClass(ActivationFunction function, double label, int classes) {
        String written = label == Math.rint(label) && Math.abs(label) < 1e15
                ? Long.toString((long) label)
                : Double.toString(label);
        return new IllegalArgumentException(
                function.sqlName() + ": label = " + written + " is not allowed; there are " + classes + " classes"
                        + (classes == 0 ? "" : ", so it must be a whole number from 0 to " + (classes - 1)));
    }

    /** The operand has not as many elements as it must have. */
    public static IllegalArgumentException wrongWidth(ActivationFunction function, int given, int n, int expected) {
        String name = function.operand().orElseThrow().name();
        return new IllegalArgumentException(function.sqlName() + ": " + name + " has " + given
                + " elements for a row of " + n + "; " + expected + " are allowed");
    }
}
