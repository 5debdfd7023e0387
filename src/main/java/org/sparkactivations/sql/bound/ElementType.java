package org.sparkactivations.sql.bound;

import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.vectorized.ColumnarArray;
import org.apache.spark.unsafe.Platform;
import org.sparkactivations.Workspace;

/** What the elements of an array are, and how a block of them gets from memory into a {@link Workspace} and back. */
enum ElementType {
    /** 64-bit floating point. */
    DOUBLE(Double.BYTES) {
        @Override
        double get(ArrayData source, int i) {
            return source.getDouble(i);
        }

        @Override
        void load(ColumnarArray source, int start, int n, double[] target) {
            for (int i = 0; i < n; i++) {
                target[i] = source.getDouble(start + i);
            }
        }

        @Override
        void load(Object base, long address, int n, double[] target, float[] floats) {
            if (n > FEW) {
                Platform.copyMemory(base, address, target, Platform.DOUBLE_ARRAY_OFFSET, (long) n * Double.BYTES);
                return;
            }
            for (int i = 0; i < n; i++) {
                target[i] = Platform.getDouble(base, address + (long) i * Double.BYTES);
            }
        }

        @Override
        void store(double[] source, float[] floats, int n, long[] target, long offset) {
            long address = Platform.LONG_ARRAY_OFFSET + offset;
            if (n > FEW) {
                Platform.copyMemory(source, Platform.DOUBLE_ARRAY_OFFSET, target, address, (long) n * Double.BYTES);
                return;
            }
            for (int i = 0; i < n; i++) {
                Platform.putDouble(target, address + (long) i * Double.BYTES, source[i]);
            }
        }
    },

    /** 32-bit floating point: widened on the way in, rounded once on the way out. */
    FLOAT(Float.BYTES) {
        @Override
        double get(ArrayData source, int i) {
            return source.getFloat(i);
        }

        @Override
        void load(ColumnarArray source, int start, int n, double[] target) {
            for (int i = 0; i < n; i++) {
                target[i] = source.getFloat(start + i);
            }
        }

        @Override
        void load(Object base, long address, int n, double[] target, float[] floats) {
            if (n <= FEW) {
                for (int i = 0; i < n; i++) {
                    target[i] = Platform.getFloat(base, address + (long) i * Float.BYTES);
                }
                return;
            }
            Platform.copyMemory(base, address, floats, Platform.FLOAT_ARRAY_OFFSET, (long) n * Float.BYTES);
            for (int i = 0; i < n; i++) {
                target[i] = floats[i];
            }
        }

        @Override
        void store(double[] source, float[] floats, int n, long[] target, long offset) {
            long address = Platform.LONG_ARRAY_OFFSET + offset;
            if (n <= FEW) {
                for (int i = 0; i < n; i++) {
                    Platform.putFloat(target, address + (long) i * Float.BYTES, (float) source[i]);
                }
                return;
            }
            for (int i = 0; i < n; i++) {
                floats[i] = (float) source[i];
            }
            Platform.copyMemory(floats, Platform.FLOAT_ARRAY_OFFSET, target, address, (long) n * Float.BYTES);
        }
    };

    /** Up to so many elements, a loop takes less time than the checks before a copy in bulk. */
    private static final int FEW = 32;

    private final int bytes;

    ElementType(int bytes) {
        this.bytes = bytes;
    }

    /** Element {@code i}, which is not null. */
    abstract double get(ArrayData source, int i);

    /** Loads elements of an array that has no nulls: in a class of its own, lest other forms of arrays slow the loop down. */
    abstract void load(ColumnarArray source, int start, int n, double[] target);

    /** Loads {@code n} elements from memory into {@code target}, by way of the buffer {@code floats} if they are some. */
    abstract void load(Object base, long address, int n, double[] target, float[] floats);

    /**
     * Stores {@code n} elements of {@code source}, by way of the buffer {@code floats} if they are some.
     *
     * @param offset where in {@code target} they belong, in bytes
     */
    abstract void store(double[] source, float[] floats, int n, long[] target, long offset);

    /**
     * Loads elements {@code start … start + n} into {@code target}; a null element becomes any number.
     *
     * @param hasNulls false if it is known that no element is null
     */
    final void load(ArrayData source, boolean hasNulls, int start, int n, double[] target, float[] floats) {
        if (source instanceof UnsafeArrayData) {
            UnsafeArrayData flat = (UnsafeArrayData) source;
            long header = UnsafeArrayData.calculateHeaderPortionInBytes((long) flat.numElements());
            load(flat.getBaseObject(), flat.getBaseOffset() + header + (long) start * bytes, n, target, floats);
        } else if (source instanceof ColumnarArray && !hasNulls) {
            load((ColumnarArray) source, start, n, target);
        } else {
            for (int i = 0; i < n; i++) {
                target[i] = source.isNullAt(start + i) ? 0 : get(source, start + i);
            }
        }
    }

    /** Bytes of an element. */
    final int bytes() {
        return bytes;
    }
}
