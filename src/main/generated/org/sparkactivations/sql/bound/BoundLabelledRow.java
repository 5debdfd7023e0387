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
        try {
            return call().ofClass(x, label, begin(0, 0, 0, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, double label, double a) {
        try {
            return call().ofClass(x, label, begin(1, a, 0, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, double label, double a, double b) {
        try {
            return call().ofClass(x, label, begin(2, a, b, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, double label, double a, double b, double c) {
        try {
            return call().ofClass(x, label, begin(3, a, b, c, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, double label, double a, double b, double c, double d) {
        try {
            return call().ofClass(x, label, begin(4, a, b, c, d));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, double label, ArrayData perElement) {
        try {
            return call().ofClass(x, label, call().with(x, perElement, begin(0, 0, 0, 0, 0)));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, double label, double a, ArrayData perElement) {
        try {
            return call().ofClass(x, label, call().with(x, perElement, begin(1, a, 0, 0, 0)));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, double label, double a, double b, ArrayData perElement) {
        try {
            return call().ofClass(x, label, call().with(x, perElement, begin(2, a, b, 0, 0)));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, double label, double a, double b, double c, ArrayData perElement) {
        try {
            return call().ofClass(x, label, call().with(x, perElement, begin(3, a, b, c, 0)));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(Object x, double label) {
        try {
            return call().ofClass(x, label, begin(0, 0, 0, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(Object x, double label, double a) {
        try {
            return call().ofClass(x, label, begin(1, a, 0, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(Object x, double label, double a, double b) {
        try {
            return call().ofClass(x, label, begin(2, a, b, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(Object x, double label, double a, double b, double c) {
        try {
            return call().ofClass(x, label, begin(3, a, b, c, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(Object x, double label, double a, double b, double c, double d) {
        try {
            return call().ofClass(x, label, begin(4, a, b, c, d));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(Object x, double label, ArrayData perElement) {
        try {
            return call().ofClass(x, label, call().with(x, perElement, begin(0, 0, 0, 0, 0)));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(Object x, double label, double a, ArrayData perElement) {
        try {
            return call().ofClass(x, label, call().with(x, perElement, begin(1, a, 0, 0, 0)));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(Object x, double label, double a, double b, ArrayData perElement) {
        try {
            return call().ofClass(x, label, call().with(x, perElement, begin(2, a, b, 0, 0)));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(Object x, double label, double a, double b, double c, ArrayData perElement) {
        try {
            return call().ofClass(x, label, call().with(x, perElement, begin(3, a, b, c, 0)));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }
}
