package org.sparkactivations.sql.bound;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;

/** The forms in which Spark hands over a row of numbers. */
enum ColumnForm {
    /** ARRAY&lt;DOUBLE&gt;. */
    DOUBLES(ElementType.DOUBLE),
    /** ARRAY&lt;FLOAT&gt;. */
    FLOATS(ElementType.FLOAT),
    /** An ML Vector. */
    VECTOR(ElementType.DOUBLE);

    private final ElementType elementType;

    ColumnForm(ElementType elementType) {
        this.elementType = elementType;
    }

    ElementType elementType() {
        return elementType;
    }

    /** The number of elements of a row of this form. */
    int width(Object row) {
        return this == VECTOR ? Vectors.size((InternalRow) row) : ((ArrayData) row).numElements();
    }

    /** Whether a row of this form is a sparse Vector. */
    boolean isSparse(Object row) {
        return this == VECTOR && !Vectors.isDense((InternalRow) row);
    }

    /**
     * The elements of a row of this form, including the zeros of a sparse Vector.
     *
     * @param function the name of the function, for messages
     * @throws IllegalArgumentException if a sparse Vector has more elements than Spark can hold
     */
    ArrayData elements(String function, Object row) {
        return this == VECTOR ? Vectors.elements(function, (InternalRow) row) : (ArrayData) row;
    }
}
