package org.sparkactivations.sql.bound;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DataType;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Workspace;

/**
 * An element-wise function of an ML Vector. The result is an ML Vector of the same size. A sparse Vector stays sparse
 * if f(0) = 0; otherwise the result is dense. The kernel runs over its stored values, and once for 0.
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
        if (Vectors.isDense(x) || !hasOneResultForZero(Vectors.size(x), workspace)) {
            return FlatResult.vector(map(Vectors.elements(function().sqlName(), x), null, workspace));
        }
        try {
            return sparse(StoredElements.of(x), workspace);
        } finally {
            workspace.trim();
        }
    }

    private InternalRow sparse(StoredElements stored, Workspace workspace) {
        boolean varies = workspace.variesByPosition();
        double zero = varies ? 0 : workspace.atZero(function());
        if (zero != 0) {
            return Vectors.dense(filled(stored, positions(stored, workspace), zero, workspace));
        }
        int[] positions = varies ? positions(stored, workspace) : null;
        int n = stored.count();
        if (n > 0 && n <= Workspace.BLOCK) {
            stored.load(workspace.input());
            workspace.place(positions, 0, n);
            function().run(workspace, n);
            return FlatVector.of(stored.size(), stored, workspace.output(), workspace);
        }
        return Vectors.sparse(stored.size(), stored.indices(), map(stored.values(), positions, workspace));
    }

    private static int[] positions(StoredElements stored, Workspace workspace) {
        int[] positions = workspace.positions(stored.count());
        for (int i = 0; i < stored.count(); i++) {
            positions[i] = stored.index(i);
        }
        return positions;
    }

    /** The result that is {@code zero} at all positions but those stored. */
    private UnsafeArrayData filled(StoredElements x, int[] positions, double zero, Workspace workspace) {
        FlatResult result = FlatResult.filledWith(function(), zero, x.size(), workspace);
        for (int start = 0; start < x.count(); start += Workspace.BLOCK) {
            int n = Math.min(Workspace.BLOCK, x.count() - start);
            ElementType.DOUBLE.load(x.values(), false, start, n, workspace.input(), workspace.floats());
            workspace.place(positions, start, n);
            function().run(workspace, n);
            result.scatter(positions, start, workspace.output(), n);
        }
        return result.toArrayData();
    }

    /**
     * Applies the function with one parameter value per element of the Vector, or one for all.
     *
     * @throws IllegalArgumentException if a value is null or not allowed, or if there are neither one value nor as
     *     many as elements
     */
    final InternalRow apply(Object vector, Workspace workspace, ArrayData perElement) {
        if (vector == null || perElement == null) {
            return null;
        }
        PerElementParameter.requireNoNull(function(), perElement);
        int size = Vectors.size((InternalRow) vector);
        PerElementParameter.set(function(), perElement, size, workspace);
        return apply(vector, workspace);
    }

    private UnsafeArrayData map(ArrayData values, int[] positions, Workspace workspace) {
        UnsafeArrayData ofShortRow = ShortRows.run(function(), ElementType.DOUBLE, values, positions, workspace);
        if (ofShortRow != null) {
            return ofShortRow;
        }
        FlatResult result = FlatResult.of(ElementType.DOUBLE, values.numElements(), workspace);
        return BlockLoop.run(function(), values, positions, result, workspace);
    }

    /**
     * Whether f(0) is the same at every position with the parameters of this row. If they vary by position, it is only
     * if it is 0 everywhere.
     */
    private boolean hasOneResultForZero(int size, Workspace workspace) {
        return !workspace.variesByPosition() || keepsZeros() || BlockLoop.keepsZeros(function(), size, workspace);
    }

    /** Whether f(0) = 0 for all parameters and keys. */
    private boolean keepsZeros() {
        return function().output() == ActivationFunction.Output.VALUE
                && function().activation().definition().keepsSparse();
    }
}
