package org.sparkactivations.sql.bound;

import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.vectorized.ColumnarArray;
import org.apache.spark.unsafe.Platform;
import org.sparkactivations.Workspace;
import org.sparkactivations.math.ArrayMath;

/**
 * The type of the elements of an array. It loads blocks of them into a {@link Workspace} and stores them back, in bulk
 * where the memory is flat.
 */
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
            if (n > ShortRows.MAX_WIDTH) {
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
            if (n > ShortRows.MAX_WIDTH) {
                Platform.copyMemory(source, Platform.DOUBLE_ARRAY_OFFSET, target, address, (long) n * Double.BYTES);
                return;
            }
            for (int i = 0; i < n; i++) {
                Platform.putDouble(target, address + (long) i * Double.BYTES, source[i]);
            }
        }

        @Override
        void clear(long[] target, long offset) {
            Platform.putLong(target, Platform.LONG_ARRAY_OFFSET + offset, 0);
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
            if (n <= ShortRows.MAX_WIDTH) {
                for (int i = 0; i < n; i++) {
                    target[i] = Platform.getFloat(base, address + (long) i * Float.BYTES);
                }
                return;
            }
            for (int start = 0; start < n; start += floats.length) {
                int m = Math.min(floats.length, n - start);
                long from = address + (long) start * Float.BYTES;
                Platform.copyMemory(base, from, floats, Platform.FLOAT_ARRAY_OFFSET, (long) m * Float.BYTES);
                MATH.widen(floats, target, start, m);
            }
        }

        @Override
        void store(double[] source, float[] floats, int n, long[] target, long offset) {
            long address = Platform.LONG_ARRAY_OFFSET + offset;
            if (n <= ShortRows.MAX_WIDTH) {
                for (int i = 0; i < n; i++) {
                    Platform.putFloat(target, address + (long) i * Float.BYTES, (float) source[i]);
                }
                return;
            }
            for (int start = 0; start < n; start += floats.length) {
                int m = Math.min(floats.length, n - start);
                MATH.narrow(source, start, floats, m);
                long to = address + (long) start * Float.BYTES;
                Platform.copyMemory(floats, Platform.FLOAT_ARRAY_OFFSET, target, to, (long) m * Float.BYTES);
            }
        }

        @Override
        void clear(long[] target, long offset) {
            Platform.putInt(target, Platform.LONG_ARRAY_OFFSET + offset, 0);
        }
    };

    private static final ArrayMath MATH = ArrayMath.provider();

    private final int bytes;

    ElementType(int bytes) {
        this.bytes = bytes;
    }

    /** Element {@code i}, which must not be null. */
    abstract double get(ArrayData source, int i);

    /**
     * Loads elements {@code start … start + n} of an array without nulls into {@code target}. This loop is for one
     * class of arrays alone, so that its calls are direct; other classes in the same loop would slow it down.
     */
    abstract void load(ColumnarArray source, int start, int n, double[] target);

    /**
     * Loads {@code n} elements from memory into {@code target}.
     *
     * @param floats a buffer
     */
    abstract void load(Object base, long address, int n, double[] target, float[] floats);

    /**
     * Stores the first {@code n} elements of {@code source}.
     *
     * @param floats a buffer
     * @param offset the offset in {@code target}, in bytes
     */
    abstract void store(double[] source, float[] floats, int n, long[] target, long offset);

    /**
     * Sets one element to zero.
     *
     * @param offset the offset in {@code target}, in bytes
     */
    abstract void clear(long[] target, long offset);

    /**
     * Loads elements {@code start … start + n} into {@code target}. A null element becomes an arbitrary number.
     *
     * @param hasNulls whether any element of {@code source} is null
     * @param floats a buffer
     */
    final void load(ArrayData source, boolean hasNulls, int start, int n, double[] target, float[] floats) {
        if (source instanceof UnsafeArrayData flat) {
            long header = UnsafeArrayData.calculateHeaderPortionInBytes((long) flat.numElements());
            load(flat.getBaseObject(), flat.getBaseOffset() + header + (long) start * bytes, n, target, floats);
        } else if (source instanceof ColumnarArray column && !hasNulls) {
            load(column, start, n, target);
        } else {
            for (int i = 0; i < n; i++) {
                target[i] = source.isNullAt(start + i) ? 0 : get(source, start + i);
            }
        }
    }

    /** Loads elements {@code start … start + n} of an array of FLOAT. A null element becomes an arbitrary number. */
    static void loadFloats(ArrayData source, boolean hasNulls, int start, int n, float[] target) {
        if (source instanceof UnsafeArrayData flat) {
            long header = UnsafeArrayData.calculateHeaderPortionInBytes((long) flat.numElements());
            long address = flat.getBaseOffset() + header + (long) start * Float.BYTES;
            Platform.copyMemory(
                    flat.getBaseObject(), address, target, Platform.FLOAT_ARRAY_OFFSET, (long) n * Float.BYTES);
        } else if (source instanceof ColumnarArray column && !hasNulls) {
            for (int i = 0; i < n; i++) {
                target[i] = column.getFloat(start + i);
            }
        } else {
            for (int i = 0; i < n; i++) {
                target[i] = source.isNullAt(start + i) ? 0 : source.getFloat(start + i);
            }
        }
    }

    /** Stores the first {@code n} elements of {@code source} as FLOAT, at an offset in bytes. */
    static void storeFloats(float[] source, int n, long[] target, long offset) {
        Platform.copyMemory(
                source,
                Platform.FLOAT_ARRAY_OFFSET,
                target,
                Platform.LONG_ARRAY_OFFSET + offset,
                (long) n * Float.BYTES);
    }

    /** The number of bytes of an element. */
    final int bytes() {
        return bytes;
    }
}
