package org.sparkactivations.sql.bound;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;

/** The elements of one row, an array or an ML Vector, to be loaded in bulk. A sparse Vector's zeros are elements like others. */
public final class RowInput {

    private final ElementType type;
    private final ArrayData elements;
    private final int width;
    private final long[] nulls;
    private final boolean isSparse;

    private RowInput(ElementType type, ArrayData elements, boolean isSparse) {
        this.type = type;
        this.elements = elements;
        this.width = elements.numElements();
        this.nulls = Nulls.of(elements, width);
        this.isSparse = isSparse;
    }

    /** The elements of {@code row}, which must be of that form, for the function of that name. */
    public static RowInput of(String function, ColumnForm form, Object row) {
        if (form != ColumnForm.VECTOR) {
            return new RowInput(form.elementType(), (ArrayData) row, false);
        }
        InternalRow vector = (InternalRow) row;
        ArrayData values = vector.getArray(Vectors.VALUES_FIELD);
        if (vector.getByte(Vectors.TYPE_FIELD) == Vectors.DENSE) {
            return new RowInput(ElementType.DOUBLE, values, false);
        }
        return new RowInput(ElementType.DOUBLE, Vectors.elements(function, vector), true);
    }

    /** How many elements there are. */
    public int width() {
        return width;
    }

    /** Whether the row is a sparse Vector. */
    boolean isSparse() {
        return isSparse;
    }

    /** The elements, in the form in which Spark handed them over. */
    ArrayData elements() {
        return elements;
    }

    /** Loads elements {@code start … start + n} into {@code target}; {@code floats} is a buffer as long. */
    public void load(int start, int n, double[] target, float[] floats) {
        type.load(elements, nulls != null, start, n, target, floats);
    }

    /** Which elements are null, a bit for each; null if none is. */
    public long[] nulls() {
        return nulls;
    }
}
