package org.sparkactivations.sql;

import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.unsafe.Platform;
import org.sparkactivations.Workspace;

/** What the elements of an array are, and how a block of them gets from memory into a {@link Workspace} and back. */
enum ElementType {
    /** 64-bit floating point. */
    DOUBLE(Double.BYTES) {
        @Override
        UnsafeArrayData primitives(ArrayData data) {
            return UnsafeArrayData.fromPrimitiveArray(data.toDoubleArray());
        }

        @Override
        void load(Object base, long address, int n, double[] target, float[] floats) {
            Platform.copyMemory(base, address, target, Platform.DOUBLE_ARRAY_OFFSET, (long) n * Double.BYTES);
        }

        @Override
        void store(double[] source, float[] floats, int n, Object base, long address) {
            Platform.copyMemory(source, Platform.DOUBLE_ARRAY_OFFSET, base, address, (long) n * Double.BYTES);
        }
    },

    /** 32-bit floating point: widened on the way in, rounded once on the way out. */
    FLOAT(Float.BYTES) {
        @Override
        UnsafeArrayData primitives(ArrayData data) {
            return UnsafeArrayData.fromPrimitiveArray(data.toFloatArray());
        }

        @Override
        void load(Object base, long address, int n, double[] target, float[] floats) {
            Platform.copyMemory(base, address, floats, Platform.FLOAT_ARRAY_OFFSET, (long) n * Float.BYTES);
            for (int i = 0; i < n; i++) {
                target[i] = floats[i];
            }
        }

        @Override
        void store(double[] source, float[] floats, int n, Object base, long address) {
            for (int i = 0; i < n; i++) {
                floats[i] = (float) source[i];
            }
            Platform.copyMemory(floats, Platform.FLOAT_ARRAY_OFFSET, base, address, (long) n * Float.BYTES);
        }
    };

    private final int bytes;

    ElementType(int bytes) {
        this.bytes = bytes;
    }

    /** A flat copy of the elements, without nulls. */
    abstract UnsafeArrayData primitives(ArrayData data);

    /** Loads {@code n} elements from memory into {@code target}, by way of the buffer {@code floats} if they are some. */
    abstract void load(Object base, long address, int n, double[] target, float[] floats);

    /** Loads {@code n} elements from memory into the workspace's input block. */
    final void load(Object base, long address, int n, Workspace workspace) {
        load(base, address, n, workspace.input(), workspace.floats());
    }

    /** Stores {@code n} elements of {@code source} in memory, by way of the buffer {@code floats} if they are some. */
    abstract void store(double[] source, float[] floats, int n, Object base, long address);

    /** Stores {@code n} elements of the workspace's output block in memory. */
    final void store(Workspace workspace, int n, Object base, long address) {
        store(workspace.output(), workspace.floats(), n, base, address);
    }

    /** Bytes of an element. */
    final int bytes() {
        return bytes;
    }

    /** A flat copy of the elements, with the same nulls. */
    final UnsafeArrayData flatten(ArrayData data) {
        UnsafeArrayData flat = primitives(data);
        for (int i = 0; i < data.numElements(); i++) {
            if (data.isNullAt(i)) {
                flat.setNullAt(i);
            }
        }
        return flat;
    }
}
