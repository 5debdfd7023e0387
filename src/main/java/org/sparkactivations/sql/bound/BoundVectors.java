package org.sparkactivations.sql.bound;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DataType;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Workspace;

/**
 * An element-wise function of an ML Vector. The result is an ML Vector of the same size. A sparse Vector stays sparse
 * if f(0) = 0, and then the kernel runs over its stored values only; otherwise the result is dense.
 */
abstract class BoundVectors extends BoundActivation<InternalRow> {

    private static final long serialVersionUID = 1L;

    BoundVectors(ActivationFunction function, DataType[] inputTypes, DataType resultType) {
        super(function, inputTypes, resultType);
    }

    final InternalRow apply(Object vector, Workspace workspace) {
        if (vector == null) {
            return null;
        }
        InternalRow x = (InternalRow) vector;
        if (Vectors.isDense(x) || !keepsZeros(Vectors.size(x), workspace)) {
            return Vectors.dense(map(Vectors.elements(function().sqlName(), x), null, workspace));
        }
        ArrayData indices = x.getArray(Vectors.INDICES_FIELD);
        UnsafeArrayData values = map(x.getArray(Vectors.VALUES_FIELD), indices.toIntArray(), workspace);
        return Vectors.sparse(Vectors.size(x), indices, values);
    }

    /**
     * Applies the function with one parameter value per element of the Vector.
     *
     * @throws IllegalArgumentException if a value is null or not allowed, or if there are more or fewer values
     *     than elements
     */
    final InternalRow apply(Object vector, Workspace workspace, ArrayData perElement) {
        if (vector == null || perElement == null) {
            return null;
        }
        PerElementParameter.requireNoNull(function(), perElement);
        int size = Vectors.size((InternalRow) vector);
        workspace.setElements(PerElementParameter.values(function(), perElement, size));
        return apply(vector, workspace);
    }

    private UnsafeArrayData map(ArrayData values, int[] positions, Workspace workspace) {
        FlatResult result = FlatResult.of(ElementType.DOUBLE, values.numElements(), workspace);
        return BlockLoop.run(function(), values, positions, result, workspace);
    }

    /** Whether f(0) = 0 with the parameters of this row. Only parameters that vary by position need every position. */
    private boolean keepsZeros(int size, Workspace workspace) {
        return BlockLoop.keepsZeros(function(), workspace.variesByPosition() ? size : 1, workspace);
    }
}
