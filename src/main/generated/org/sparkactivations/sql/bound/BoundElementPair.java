package org.sparkactivations.sql.bound;

import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DataType;
import org.sparkactivations.ActivationFunction;

/** {@link BoundPairs} with the methods that compiled queries call. Generated: see CONTRIBUTING.md. */
public final class BoundElementPair extends BoundPairs {

    private static final long serialVersionUID = 1L;

    BoundElementPair(
            ActivationFunction function,
            ColumnForm form,
            ColumnForm operandForm,
            DataType[] inputTypes,
            DataType resultType) {
        super(function, form, operandForm, inputTypes, resultType);
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, ArrayData operand) {
        return apply(x, operand, begin(0, 0, 0, 0, 0));
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, ArrayData operand, double a) {
        return apply(x, operand, begin(1, a, 0, 0, 0));
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, ArrayData operand, double a, double b) {
        return apply(x, operand, begin(2, a, b, 0, 0));
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, ArrayData operand, double a, double b, double c) {
        return apply(x, operand, begin(3, a, b, c, 0));
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, ArrayData operand, double a, double b, double c, double d) {
        return apply(x, operand, begin(4, a, b, c, d));
    }

    /** Called by Spark. */
    public Object invoke(Object x, Object operand) {
        return apply(x, operand, begin(0, 0, 0, 0, 0));
    }

    /** Called by Spark. */
    public Object invoke(Object x, Object operand, double a) {
        return apply(x, operand, begin(1, a, 0, 0, 0));
    }

    /** Called by Spark. */
    public Object invoke(Object x, Object operand, double a, double b) {
        return apply(x, operand, begin(2, a, b, 0, 0));
    }

    /** Called by Spark. */
    public Object invoke(Object x, Object operand, double a, double b, double c) {
        return apply(x, operand, begin(3, a, b, c, 0));
    }

    /** Called by Spark. */
    public Object invoke(Object x, Object operand, double a, double b, double c, double d) {
        return apply(x, operand, begin(4, a, b, c, d));
    }
}
