package org.sparkactivations.sql.bound;

import org.apache.spark.sql.types.DataType;
import org.sparkactivations.ActivationFunction;

/** {@link BoundNumbers} with the methods that compiled queries call. Generated: see CONTRIBUTING.md. */
public final class BoundDoublePair extends BoundNumbers<Double> {

    private static final long serialVersionUID = 1L;

    BoundDoublePair(ActivationFunction function, DataType[] inputTypes, DataType resultType) {
        super(function, inputTypes, resultType);
    }

    /** Called by Spark. */
    public double invoke(double x, double operand) {
        try {
            return apply(x, operand, begin(0, 0, 0, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public double invoke(double x, double operand, double a) {
        try {
            return apply(x, operand, begin(1, a, 0, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public double invoke(double x, double operand, double a, double b) {
        try {
            return apply(x, operand, begin(2, a, b, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public double invoke(double x, double operand, double a, double b, double c) {
        try {
            return apply(x, operand, begin(3, a, b, c, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public double invoke(double x, double operand, double a, double b, double c, double d) {
        try {
            return apply(x, operand, begin(4, a, b, c, d));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }
}
