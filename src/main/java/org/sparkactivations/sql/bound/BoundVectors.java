package org.sparkactivations.sql.bound;

import java.util.Arrays;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DataType;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Workspace;

/**
 * An ML Vector in, an ML Vector of the same size out. A sparse Vector stays sparse where f(0) = 0, and then only its
 * stored values are touched; where f(0) is anything else, the result is dense.
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
        ArrayData values = x.getArray(Vectors.VALUES_FIELD);
        if (x.getByte(Vectors.TYPE_FIELD) == Vectors.DENSE) {
            return Vectors.dense(map(values, null, workspace));
        }
        int size = x.getInt(Vectors.SIZE_FIELD);
        if (!zeroStaysZero(size, workspace)) {
            return Vectors.dense(map(Vectors.elements(function().sqlName(), x), null, workspace));
        }
        ArrayData indices = x.getArray(Vectors.INDICES_FIELD);
        return new GenericInternalRow(
                new Object[] {Vectors.SPARSE, size, indices, map(values, indices.toIntArray(), workspace)});
    }

    /** With one parameter value per element of the Vector. */
    final InternalRow apply(Object vector, Workspace workspace, ArrayData perElement) {
        if (vector == null || perElement == null) {
            return null;
        }
        InternalRow x = (InternalRow) vector;
        int size = x.getByte(Vectors.TYPE_FIELD) == Vectors.DENSE
                ? x.getArray(Vectors.VALUES_FIELD).numElements()
                : x.getInt(Vectors.SIZE_FIELD);
        for (int i = 0; i < perElement.numElements(); i++) {
            if (perElement.isNullAt(i)) {
                throw new IllegalArgumentException(function().sqlName() + ": parameter "
                        + function().parameters().get(0).name() + "[" + i
                        + "] is null; a Vector cannot hold the null that would follow");
            }
        }
        workspace.setElements(PerElementParameter.values(function(), perElement, size));
        return apply(vector, workspace);
    }

    private UnsafeArrayData map(ArrayData values, int[] positions, Workspace workspace) {
        FlatArray array = FlatArray.of(ElementType.DOUBLE, values, workspace);
        BlockLoop.run(function(), array, positions, workspace);
        return array.toArrayData();
    }

    /** Whether f(0) = 0 with the parameters of this row, at every position. */
    private boolean zeroStaysZero(int size, Workspace workspace) {
        int checked = workspace.variesByPosition() ? size : 1;
        for (int start = 0; start < checked; start += Workspace.BLOCK) {
            int n = Math.min(Workspace.BLOCK, checked - start);
            Arrays.fill(workspace.input(), 0, n, 0.0);
            workspace.place(start, n);
            function().run(workspace, n);
            for (int i = 0; i < n; i++) {
                if (workspace.output()[i] != 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
