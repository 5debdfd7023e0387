package org.sparkactivations.sql.bound;

import org.apache.spark.sql.types.DataType;
import org.sparkactivations.ActivationFunction;

/** {@link BoundNumbers} with the methods that compiled queries call. Generated: see CONTRIBUTING.md. */
public final class BoundFloatPair extends BoundNumbers<Float> {

    private static final long serialVersionUID = 1L;

    BoundFloatPair(ActivationFunction function, DataType[] inputTypes, DataType resultType) {
        super(function, inputTypes, resultType);
    }

    /** Called by Spark. */
    public float invoke(float x, double operand) {
        try {
            return (float) apply(x, operand, begin(0, 0, 0, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public float invoke(float x, double operand, double a) {
        try {
            return (float) apply(x, operand, begin(1, a, 0, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public float invoke(float x, double operand, double a, double b) {
        try {
            return (float) apply(x, operand, begin(2, a, b, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public float invoke(float x, double operand, double a, double b, double c) {
        try {
            return (float) apply(x, operand, begin(3, a, b, c, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public float invoke(float x, double operand, double a, double b, double c, double d) {
        try {
            return (float) apply(x, operand, begin(4, a, b, c, d));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }
}
