package org.sparkactivations.sql.bound;

import java.util.Arrays;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Workspace;

/** Collects the elements of a sparse Vector that are not 0. */
final class SparseResult {

    private final ActivationFunction function;
    private final int size;
    private int[] indices;
    private double[] values;
    private int count;

    /**
     * A result without elements yet.
     *
     * @param size the number of elements of the Vector
     * @param expected the number of elements that it stores, or so
     */
    SparseResult(ActivationFunction function, int size, int expected) {
        this.function = function;
        this.size = size;
        this.indices = new int[expected];
        this.values = new double[expected];
    }

    /** Adds an element behind the last one, if it is not 0. */
    void add(int index, double value) {
        if (count == indices.length) {
            if (value == 0) {
                return;
            }
            int room = (int) Math.min(size, 8 + 2L * count);
            FlatResult.checkElements(function, count + 1, size);
            indices = Arrays.copyOf(indices, room);
            values = Arrays.copyOf(values, room);
        }
        indices[count] = index;
        values[count] = value;
        count += FlatVector.isStored(value);
    }

    /** The Vector. */
    InternalRow vector(Workspace workspace) {
        if (count <= FlatVector.MAX_STORED) {
            return FlatVector.of(size, indices, values, count, workspace);
        }
        boolean isFull = count == indices.length;
        return Vectors.sparse(
                size,
                UnsafeArrayData.fromPrimitiveArray(isFull ? indices : Arrays.copyOf(indices, count)),
                UnsafeArrayData.fromPrimitiveArray(isFull ? values : Arrays.copyOf(values, count)));
    }
}
