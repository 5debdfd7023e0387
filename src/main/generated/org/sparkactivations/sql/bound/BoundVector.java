package org.sparkactivations.sql.bound;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DataType;
import org.sparkactivations.ActivationFunction;

/** {@link BoundVectors} with the methods that compiled queries call. Generated: see CONTRIBUTING.md. */
public final class BoundVector extends BoundVectors {

    private static final long serialVersionUID = 1L;

    BoundVector(ActivationFunction function, DataType[] inputTypes, DataType resultType) {
        super(function, inputTypes, resultType);
    }

    /** Called by Spark. */
    public InternalRow invoke(Object x) {
        try {
            return apply(x, begin(0, 0, 0, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public InternalRow invoke(Object x, double a) {
        try {
            return apply(x, begin(1, a, 0, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public InternalRow invoke(Object x, double a, double b) {
        try {
            return apply(x, begin(2, a, b, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public InternalRow invoke(Object x, double a, double b, double c) {
        try {
            return apply(x, begin(3, a, b, c, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public InternalRow invoke(Object x, double a, double b, double c, double d) {
        try {
            return apply(x, begin(4, a, b, c, d));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public InternalRow invoke(Object x, long key) {
        try {
            return apply(x, beginKeyed(key, 0, 0, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public InternalRow invoke(Object x, double a, long key) {
        try {
            return apply(x, beginKeyed(key, 1, a, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public InternalRow invoke(Object x, long key, double a) {
        try {
            return apply(x, beginKeyed(key, 1, a, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public InternalRow invoke(Object x, double a, double b, long key) {
        try {
            return apply(x, beginKeyed(key, 2, a, b, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public InternalRow invoke(Object x, long key, double a, double b) {
        try {
            return apply(x, beginKeyed(key, 2, a, b, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public InternalRow invoke(Object x, double a, double b, double c, long key) {
        try {
            return apply(x, beginKeyed(key, 3, a, b, c));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public InternalRow invoke(Object x, long key, double a, double b, double c) {
        try {
            return apply(x, beginKeyed(key, 3, a, b, c));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public InternalRow invoke(Object x, ArrayData perElement) {
        try {
            return apply(x, begin(0, 0, 0, 0, 0), perElement);
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public InternalRow invoke(Object x, double a, ArrayData perElement) {
        try {
            return apply(x, begin(1, a, 0, 0, 0), perElement);
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public InternalRow invoke(Object x, double a, double b, ArrayData perElement) {
        try {
            return apply(x, begin(2, a, b, 0, 0), perElement);
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public InternalRow invoke(Object x, double a, double b, double c, ArrayData perElement) {
        try {
            return apply(x, begin(3, a, b, c, 0), perElement);
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }
}
