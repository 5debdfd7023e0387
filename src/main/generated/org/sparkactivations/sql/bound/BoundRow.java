package org.sparkactivations.sql.bound;

import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DataType;
import org.sparkactivations.ActivationFunction;

/** {@link BoundRows} with the methods that compiled queries call. Generated: see CONTRIBUTING.md. */
public final class BoundRow extends BoundRows {

    private static final long serialVersionUID = 1L;

    BoundRow(
            ActivationFunction function,
            RowCall call,
            boolean nullOfElements,
            DataType[] inputTypes,
            DataType resultType) {
        super(function, call, nullOfElements, inputTypes, resultType);
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x) {
        try {
            return call().of(x, begin(0, 0, 0, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, double a) {
        try {
            return call().of(x, begin(1, a, 0, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, double a, double b) {
        try {
            return call().of(x, begin(2, a, b, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, double a, double b, double c) {
        try {
            return call().of(x, begin(3, a, b, c, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, double a, double b, double c, double d) {
        try {
            return call().of(x, begin(4, a, b, c, d));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, long key) {
        try {
            return call().of(x, beginKeyed(key, 0, 0, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, double a, long key) {
        try {
            return call().of(x, beginKeyed(key, 1, a, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, long key, double a) {
        try {
            return call().of(x, beginKeyed(key, 1, a, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, double a, double b, long key) {
        try {
            return call().of(x, beginKeyed(key, 2, a, b, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, long key, double a, double b) {
        try {
            return call().of(x, beginKeyed(key, 2, a, b, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, double a, double b, double c, long key) {
        try {
            return call().of(x, beginKeyed(key, 3, a, b, c));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, long key, double a, double b, double c) {
        try {
            return call().of(x, beginKeyed(key, 3, a, b, c));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, ArrayData perElement) {
        try {
            return call().of(x, call().with(x, perElement, begin(0, 0, 0, 0, 0)));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, double a, ArrayData perElement) {
        try {
            return call().of(x, call().with(x, perElement, begin(1, a, 0, 0, 0)));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, double a, double b, ArrayData perElement) {
        try {
            return call().of(x, call().with(x, perElement, begin(2, a, b, 0, 0)));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, double a, double b, double c, ArrayData perElement) {
        try {
            return call().of(x, call().with(x, perElement, begin(3, a, b, c, 0)));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(Object x) {
        try {
            return call().of(x, begin(0, 0, 0, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(Object x, double a) {
        try {
            return call().of(x, begin(1, a, 0, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(Object x, double a, double b) {
        try {
            return call().of(x, begin(2, a, b, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(Object x, double a, double b, double c) {
        try {
            return call().of(x, begin(3, a, b, c, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(Object x, double a, double b, double c, double d) {
        try {
            return call().of(x, begin(4, a, b, c, d));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(Object x, long key) {
        try {
            return call().of(x, beginKeyed(key, 0, 0, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(Object x, double a, long key) {
        try {
            return call().of(x, beginKeyed(key, 1, a, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(Object x, long key, double a) {
        try {
            return call().of(x, beginKeyed(key, 1, a, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(Object x, double a, double b, long key) {
        try {
            return call().of(x, beginKeyed(key, 2, a, b, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(Object x, long key, double a, double b) {
        try {
            return call().of(x, beginKeyed(key, 2, a, b, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(Object x, double a, double b, double c, long key) {
        try {
            return call().of(x, beginKeyed(key, 3, a, b, c));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(Object x, long key, double a, double b, double c) {
        try {
            return call().of(x, beginKeyed(key, 3, a, b, c));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(Object x, ArrayData perElement) {
        try {
            return call().of(x, call().with(x, perElement, begin(0, 0, 0, 0, 0)));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(Object x, double a, ArrayData perElement) {
        try {
            return call().of(x, call().with(x, perElement, begin(1, a, 0, 0, 0)));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(Object x, double a, double b, ArrayData perElement) {
        try {
            return call().of(x, call().with(x, perElement, begin(2, a, b, 0, 0)));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(Object x, double a, double b, double c, ArrayData perElement) {
        try {
            return call().of(x, call().with(x, perElement, begin(3, a, b, c, 0)));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }
}
