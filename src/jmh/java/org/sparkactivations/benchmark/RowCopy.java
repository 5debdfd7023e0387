package org.sparkactivations.benchmark;

import java.util.List;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
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
 * The least that an expression does to compute a row of the width of its input: it reads the row, and writes another
 * one, here the same numbers, into memory that it uses again. Rows have no nulls.
 */
public final class RowCopy implements ScalarFunction<Object> {

    private static final long serialVersionUID = 1L;

    private static final String NAME = "row_copy";

    private final DataType type;
    private final boolean isOfFloats;

    private transient long[] memory;

    private RowCopy(DataType type) {
        this.type = type;
        this.isOfFloats = type instanceof ArrayType array && array.elementType() instanceof FloatType;
    }

    /** Adds {@code row_copy(x)} to the functions of SQL. */
    static BoxedUnit inject(SparkSessionExtensions extensions) {
        extensions.injectFunction(new Tuple3<>(
                new FunctionIdentifier(NAME),
                new ExpressionInfo(RowCopy.class.getName(), NAME),
                new AbstractFunction1<Seq<Expression>, Expression>() {
                    @Override
                    public Expression apply(Seq<Expression> given) {
                        return Sequences.call(new RowCopy(given.head().dataType()), List.of(given.head()));
                    }
                }));
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
        return NAME;
    }

    /** Called by Spark for an array. */
    public ArrayData invoke(ArrayData row) {
        int n = row.numElements();
        int header = UnsafeArrayData.calculateHeaderPortionInBytes(n);
        int bytes = isOfFloats ? Float.BYTES : Double.BYTES;
        int size = header + (n * bytes + Long.BYTES - 1) / Long.BYTES * Long.BYTES;
        grow(size);
        if (row instanceof UnsafeArrayData flat) {
            Platform.copyMemory(flat.getBaseObject(), flat.getBaseOffset(), memory, Platform.LONG_ARRAY_OFFSET, size);
        } else {
            copy((ColumnarArray) row, Platform.LONG_ARRAY_OFFSET + header);
        }
        UnsafeArrayData result = new UnsafeArrayData();
        result.pointTo(memory, Platform.LONG_ARRAY_OFFSET, size);
        return result;
    }

    /** Copies the elements of a row from Parquet, which are a slice of a column. */
    private void copy(ColumnarArray row, long to) {
        int n = row.numElements();
        memory[0] = n;
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
            return Vectors.dense((UnsafeArrayData) invoke(Vectors.values((InternalRow) vector)));
        }
        int size = row.getSizeInBytes();
        grow(size);
        Platform.copyMemory(row.getBaseObject(), row.getBaseOffset(), memory, Platform.LONG_ARRAY_OFFSET, size);
        UnsafeRow result = new UnsafeRow(row.numFields());
        result.pointTo(memory, Platform.LONG_ARRAY_OFFSET, size);
        return result;
    }

    private void grow(int size) {
        if (memory == null || memory.length < size / Long.BYTES) {
            memory = new long[size / Long.BYTES];
        }
    }
}
