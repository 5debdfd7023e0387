package org.sparkactivations.sql.bound;

import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataType;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Workspace;

/** A function of rows, applied to each row of an array of rows. The result is the array of their results. */
abstract class BoundNestedRows extends BoundRows {

    private static final long serialVersionUID = 1L;

    BoundNestedRows(
            ActivationFunction function,
            RowCall call,
            boolean nullOfElements,
            DataType[] inputTypes,
            DataType resultType) {
        super(function, call, nullOfElements, inputTypes, resultType);
    }

    final ArrayData apply(ArrayData rows, Workspace workspace) {
        if (rows == null) {
            return null;
        }
        workspace.keepResults();
        Object[] results = new Object[rows.numElements()];
        for (int i = 0; i < results.length; i++) {
            results[i] = rows.isNullAt(i) ? null : call().of(rows.getArray(i), workspace);
        }
        return new GenericArrayData(results);
    }
}
