package org.sparkactivations.sql.helper;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NullType;
import org.sparkactivations.sql.bound.ColumnTypes;
import org.sparkactivations.sql.bound.Vectors;
import org.sparkactivations.sql.bound.WrongArgumentException;

/** {@code nn_to_array(v)}. */
public final class VectorToArray extends BoundHelper<ArrayData> {

    private static final long serialVersionUID = 1L;

    private VectorToArray(HelperFunction function, DataType vector) {
        super(function, new DataType[] {vector}, DataTypes.createArrayType(DataTypes.DoubleType, false), false);
    }

    static BoundHelper<?> bind(HelperFunction function, String shownName, DataType[] types) {
        if (!ColumnTypes.isVector(types[0]) && !(types[0] instanceof NullType)) {
            throw wrongType(shownName, "an ML Vector", types[0]);
        }
        return new VectorToArray(function, types[0]);
    }

    /** Called by Spark. */
    public ArrayData invoke(Object vector) {
        if (vector == null) {
            return null;
        }
        try {
            return Vectors.elements(name(), (InternalRow) vector);
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }
}
