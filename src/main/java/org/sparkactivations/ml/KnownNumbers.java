package org.sparkactivations.ml;

import java.util.BitSet;
import java.util.List;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.spi.Definition;

/**
 * The values of a function's number parameters that are known before any row is read: not those that come from a column
 * or differ by element.
 *
 * @param values one per number parameter; NaN where it is not known
 * @param known the positions of those that are known
 */
record KnownNumbers(double[] values, BitSet known) {

    /** The numbers among the arguments of a function after its first column, then the defaults. */
    static KnownNumbers of(ActivationFunction function, List<Argument> arguments) {
        Definition definition = function.activation().definition();
        int first = (function.operand().isPresent() ? 1 : 0) + definition.firstNumber();
        double[] values = definition.complete();
        BitSet known = new BitSet();
        for (int i = 0; i < values.length; i++) {
            if (first + i >= arguments.size()) {
                known.set(i, !Double.isNaN(values[i]));
            } else if (arguments.get(first + i) instanceof Argument.Scalar scalar) {
                values[i] = scalar.value();
                known.set(i);
            } else {
                values[i] = Double.NaN;
            }
        }
        return new KnownNumbers(values, known);
    }

    /**
     * Checks the numbers alone and against each other, which a setter, knowing one number only, cannot do.
     *
     * @param stage the stage that has them, for the message
     * @throws IllegalArgumentException if a value is not allowed
     */
    void check(ActivationFunction function, ActivationStage<?> stage) {
        Definition definition = function.activation().definition();
        try {
            definition.check(function.sqlName(), values, known::get);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(stage + ": " + e.getMessage(), e);
        }
    }

    /** Whether they are enough to know the width of the result. */
    boolean determineWidth(ActivationFunction function) {
        return function.activation().definition().width().isDetermined(known::get);
    }
}
