package org.sparkactivations.sql.bound;

import java.util.Arrays;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.array.ByteArrayMethods;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Workspace;

/**
 * A result in Spark's flat form of an array, {@link UnsafeArrayData}: the number of elements, one bit per element that
 * is set for null, then the values. Elements that are null hold zeros, because Spark compares arrays byte by byte, as
 * in GROUP BY.
 */
final class FlatResult {

    /** The words in front of the array: room for what a row of Spark needs before it, to be an ML Vector. */
    private static final int ROOM = Vectors.FIXED_WORDS;

    /** The first word of nulls. */
    private static final int NULLS = ROOM + 1;

    private static final long ARRAY = Platform.LONG_ARRAY_OFFSET + (long) ROOM * Long.BYTES;

    private static final String LIMIT = ": expected no more than the 2 GB that Spark allows for a value, got ";

    private final ElementType type;
    private final int size;
    private final int header;
    private final int words;
    private final long[] memory;

    private FlatResult(ElementType type, int size, int words, long[] memory) {
        this.type = type;
        this.size = size;
        this.header = ROOM * Long.BYTES + UnsafeArrayData.calculateHeaderPortionInBytes(size);
        this.words = words;
        this.memory = memory;
        memory[ROOM] = size;
        Arrays.fill(memory, NULLS, header / Long.BYTES, 0);
    }

    /** A result of {@code size} elements in the workspace's memory for results. No element is null yet. */
    static FlatResult of(ElementType type, int size, Workspace workspace) {
        int words = words(type, size);
        return new FlatResult(type, size, words, workspace.results(words));
    }

    /** A result of {@code size} elements in memory of its own, as for the rows of a matrix, which exist at one time. */
    private static FlatResult ofOwnMemory(ElementType type, int size) {
        int words = words(type, size);
        return new FlatResult(type, size, words, new long[words]);
    }

    /**
     * The array of the first {@code size} elements of the workspace's output block, in its memory for results.
     *
     * @param nulls a bit per element that is set for null; null if no element is null
     */
    static UnsafeArrayData ofOutput(ElementType type, int size, long[] nulls, Workspace workspace) {
        return of(type, size, workspace).filled(workspace.output(), nulls, workspace.floats());
    }

    /** The array of the first {@code size} elements of the workspace's output block, none of them null, of a short row. */
    static UnsafeArrayData ofShortRow(ElementType type, int size, Workspace workspace) {
        int words = NULLS + 1 + (size * type.bytes() + 7) / 8;
        long[] memory = workspace.results(words);
        memory[ROOM] = size;
        memory[NULLS] = 0;
        type.store(workspace.output(), workspace.floats(), size, memory, (NULLS + 1) * Long.BYTES);
        return pointer(memory, words);
    }

    /** The array of the first {@code size} elements of the workspace's block of rounded results. */
    static UnsafeArrayData ofRounded(int size, Workspace workspace) {
        FlatResult result = of(ElementType.FLOAT, size, workspace);
        result.storeRounded(workspace, 0, size);
        return result.pointer();
    }

    /**
     * The array of the first {@code size} elements of {@code source}, in memory of its own.
     *
     * @param nulls a bit per element that is set for null; null if no element is null
     * @param floats a buffer
     */
    static UnsafeArrayData ofElements(ElementType type, double[] source, int size, long[] nulls, float[] floats) {
        return ofOwnMemory(type, size).filled(source, nulls, floats);
    }

    /** The array of {@code size} nulls. */
    static UnsafeArrayData ofNulls(ElementType type, int size) {
        FlatResult result = ofOwnMemory(type, size);
        for (int i = 0; i < size; i++) {
            result.memory[NULLS + (i >> 6)] |= 1L << i;
        }
        return result.pointer();
    }

    /**
     * The array of {@code size} numbers: the first {@code count} elements of {@code source} at these positions, and
     * {@code value} elsewhere.
     *
     * @throws IllegalArgumentException if Spark cannot hold it
     */
    static UnsafeArrayData scattered(
            ActivationFunction function,
            int size,
            double value,
            int[] positions,
            double[] source,
            int count,
            Workspace workspace) {
        FlatResult result = filledWith(function, value, size, workspace);
        result.scatter(positions, 0, source, count);
        return result.pointer();
    }

    /**
     * A result of {@code size} numbers that are all {@code value}.
     *
     * @throws IllegalArgumentException if Spark cannot hold it
     */
    static FlatResult filledWith(ActivationFunction function, double value, int size, Workspace workspace) {
        checkElements(function, size, size);
        FlatResult result = of(ElementType.DOUBLE, size, workspace);
        int first = result.header / Long.BYTES;
        Arrays.fill(result.memory, first, first + size, Double.doubleToRawLongBits(value));
        return result;
    }

    /** Stores the first {@code n} elements of {@code source} at the positions from {@code start} on; of numbers. */
    void scatter(int[] positions, int start, double[] source, int n) {
        int first = header / Long.BYTES;
        for (int i = 0; i < n; i++) {
            memory[first + positions[start + i]] = Double.doubleToRawLongBits(source[i]);
        }
    }

