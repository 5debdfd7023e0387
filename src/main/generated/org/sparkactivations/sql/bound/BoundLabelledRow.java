package org.sparkactivations.sql.bound;

import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DataType;
import org.sparkactivations.ActivationFunction;

/** {@link BoundRows} with the methods that compiled queries call. Generated: see CONTRIBUTING.md. */
public final class BoundLabelledRow extends BoundRows {

    private static final long serialVersionUID = 1L;

    BoundLabelledRow(
            ActivationFunction function,
            RowCall call,
            boolean nullOfElements,
            DataType[] inputTypes,
            DataType resultType) {
        super(function, call, nullOfElements, inputTypes, resultType);
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, double label) {
        return call().ofClass(x, label, begin(0, 0, 0, 0, 0));
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, double label, double a) {
        return call().ofClass(x, label, begin(1, a, 0, 0, 0));
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, double label, double a, double b) {
        return call().ofClass(x, label, begin(2, a, b, 0, 0));
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, double label, double a, double b, double c) {
        return call().ofClass(x, label, begin(3, a, b, c, 0));
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, double label, double a, double b, double c, double d) {
        return call().ofClass(x, label, begin(4, a, b, c, d));
    }

    /** Called by Spark. */
    public Object invoke(Object x, double label) {
        return call().ofClass(x, label, begin(0, 0, 0, 0, 0));
    }

    /** Called by Spark. */
    public Object invoke(Object x, double label, double a) {
        return call().ofClass(x, label, begin(1, a, 0, 0, 0));
    }

    /** Called by Spark. */
    public Object invoke(Object x, double label, double a, double b) {
        return call().ofClass(x, label, begin(2, a, b, 0, 0));
    }

    /** Called by Spark. */
    public Object invoke(Object x, double label, double a, double b, double c) {
        return call().ofClass(x, label, begin(3, a, b, c, 0));
    }

    /** Called by Spark. */
    public Object invoke(Object x, double label, double a, double b, double c, double d) {
        return call().ofClass(x, label, begin(4, a, b, c, d));
    }
}
