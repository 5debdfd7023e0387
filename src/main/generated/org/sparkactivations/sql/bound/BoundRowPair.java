package org.sparkactivations.sql.bound;

import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DataType;
import org.sparkactivations.ActivationFunction;

/** {@link BoundRows} with the methods that compiled queries call. Generated: see CONTRIBUTING.md. */
public final class BoundRowPair extends BoundRows {

    private static final long serialVersionUID = 1L;

    BoundRowPair(
            ActivationFunction function,
            RowCall call,
            boolean nullOfElements,
            DataType[] inputTypes,
            DataType resultType) {
        super(function, call, nullOfElements, inputTypes, resultType);
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, ArrayData operand) {
        return call().of(x, operand, begin(0, 0, 0, 0, 0));
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, ArrayData operand, double a) {
        return call().of(x, operand, begin(1, a, 0, 0, 0));
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, ArrayData operand, double a, double b) {
        return call().of(x, operand, begin(2, a, b, 0, 0));
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, ArrayData operand, double a, double b, double c) {
        return call().of(x, operand, begin(3, a, b, c, 0));
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, ArrayData operand, double a, double b, double c, double d) {
        return call().of(x, operand, begin(4, a, b, c, d));
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, Object operand) {
        return call().of(x, operand, begin(0, 0, 0, 0, 0));
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, Object operand, double a) {
        return call().of(x, operand, begin(1, a, 0, 0, 0));
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, Object operand, double a, double b) {
        return call().of(x, operand, begin(2, a, b, 0, 0));
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, Object operand, double a, double b, double c) {
        return call().of(x, operand, begin(3, a, b, c, 0));
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, Object operand, double a, double b, double c, double d) {
        return call().of(x, operand, begin(4, a, b, c, d));
    }

    /** Called by Spark. */
    public Object invoke(Object x, ArrayData operand) {
        return call().of(x, operand, begin(0, 0, 0, 0, 0));
    }

    /** Called by Spark. */
    public Object invoke(Object x, ArrayData operand, double a) {
        return call().of(x, operand, begin(1, a, 0, 0, 0));
    }

    /** Called by Spark. */
    public Object invoke(Object x, ArrayData operand, double a, double b) {
        return call().of(x, operand, begin(2, a, b, 0, 0));
    }

    /** Called by Spark. */
    public Object invoke(Object x, ArrayData operand, double a, double b, double c) {
        return call().of(x, operand, begin(3, a, b, c, 0));
    }

    /** Called by Spark. */
    public Object invoke(Object x, ArrayData operand, double a, double b, double c, double d) {
        return call().of(x, operand, begin(4, a, b, c, d));
    }

    /** Called by Spark. */
    public Object invoke(Object x, Object operand) {
        return call().of(x, operand, begin(0, 0, 0, 0, 0));
    }

    /** Called by Spark. */
    public Object invoke(Object x, Object operand, double a) {
        return call().of(x, operand, begin(1, a, 0, 0, 0));
    }

    /** Called by Spark. */
    public Object invoke(Object x, Object operand, double a, double b) {
        return call().of(x, operand, begin(2, a, b, 0, 0));
    }

    /** Called by Spark. */
    public Object invoke(Object x, Object operand, double a, double b, double c) {
        return call().of(x, operand, begin(3, a, b, c, 0));
    }

    /** Called by Spark. */
    public Object invoke(Object x, Object operand, double a, double b, double c, double d) {
        return call().of(x, operand, begin(4, a, b, c, d));
    }
}
