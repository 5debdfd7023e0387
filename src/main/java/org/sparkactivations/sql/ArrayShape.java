package org.sparkactivations.sql;

import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Workspace;

/** An ARRAY&lt;DOUBLE&gt; or ARRAY&lt;FLOAT&gt; in, an array of the same type and length out, null elements in their places. */
abstract class ArrayShape extends BoundActivation<ArrayData> {

    private static final long serialVersionUID = 1L;

    private final ElementType type;
    private final boolean mayContainNull;

    ArrayShape(ActivationFunction function, ElementType type, DataType[] inputTypes, DataType resultType) {
        super(function, inputTypes, resultType);
        this.type = type;
        this.mayContainNull = ((ArrayType) resultType).containsNull();
    }

    final ArrayData apply(ArrayData x, Workspace workspace) {
        if (x == null) {
            return null;
        }
        ArrayResult result = new ArrayResult(type, x.numElements());
        boolean hasNulls = mayContainNull && result.takeNulls(x);
        if (function().isRowwise()) {
            BlockLoop.rowwise(function(), type, x, result, hasNulls, workspace);
        } else {
            BlockLoop.elementwise(function(), type, x, result, null, workspace);
        }
        return result.toArrayData();
    }

    /** With one parameter value per element; an element whose parameter is null becomes null. */
    final ArrayData apply(ArrayData x, Workspace workspace, ArrayData perElement) {
        if (x == null || perElement == null) {
            return null;
        }
        workspace.setElements(PerElementParameter.values(function(), perElement, x.numElements()));
        ArrayResult result = new ArrayResult(type, x.numElements());
        if (mayContainNull) {
            result.takeNulls(x);
            result.addNulls(perElement);
        }
        BlockLoop.elementwise(function(), type, x, result, null, workspace);
        return result.toArrayData();
    }
}
