package org.sparkactivations.sql.helper;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.StructType;
import org.sparkactivations.sql.bound.WrongArgumentException;

/** {@code nn_top_k(x, k)}. */
public final class GreatestElements extends BoundHelper<ArrayData> {

    private static final long serialVersionUID = 1L;

    /** The worst first: of equal values, the one with the greatest index. */
    private static final Comparator<Entry> WORST_FIRST =
            (a, b) -> a.value < b.value ? -1 : a.value > b.value ? 1 : Integer.compare(b.index, a.index);

    private final boolean isFloat;

    /** An element of a row. */
    private record Entry(int index, double value) {}

    private GreatestElements(HelperFunction function, DataType row, DataType element) {
        super(
                function,
                new DataType[] {row, DataTypes.LongType},
                DataTypes.createArrayType(entry(element), false),
                true);
        this.isFloat = element instanceof FloatType;
    }

    private static StructType entry(DataType element) {
        return new StructType().add("index", DataTypes.IntegerType, false).add("value", element, false);
    }

    static BoundHelper<?> bind(HelperFunction function, String shownName, DataType[] types) {
        wholeNumber(shownName, function.arguments().get(1), types[1]);
        DataType row = RowMaximum.rowType(shownName, types[0]);
        return new GreatestElements(
                function, row, row instanceof ArrayType array ? array.elementType() : DataTypes.DoubleType);
    }

    /** Called by Spark. */
    public ArrayData invoke(ArrayData array, long k) {
        return array == null ? null : greatest(RowValues.of(array, inputTypes()[0]), k);
    }

    /** Called by Spark. */
    public ArrayData invoke(Object vector, long k) {
        return vector == null ? null : greatest(RowValues.of((InternalRow) vector), k);
    }

    private ArrayData greatest(RowValues row, long given) {
        try {
            function().arguments().get(1).check(name(), given);
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
        int k = (int) Math.min(given, Integer.MAX_VALUE);
        int count = row.candidates(k);
        PriorityQueue<Entry> best = new PriorityQueue<>(WORST_FIRST);
        for (int i = 0; i < count; i++) {
            double value = row.value(i);
            if (Double.isNaN(value)) {
                return null;
            }
            if (!row.isNull(i)) {
                keep(best, k, row.index(i), value);
            }
        }
        Object[] entries = new Object[best.size()];
        for (int i = entries.length - 1; i >= 0; i--) {
            Entry each = best.remove();
            Object value = isFloat ? (Object) (float) each.value : (Object) each.value;
            entries[i] = new GenericInternalRow(new Object[] {each.index, value});
        }
        return new GenericArrayData(entries);
    }

    private static void keep(PriorityQueue<Entry> best, int k, int index, double value) {
        if (best.size() < k) {
            best.add(new Entry(index, value));
        } else if (k > 0 && value >= best.peek().value) {
            Entry entry = new Entry(index, value);
            if (WORST_FIRST.compare(best.peek(), entry) < 0) {
                best.remove();
                best.add(entry);
            }
        }
    }
}
