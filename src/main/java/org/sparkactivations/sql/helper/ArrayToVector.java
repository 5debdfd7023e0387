package org.sparkactivations.sql.helper;

import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NullType;
import org.sparkactivations.sql.bound.ColumnTypes;
import org.sparkactivations.sql.bound.Vectors;

/** {@code nn_to_vector(a)}. */
public final class ArrayToVector extends BoundHelper<InternalRow> {

    private static final long serialVersionUID = 1L;

    private ArrayToVector(HelperFunction function, DataType array, DataType vector) {
        super(function, new DataType[] {array}, vector, ((ArrayType) array).containsNull());
    }

    static BoundHelper<?> bind(HelperFunction function, String shownName, DataType[] types) {
        DataType row = types[0] instanceof NullType ? DataTypes.createArrayType(DataTypes.DoubleType) : types[0];
        if (!ColumnTypes.isNumbers(row)) {
            throw wrongType(shownName, "an ARRAY of numbers", row);
        }
        boolean containsNull = ((ArrayType) row).containsNull();
        return new ArrayToVector(
                function, DataTypes.createArrayType(DataTypes.DoubleType, containsNull), vectorType(shownName));
    }

    /** The type of the result. It is the one type of the library that no argument brings along. */
    private static DataType vectorType(String shownName) {
        try {
            return SQLDataTypes.VectorType();
        } catch (NoClassDefFoundError e) {
            throw new UnsupportedOperationException(
                    shownName + ": expected Spark ML on the class path, which has the type of the result", e);
        }
    }

    /** Called by Spark. */
    public InternalRow invoke(ArrayData array) {
        if (array == null) {
            return null;
        }
        for (int i = 0; i < array.numElements(); i++) {
            if (array.isNullAt(i)) {
                return null;
            }
        }
        return Vectors.dense(UnsafeArrayData.fromPrimitiveArray(array.toDoubleArray()));
    }
}
