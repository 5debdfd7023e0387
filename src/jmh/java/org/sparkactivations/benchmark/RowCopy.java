package org.sparkactivations.benchmark;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.connector.catalog.functions.ScalarFunction;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.vectorized.ColumnarArray;
import org.apache.spark.unsafe.Platform;
import org.sparkactivations.sql.bound.Vectors;
import org.sparkactivations.sql.expression.Sequences;
import scala.Tuple3;
import scala.collection.immutable.Seq;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/**
 * The least that an expression does to compute a row of the width of its input, or of an array half as wide: it reads
 * the row, and writes another one, here the same numbers, into memory that it uses again. Rows have no nulls.
 */
public final class RowCopy implements ScalarFunction<Object> {

    private static final long serialVersionUID = 1L;

    private static final String WHOLE = "row_copy";
    private static final String HALF = "row_half";

    private final String name;
    private final DataType type;
    private final boolean isOfFloats;

    private transient long[] memory;

    private RowCopy(String name, DataType type) {
        this.name = name;
        this.type = type;
        this.isOfFloats = type instanceof ArrayType array && array.elementType() instanceof FloatType;
    }

    /** Adds {@code row_copy(x)} and {@code row_half(x)} to the functions of SQL. */
    static BoxedUnit inject(SparkSessionExtensions extensions) {
        for (String name : List.of(WHOLE, HALF)) {
            extensions.injectFunction(new Tuple3<>(
                    new FunctionIdentifier(name),
                    new ExpressionInfo(RowCopy.class.getName(), name),
                    new AbstractFunction1<Seq<Expression>, Expression>() {
                        @Override
                        public Expression apply(Seq<Expression> given) {
                            RowCopy copy = new RowCopy(name, given.head().dataType());
                            return Sequences.call(copy, List.of(given.head()));
                        }
                    }));
        }
        return BoxedUnit.UNIT;
    }

    @Override
    public DataType[] inputTypes() {
        return new DataType[] {type};
    }

    @Override
    public DataType resultType() {
        return type;
    }

    @Override
    public String name() {
        return name;
    }

    /** Called by Spark for an array. */
    public ArrayData invoke(ArrayData row) {
        int n = name.equals(HALF) ? row.numElements() / 2 : row.numElements();
        int header = UnsafeArrayData.calculateHeaderPortionInBytes(n);
        int bytes = isOfFloats ? Float.BYTES : Double.BYTES;
        int size = header + (n * bytes + Long.BYTES - 1) / Long.BYTES * Long.BYTES;
        grow(size);
        memory[0] = n;
        Arrays.fill(memory, 1, header / Long.BYTES, 0);
        long to = Platform.LONG_ARRAY_OFFSET + header;
        if (row instanceof UnsafeArrayData flat) {
            long from = flat.getBaseOffset() + UnsafeArrayData.calculateHeaderPortionInBytes(row.numElements());
            Platform.copyMemory(flat.getBaseObject(), from, memory, to, (long) n * bytes);
        } else {
            copy((ColumnarArray) row, n, to);
        }
        UnsafeArrayData result = new UnsafeArrayData();
        result.pointTo(memory, Platform.LONG_ARRAY_OFFSET, size);
        return result;
    }

    /** Copies the first n elements of a row from Parquet, which are a slice of a column. */
    private void copy(ColumnarArray row, int n, long to) {
        if (isOfFloats) {
            for (int i = 0; i < n; i++) {
                Platform.putFloat(memory, to + (long) i * Float.BYTES, row.getFloat(i));
            }
            return;
        }
        for (int i = 0; i < n; i++) {
            Platform.putDouble(memory, to + (long) i * Double.BYTES, row.getDouble(i));
        }
    }

    /** Called by Spark for a Vector, which is a row of Spark in flat memory in a cached column. */
    public InternalRow invoke(Object vector) {
        if (!(vector instanceof UnsafeRow row)) {
            return fieldsOf((InternalRow) vector);
        }
        int size = row.getSizeInBytes();
        grow(size);
        Platform.copyMemory(row.getBaseObject(), row.getBaseOffset(), memory, Platform.LONG_ARRAY_OFFSET, size);
        UnsafeRow result = new UnsafeRow(row.numFields());
        result.pointTo(memory, Platform.LONG_ARRAY_OFFSET, size);
        return result;
    }

    /** A copy of a Vector from Parquet, which is a slice of each of its columns. */
    private InternalRow fieldsOf(InternalRow vector) {
        UnsafeArrayData values = (UnsafeArrayData) invoke(Vectors.values(vector));
        return Vectors.isDense(vector)
                ? Vectors.dense(values)
                : new GenericInternalRow(
                        new Object[] {vector.getByte(0), Vectors.size(vector), Vectors.indices(vector), values});
    }

    private void grow(int size) {
        if (memory == null || memory.length < size / Long.BYTES) {
            memory = new long[size / Long.BYTES];
        }
    }
}
