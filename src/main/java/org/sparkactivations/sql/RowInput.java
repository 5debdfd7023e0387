package org.sparkactivations.sql;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.vectorized.ColumnarArray;
import org.apache.spark.unsafe.Platform;

/** The elements of one row, an array or an ML Vector, to be loaded in bulk. A sparse Vector's zeros are elements like others. */
final class RowInput {

    private final ElementType type;
    private final UnsafeArrayData elements;
    private final boolean isSparse;

    private RowInput(ElementType type, UnsafeArrayData elements, boolean isSparse) {
        this.type = type;
        this.elements = elements;
        this.isSparse = isSparse;
    }

    /** The elements of {@code row}, which must be of that form, for the function of that name. */
    static RowInput of(String function, RowForm form, Object row) {
        if (form != RowForm.VECTOR) {
            return new RowInput(form.elementType(), flat(form.elementType(), (ArrayData) row), false);
        }
        InternalRow vector = (InternalRow) row;
        ArrayData values = vector.getArray(Vectors.VALUES_FIELD);
        if (vector.getByte(Vectors.TYPE_FIELD) == Vectors.DENSE) {
            return new RowInput(ElementType.DOUBLE, flat(ElementType.DOUBLE, values), false);
        }
        return new RowInput(ElementType.DOUBLE, Vectors.elements(function, vector), true);
    }

    private static UnsafeArrayData flat(ElementType type, ArrayData source) {
        if (source instanceof UnsafeArrayData) {
            return (UnsafeArrayData) source;
        }
        return source instanceof ColumnarArray ? (UnsafeArrayData) source.copy() : type.flatten(source);
    }

    /** How many elements there are. */
    int width() {
        return elements.numElements();
    }

    /** Whether the row is a sparse Vector. */
    boolean isSparse() {
        return isSparse;
    }

    /** The elements in Spark's flat form. */
    UnsafeArrayData elements() {
        return elements;
    }

    /** Loads elements {@code start … start + n} into {@code target}; {@code floats} is a buffer as long. */
    void load(int start, int n, double[] target, float[] floats) {
        long header = UnsafeArrayData.calculateHeaderPortionInBytes((long) width());
        long offset = elements.getBaseOffset() + header + (long) start * type.bytes();
        type.load(elements.getBaseObject(), offset, n, target, floats);
    }

    /** Which elements are null, a bit for each; null if none is. */
    long[] nulls() {
        int words = (width() + Long.SIZE - 1) / Long.SIZE;
        long any = 0;
        for (int i = 0; i < words; i++) {
            any |= word(i);
        }
        if (any == 0) {
            return null;
        }
        long[] nulls = new long[words];
        for (int i = 0; i < words; i++) {
            nulls[i] = word(i);
        }
        return nulls;
    }

    private long word(int i) {
        return Platform.getLong(elements.getBaseObject(), elements.getBaseOffset() + Long.BYTES * (1L + i));
    }
}
