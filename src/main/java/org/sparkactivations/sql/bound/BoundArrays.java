package org.sparkactivations.sql.bound;

import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DataType;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Workspace;

/**
 * An element-wise function of an ARRAY&lt;DOUBLE&gt; or ARRAY&lt;FLOAT&gt;. The result is an array of the same type and
 * length, and null elements stay null in their places.
 */
abstract class BoundArrays extends BoundActivation<ArrayData> {

    private static final long serialVersionUID = 1L;

    private final ElementType type;

    BoundArrays(ActivationFunction function, ElementType type, DataType[] inputTypes, DataType resultType) {
        super(function, inputTypes, resultType);
        this.type = type;
    }

    final ArrayData apply(ArrayData x, Workspace workspace) {
        if (x == null) {
            return null;
        }
        ArrayData ofShortRow = ShortRows.run(function(), type, x, null, workspace);
        if (ofShortRow != null) {
            return ofShortRow;
        }
        FlatResult result = FlatResult.of(type, x.numElements(), workspace);
        return BlockLoop.run(function(), x, null, result, workspace);
    }

    /**
     * Applies the function with one parameter value per element, or one for all. Where that is null, the element of the
     * result is null.
     */
    final ArrayData apply(ArrayData x, Workspace workspace, ArrayData perElement) {
        if (x == null || perElement == null) {
            return null;
        }
        if (PerElementParameter.isNull(perElement)) {
            return FlatResult.ofNulls(type, x.numElements());
        }
        PerElementParameter.set(function(), perElement, x.numElements(), workspace);
        FlatResult result = FlatResult.of(type, x.numElements(), workspace);
        PerElementParameter.addNulls(perElement, result);
        return BlockLoop.run(function(), x, null, result, workspace);
    }
}
