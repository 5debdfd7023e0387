package org.sparkactivations.sql.bound;

import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DataType;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Workspace;

/** An ARRAY&lt;DOUBLE&gt; or ARRAY&lt;FLOAT&gt; in, an array of the same type and length out, null elements in their places. */
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
        FlatArray array = FlatArray.of(type, x, workspace);
        BlockLoop.run(function(), array, null, workspace);
        return array.toArrayData();
    }

    /** With one parameter value per element; an element whose parameter is null becomes null. */
    final ArrayData apply(ArrayData x, Workspace workspace, ArrayData perElement) {
        if (x == null || perElement == null) {
            return null;
        }
        workspace.setElements(PerElementParameter.values(function(), perElement, x.numElements()));
        FlatArray array = FlatArray.of(type, x, workspace);
        array.addNulls(perElement);
        BlockLoop.run(function(), array, null, workspace);
        return array.toArrayData();
    }
}
