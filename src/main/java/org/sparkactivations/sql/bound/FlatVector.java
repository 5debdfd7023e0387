package org.sparkactivations.sql.bound;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.unsafe.Platform;
import org.sparkactivations.Workspace;

/**
 * A sparse Vector in Spark's flat form of a row, {@link UnsafeRow}, in the workspace's memory for results. Spark copies
 * it at once, where it writes a row of objects field by field.
 */
final class FlatVector {

    /** A result of more elements has arrays of its own. */
    static final int MAX_STORED = 1 << 15;

    private static final int HEADER = Vectors.FIXED_WORDS * Long.BYTES;

    private final long[] memory;
    private final int bytes;
    private final long indices;
    private final long values;

    private FlatVector(int size, int count, Workspace workspace) {
        int header = UnsafeArrayData.calculateHeaderPortionInBytes(count);
        int ofIndices = header + (count + 1) / 2 * Long.BYTES;
        int ofValues = header + count * Double.BYTES;
        this.bytes = HEADER + ofIndices + ofValues;
        this.memory = workspace.results(bytes / Long.BYTES);
        this.indices = Platform.LONG_ARRAY_OFFSET + HEADER + (long) header;
        this.values = indices + ofIndices;
        memory[0] = 0;
        memory[1] = 0;
        memory[2] = 0;
        Platform.putInt(memory, Platform.LONG_ARRAY_OFFSET + 2L * Long.BYTES, size);
        memory[1 + Vectors.INDICES_FIELD] = (long) HEADER << Integer.SIZE | ofIndices;
        memory[1 + Vectors.VALUES_FIELD] = (long) (HEADER + ofIndices) << Integer.SIZE | ofValues;
        startArray(HEADER / Long.BYTES, header / Long.BYTES, count);
        startArray((HEADER + ofIndices) / Long.BYTES, header / Long.BYTES, count);
        if ((count & 1) != 0) {
            // Spark compares rows byte by byte.
            Platform.putInt(memory, indices + (long) count * Integer.BYTES, 0);
        }
    }

    private void startArray(int start, int header, int count) {
        memory[start] = count;
        for (int word = 1; word < header; word++) {
            memory[start + word] = 0;
        }
    }

    /**
     * The Vector of {@code size} elements that has the first elements of {@code values}, as many as {@code stored} has,
     * at the same indices.
     */
    static InternalRow of(int size, StoredElements stored, double[] values, Workspace workspace) {
        FlatVector result = new FlatVector(size, stored.count(), workspace);
        for (int i = 0; i < stored.count(); i++) {
            result.put(i, stored.index(i), values[i]);
        }
        return result.row();
    }

    /**
     * The Vector of the first {@code n} values, at these positions. It stores those that are not 0, which move to the
     * start of the arrays.
     */
    static InternalRow of(int size, int[] positions, double[] values, int n, Workspace workspace) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            positions[count] = positions[i];
            values[count] = values[i];
            count += isStored(values[i]);
        }
        FlatVector result = new FlatVector(size, count, workspace);
        for (int i = 0; i < count; i++) {
            result.put(i, positions[i], values[i]);
        }
        return result.row();
    }

    /** 0 for a zero of either sign, else 1; without a branch, because zeros often come at random. */
    static int isStored(double value) {
        long magnitude = Double.doubleToRawLongBits(value) << 1;
        return (int) ((magnitude | -magnitude) >>> 63);
    }

    private void put(int i, int index, double value) {
        Platform.putInt(memory, indices + (long) i * Integer.BYTES, index);
        Platform.putDouble(memory, values + (long) i * Double.BYTES, value);
    }

    private InternalRow row() {
        UnsafeRow row = new UnsafeRow(Vectors.FIELDS);
        row.pointTo(memory, Platform.LONG_ARRAY_OFFSET, bytes);
        return row;
    }
}
