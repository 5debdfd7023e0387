package org.sparkactivations.sql.bound;

import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DataType;

/**
 * The elements of one row, which is an array or an ML Vector, for loading in bulk. The zeros of a sparse Vector are
 * elements like all others.
 *
 * <p>Spark hands over arrays in several forms, and {@link ElementType} reads each of them in place. Cached and shuffled
 * rows hold {@code UnsafeArrayData}, flat memory on the heap or off it. Parquet and ORC give {@code ColumnarArray}, a
 * slice of a column. Literals and the results of lambda functions are {@code GenericArrayData}, boxed numbers.
 */
public final class RowInput {

    private final ElementType type;
    private final ArrayData elements;
    private final boolean isSparse;

    private RowInput(ElementType type, ArrayData elements, boolean isSparse) {
        this.type = type;
        this.elements = elements;
        this.isSparse = isSparse;
    }

    /**
     * The elements of a row.
     *
     * @param function the name of the function, for messages
     * @param type the type of the row: an array of DOUBLE or FLOAT, or an ML Vector
     * @throws IllegalArgumentException if a sparse Vector has more elements than Spark can hold
     */
    public static RowInput of(String function, DataType type, Object row) {
        return of(function, ColumnTypes.form(type), row);
    }

    /** As {@link #of(String, DataType, Object)}, for a type whose form is known. */
    static RowInput of(String function, ColumnForm form, Object row) {
        return new RowInput(form.elementType(), form.elements(function, row), form.isSparse(row));
    }

    /** The number of elements. */
    public int width() {
        return elements.numElements();
    }

    /** Whether the row is a sparse Vector. */
    boolean isSparse() {
        return isSparse;
    }

    /** A bit per element that is set for null, as {@link Nulls} reads them; null if no element is null. */
    public long[] nulls() {
        return Nulls.of(elements, width());
    }

    /**
     * Loads elements {@code start … start + n} into {@code target}. A null element becomes an arbitrary number.
     *
     * @param hasNulls whether any element of the row is null
     * @param floats a buffer
     */
    public void load(boolean hasNulls, int start, int n, double[] target, float[] floats) {
        type.load(elements, hasNulls, start, n, target, floats);
    }

    /** Loads all n elements of a row of FLOAT without nulls. */
    void loadFloats(int n, float[] target) {
        ElementType.loadFloats(elements, false, 0, n, target);
    }
}