    private UnsafeArrayData filled(double[] source, long[] nulls, float[] floats) {
        if (nulls != null) {
            System.arraycopy(nulls, 0, memory, NULLS, nulls.length);
        }
        type.store(source, floats, size, memory, header);
        return toArrayData();
    }

    /** The type of the elements. */
    ElementType type() {
        return type;
    }

    /** The number of elements. */
    int size() {
        return size;
    }

    /**
     * Makes elements null where those of {@code source}, which has the same size, are null.
     *
     * @return whether {@code source} has any nulls
     */
    boolean addNulls(ArrayData source) {
        return Nulls.add(source, size, memory, NULLS);
    }

    /** Stores the workspace's output block as elements {@code start … start + n}. */
    void store(Workspace workspace, int start, int n) {
        type.store(workspace.output(), workspace.floats(), n, memory, offsetOf(start));
    }

    /** Stores the workspace's block of rounded results as elements {@code start … start + n} of FLOAT. */
    void storeRounded(Workspace workspace, int start, int n) {
        ElementType.storeFloats(workspace.rounded(), n, memory, offsetOf(start));
    }

    /** The array, once all elements are stored. */
    UnsafeArrayData toArrayData() {
        for (int word = NULLS; word < header / Long.BYTES; word++) {
            for (long bits = memory[word]; bits != 0; bits &= bits - 1) {
                int element = (word - NULLS) * Long.SIZE + Long.numberOfTrailingZeros(bits);
                type.clear(memory, offsetOf(element));
            }
        }
        return pointer();
    }

    private long offsetOf(int element) {
        return header + (long) element * type.bytes();
    }

    private UnsafeArrayData pointer() {
        return pointer(memory, words);
    }

    private static UnsafeArrayData pointer(long[] memory, int words) {
        UnsafeArrayData data = new UnsafeArrayData();
        data.pointTo(memory, ARRAY, (words - ROOM) * Long.BYTES);
        return data;
    }

    /**
     * The dense Vector of a result of DOUBLE. It writes the rest of Spark's flat form of a row, {@link UnsafeRow}, in
     * front of the array: Spark copies such a row at once, and a row of objects field by field.
     */
    static InternalRow vector(UnsafeArrayData result) {
        if (result.getSizeInBytes() > ByteArrayMethods.MAX_ROUNDED_ARRAY_LENGTH - ROOM * Long.BYTES) {
            return Vectors.dense(result);
        }
        long[] memory = (long[]) result.getBaseObject();
        Vectors.startDense(memory, ROOM * Long.BYTES, result.getSizeInBytes());
        UnsafeRow row = new UnsafeRow(Vectors.FIELDS);
        row.pointTo(memory, Platform.LONG_ARRAY_OFFSET, ROOM * Long.BYTES + result.getSizeInBytes());
        return row;
    }

    private static int words(ElementType type, int size) {
        long header = UnsafeArrayData.calculateHeaderPortionInBytes((long) size);
        return ROOM + (int) ((header + (long) size * type.bytes() + 7) / 8);
    }

    /**
     * Checks that Spark can hold the result of a row.
     *
     * @param width the number of elements of the row
     * @param arrays the number of arrays that the result consists of
     * @param size the number of elements of each of them
     * @throws IllegalArgumentException if Spark cannot hold it
     */
    static void checkSize(ActivationFunction function, int width, long arrays, long size, ElementType type) {
        if (bytes(type, size) * arrays > ByteArrayMethods.MAX_ROUNDED_ARRAY_LENGTH) {
            throw new IllegalArgumentException(
                    function.sqlName() + LIMIT + "a result of " + arrays * size + " elements from a row of " + width);
        }
    }

    /**
     * Checks that Spark can hold all elements of a sparse Vector, including its zeros.
     *
     * @throws IllegalArgumentException if Spark cannot hold them
     */
    static void checkElements(String function, int size) {
        if (bytes(ElementType.DOUBLE, size) > ByteArrayMethods.MAX_ROUNDED_ARRAY_LENGTH) {
            throw new IllegalArgumentException(
                    function + LIMIT + "a sparse Vector of " + size + " elements, whose zeros take part");
        }
    }

    /**
     * Checks that Spark can hold the elements that the result for a sparse Vector stores.
     *
     * @param stored the number of elements that are stored: all, or those that are not 0
     * @param size the number of all elements
     * @throws IllegalArgumentException if Spark cannot hold them
     */
    static void checkElements(ActivationFunction function, long stored, int size) {
        if (bytes(ElementType.DOUBLE, stored) > ByteArrayMethods.MAX_ROUNDED_ARRAY_LENGTH) {
            throw new IllegalArgumentException(function.sqlName() + LIMIT + "a result of " + size
                    + " elements for a sparse Vector, which is not 0 where the Vector is");
        }
    }

    /** The bytes of an array, and of the offset to it in an array of arrays. */
    private static long bytes(ElementType type, long size) {
        return UnsafeArrayData.calculateHeaderPortionInBytes(size) + size * type.bytes() + Long.BYTES;
    }
}
