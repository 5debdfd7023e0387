package org.sparkactivations.sql.network;

import java.util.Arrays;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.connector.catalog.functions.ScalarFunction;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NullType;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.net.Scorer;
import org.sparkactivations.sql.bound.ColumnTypes;
import org.sparkactivations.sql.bound.Vectors;
import org.sparkactivations.sql.bound.WrongArgumentException;

/**
 * A trained network as a function of an ML Vector or an array of numbers. The result is of the same kind, and a number if
 * the network has one output and no function is applied to the outputs.
 */
public final class BoundNetwork implements ScalarFunction<Object> {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final Scorer scorer;
    private final ActivationFunction link;
    private final DataType inputType;
    private final DataType resultType;

    private BoundNetwork(String name, Scorer scorer, ActivationFunction link, DataType inputType, DataType resultType) {
        this.name = name;
        this.scorer = scorer;
        this.link = link;
        this.inputType = inputType;
        this.resultType = resultType;
    }

    /**
     * The function for arguments of these types.
     *
     * @param name by which queries call it
     * @param link what is applied to the outputs, such as softmax; null for nothing
     * @throws UnsupportedOperationException if their number or a type is not allowed
     */
    public static BoundNetwork bind(String name, Scorer scorer, ActivationFunction link, DataType... types) {
        if (types.length != 1) {
            throw new UnsupportedOperationException(name + "(features): expected 1 argument, got " + types.length);
        }
        DataType given = types[0] instanceof NullType ? DataTypes.createArrayType(DataTypes.DoubleType) : types[0];
        boolean isVector = ColumnTypes.isVector(given);
        if (!isVector && !ColumnTypes.isNumbers(given)) {
            throw new UnsupportedOperationException(
                    name + ": expected an ML Vector or an ARRAY of numbers, got " + ColumnTypes.sql(given));
        }
        DataType input =
                isVector ? given : DataTypes.createArrayType(DataTypes.DoubleType, ((ArrayType) given).containsNull());
        boolean isNumber = link == null && scorer.network().outputs() == 1;
        DataType row = isVector ? given : DataTypes.createArrayType(DataTypes.DoubleType, false);
        return new BoundNetwork(name, scorer, link, input, isNumber ? DataTypes.DoubleType : row);
    }

    /** Whether the result may be null though the argument is not: if an element is null. */
    public boolean mayGiveNull() {
        return inputType instanceof ArrayType array && array.containsNull();
    }

    /** Called by Spark. */
    public Object invoke(Object vector) {
        return vector == null ? null : result(elements((InternalRow) vector), true);
    }

    /** Called by Spark. */
    public Object invoke(ArrayData array) {
        if (array == null) {
            return null;
        }
        for (int i = 0; i < array.numElements(); i++) {
            if (array.isNullAt(i)) {
                return null;
            }
        }
        return result(array, false);
    }

    private ArrayData elements(InternalRow vector) {
        try {
            return Vectors.elements(name, vector);
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    private Object result(ArrayData row, boolean isVector) {
        double[] outputs;
        try {
            outputs = scorer.outputs(row.toDoubleArray());
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(new IllegalArgumentException(name + ": " + e.getMessage(), e));
        }
        if (link == null && outputs.length == 1) {
            return outputs[0];
        }
        double[] result = link == null ? outputs : link.apply(outputs);
        UnsafeArrayData array = UnsafeArrayData.fromPrimitiveArray(result);
        return isVector ? Vectors.dense(array) : array;
    }

    @Override
    public DataType[] inputTypes() {
        return new DataType[] {inputType};
    }

    @Override
    public DataType resultType() {
        return resultType;
    }

    @Override
    public boolean isResultNullable() {
        return true;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String canonicalName() {
        return "org.sparkactivations.network." + name + Arrays.toString(inputTypes());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BoundNetwork that
                && name.equals(that.name)
                && scorer.equals(that.scorer)
                && inputType.equals(that.inputType);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + inputType.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
