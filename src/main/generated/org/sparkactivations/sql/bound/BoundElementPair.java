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
        try {
            return apply(x, operand, begin(0, 0, 0, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, ArrayData operand, double a) {
        try {
            return apply(x, operand, begin(1, a, 0, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, ArrayData operand, double a, double b) {
        try {
            return apply(x, operand, begin(2, a, b, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, ArrayData operand, double a, double b, double c) {
        try {
            return apply(x, operand, begin(3, a, b, c, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, ArrayData operand, double a, double b, double c, double d) {
        try {
            return apply(x, operand, begin(4, a, b, c, d));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, ArrayData operand, ArrayData perElement) {
        try {
            return apply(x, operand, begin(0, 0, 0, 0, 0), perElement);
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, ArrayData operand, double a, ArrayData perElement) {
        try {
            return apply(x, operand, begin(1, a, 0, 0, 0), perElement);
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, ArrayData operand, double a, double b, ArrayData perElement) {
        try {
            return apply(x, operand, begin(2, a, b, 0, 0), perElement);
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, ArrayData operand, double a, double b, double c, ArrayData perElement) {
        try {
            return apply(x, operand, begin(3, a, b, c, 0), perElement);
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(Object x, Object operand) {
        try {
            return apply(x, operand, begin(0, 0, 0, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(Object x, Object operand, double a) {
        try {
            return apply(x, operand, begin(1, a, 0, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(Object x, Object operand, double a, double b) {
        try {
            return apply(x, operand, begin(2, a, b, 0, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(Object x, Object operand, double a, double b, double c) {
        try {
            return apply(x, operand, begin(3, a, b, c, 0));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(Object x, Object operand, double a, double b, double c, double d) {
        try {
            return apply(x, operand, begin(4, a, b, c, d));
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(Object x, Object operand, ArrayData perElement) {
        try {
            return apply(x, operand, begin(0, 0, 0, 0, 0), perElement);
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(Object x, Object operand, double a, ArrayData perElement) {
        try {
            return apply(x, operand, begin(1, a, 0, 0, 0), perElement);
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(Object x, Object operand, double a, double b, ArrayData perElement) {
        try {
            return apply(x, operand, begin(2, a, b, 0, 0), perElement);
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    /** Called by Spark. */
    public Object invoke(Object x, Object operand, double a, double b, double c, ArrayData perElement) {
        try {
            return apply(x, operand, begin(3, a, b, c, 0), perElement);
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }
}
