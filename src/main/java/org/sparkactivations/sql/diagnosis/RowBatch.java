package org.sparkactivations.sql.diagnosis;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.sparkactivations.sql.bound.Nulls;

/**
 * Rows that wait to be diagnosed together, unit by unit. A group of few rows consists of these alone, in less memory than
 * its totals.
 */
final class RowBatch {

    private static final int ROWS = 256;

    /** More elements are not held, unless a row has more. */
    private static final int ELEMENTS = 1 << 21;

    private int width;
    private int rows;

    /** The elements, row by row, each in {@link #width} places. */
    private double[] elements = {};

    /** The number of elements of each row. */
    private int[] widths = {};

    /** The nulls of each row, as {@link Nulls} reads them. */
    private long[][] nulls = {};

    /** Whether no row has a null or is narrower than others. */
    private boolean isFull = true;

    int rows() {
        return rows;
    }

    int width() {
        return width;
    }

    /** The elements of a row are at {@code row * width()}. */
    double[] elements() {
        return elements;
    }

    /** Whether a row of so many elements fits. */
    boolean hasRoom(int rowWidth) {
        return rowWidth <= width && rows < mostRows();
    }

    private int mostRows() {
        return Math.max(1, Math.min(ROWS, ELEMENTS / Math.max(1, width)));
    }

    /** Removes all rows, and makes room for wider ones. */
    void clear(int newWidth) {
        rows = 0;
        isFull = true;
        if (newWidth > width) {
            width = newWidth;
            elements = new double[0];
        }
    }

    /** Adds a row, whose elements are to be stored, and returns its number. */
    int begin(int rowWidth, long[] nullsOfRow) {
        if (rows == widths.length) {
            widths = Arrays.copyOf(widths, Math.max(1, 2 * rows));
            nulls = Arrays.copyOf(nulls, widths.length);
        }
        if ((rows + 1) * width > elements.length) {
            elements = Arrays.copyOf(elements, Math.multiplyExact(width, Math.min(widths.length, mostRows())));
        }
        widths[rows] = rowWidth;
        nulls[rows] = nullsOfRow;
        isFull &= rowWidth == width && nullsOfRow == null;
        return rows++;
    }

    /** Adds the rows of another batch, which is not wider, from the row {@code first} on while there is room. */
    int addAll(RowBatch other, int first) {
        int row = first;
        while (row < other.rows && hasRoom(other.width)) {
            int added = begin(other.widths[row], other.nulls[row]);
            System.arraycopy(other.elements, row * other.width, elements, added * width, other.widths[row]);
            row++;
        }
        return row;
    }

    /**
     * Copies the elements of a unit, one after the other, without nulls.
     *
     * @return their number
     */
    int copy(int unit, double[] to, int start) {
        int end = start;
        for (int row = 0; row < rows && isFull; row++) {
            to[end++] = elements[row * width + unit];
        }
        for (int row = 0; row < rows && !isFull; row++) {
            if (unit < widths[row] && !Nulls.at(nulls[row], unit)) {
                to[end++] = elements[row * width + unit];
            }
        }
        return end - start;
    }

    /** The number of nulls of a unit. */
    int nulls(int unit) {
        int count = 0;
        for (int row = 0; row < rows && !isFull; row++) {
            count += unit < widths[row] && Nulls.at(nulls[row], unit) ? 1 : 0;
        }
        return count;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(width);
        out.writeInt(rows);
        for (int row = 0; row < rows; row++) {
            out.writeInt(widths[row]);
            out.writeInt(nulls[row] == null ? 0 : nulls[row].length);
            for (int i = 0; nulls[row] != null && i < nulls[row].length; i++) {
                out.writeLong(nulls[row][i]);
            }
            for (int unit = 0; unit < widths[row]; unit++) {
                out.writeDouble(elements[row * width + unit]);
            }
        }
    }

    static RowBatch read(DataInputStream in) throws IOException {
        RowBatch batch = new RowBatch();
        batch.clear(in.readInt());
        for (int left = in.readInt(); left > 0; left--) {
            int rowWidth = in.readInt();
            int words = in.readInt();
            long[] nullsOfRow = words == 0 ? null : new long[words];
            for (int i = 0; i < words; i++) {
                nullsOfRow[i] = in.readLong();
            }
            int row = batch.begin(rowWidth, nullsOfRow);
            for (int unit = 0; unit < rowWidth; unit++) {
                batch.elements[row * batch.width + unit] = in.readDouble();
            }
        }
        return batch;
    }
}
