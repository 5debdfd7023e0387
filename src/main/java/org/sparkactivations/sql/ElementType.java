package org.sparkactivations.sql;

import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.unsafe.Platform;
import org.sparkactivations.Workspace;

/**
 * What the elements of an array are, and how a block of them gets into and out of a {@link Workspace}.
 *
 * <p>Spark hands over arrays in several forms. {@link UnsafeArrayData}, from cached and shuffled rows, is copied as memory,
 * on the heap or off it. The others ({@code ColumnarArray} from Parquet, {@code GenericArrayData} from literals) have bulk
 * reads of their own, here {@link #toPrimitives}.
 */
enum ElementType {
    /** 64-bit floating point. */
    DOUBLE(Double.BYTES) {
        @Override
        Object toPrimitives(ArrayData data) {
            return data.toDoubleArray();
        }

        @Override
        void load(UnsafeArrayData data, int start, int n, Workspace workspace) {
            Platform.copyMemory(
                    data.getBaseObject(),
                    addressOf(data, start),
                    workspace.input(),
                    Platform.DOUBLE_ARRAY_OFFSET,
                    (long) n * Double.BYTES);
        }

        @Override
        void load(Object primitives, int start, int n, Workspace workspace) {
            System.arraycopy(primitives, start, workspace.input(), 0, n);
        }

        @Override
        void store(Workspace workspace, int n, long[] words, long address) {
            Platform.copyMemory(
                    workspace.output(), Platform.DOUBLE_ARRAY_OFFSET, words, address, (long) n * Double.BYTES);
        }
    },

    /** 32-bit floating point: widened on the way in, rounded once on the way out. */
    FLOAT(Float.BYTES) {
        @Override
        Object toPrimitives(ArrayData data) {
            return data.toFloatArray();
        }

        @Override
        void load(UnsafeArrayData data, int start, int n, Workspace workspace) {
            float[] floats = workspace.floats();
            Platform.copyMemory(
                    data.getBaseObject(),
                    addressOf(data, start),
                    floats,
                    Platform.FLOAT_ARRAY_OFFSET,
                    (long) n * Float.BYTES);
            widen(floats, 0, n, workspace.input());
        }

        @Override
        void load(Object primitives, int start, int n, Workspace workspace) {
            widen((float[]) primitives, start, n, workspace.input());
        }

        @Override
        void store(Workspace workspace, int n, long[] words, long address) {
            float[] floats = workspace.floats();
            double[] output = workspace.output();
            for (int i = 0; i < n; i++) {
                floats[i] = (float) output[i];
            }
            Platform.copyMemory(floats, Platform.FLOAT_ARRAY_OFFSET, words, address, (long) n * Float.BYTES);
        }
    };

    private final int bytes;

    ElementType(int bytes) {
        this.bytes = bytes;
    }

    /** All elements as a {@code double[]} or {@code float[]}; a null element becomes any number. */
    abstract Object toPrimitives(ArrayData data);

    /** Loads elements {@code start … start + n} into the workspace's input block. */
    abstract void load(UnsafeArrayData data, int start, int n, Workspace workspace);

    /** Loads elements {@code start … start + n} of what {@link #toPrimitives} gave into the workspace's input block. */
    abstract void load(Object primitives, int start, int n, Workspace workspace);

    /** Stores {@code n} elements of the workspace's output block at an address within {@code words}. */
    abstract void store(Workspace workspace, int n, long[] words, long address);

    /** Bytes of an element. */
    final int bytes() {
        return bytes;
    }

    final long addressOf(UnsafeArrayData data, int element) {
        return data.getBaseOffset()
                + UnsafeArrayData.calculateHeaderPortionInBytes(data.numElements())
                + (long) element * bytes;
    }

    private static void widen(float[] from, int start, int n, double[] to) {
        for (int i = 0; i < n; i++) {
            to[i] = from[start + i];
        }
    }
}
