package org.sparkactivations.sql.diagnosis;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.sparkactivations.sql.bound.Cancellation;
import org.sparkactivations.sql.bound.RowInput;

/**
 * The state of the aggregate for one part of a group: some rows that wait, and counts, sums and a histogram of each unit.
 * Its memory grows with the width of the rows, not with their number. The result depends on the rows alone, not on their
 * order, nor on the parts that are merged.
 */
final class DiagnosisBuffer {

    /**
     * The first number of a stored state, below 0. It is another one where states are stored in another way; up to
     * version 0.2.0 it was the number of rows. The checkpoint of a stream may hold a state of another version, which would
     * be read as wrong figures.
     */
    private static final long FORMAT = -2;

    private RowBatch batch = new RowBatch();
    private UnitTotals totals = new UnitTotals();
    private UnitHistograms histograms = new UnitHistograms();
    private long rows;
    private long nullRows;
    private int width;
    /** The number of rows that are as wide as the widest. */
    private long widestRows;

    void addNull() {
        nullRows++;
    }

    /** Adds a row of one number. */
    void add(DiagnosedActivation activation, double x) {
        int place = begin(activation, 1, null);
        batch.elements()[place] = x;
    }

    /** Adds a row, block by block. */
    void add(DiagnosedActivation activation, RowInput row) {
        int n = row.width();
        long[] nulls = row.nulls();
        int first = begin(activation, n, nulls);
        DiagnosisBlock block = DiagnosisBlock.mine();
        for (int start = 0; start < n; start += DiagnosisBlock.ELEMENTS) {
            int count = Math.min(DiagnosisBlock.ELEMENTS, n - start);
            Cancellation.check(start);
            row.load(nulls != null, start, count, block.x(), block.floats());
            System.arraycopy(block.x(), 0, batch.elements(), first + start, count);
        }
    }

    /** Counts the row, and returns the place in the batch of its first element. */
    private int begin(DiagnosedActivation activation, int rowWidth, long[] nulls) {
        rows++;
        if (rowWidth > width) {
            width = rowWidth;
            widestRows = 0;
        }
        widestRows += rowWidth == width ? 1 : 0;
        if (!batch.hasRoom(rowWidth)) {
            diagnose(activation);
        }
        return batch.begin(rowWidth, nulls) * batch.width();
    }

    /** Moves the rows that wait into the totals and histograms. */
    void diagnose(DiagnosedActivation activation) {
        if (batch.rows() > 0) {
            totals.ensureWidth(batch.width());
            int units = Integer.highestOneBit(DiagnosisBlock.ELEMENTS / batch.rows());
            for (int first = 0; first < batch.width(); first += units) {
                Cancellation.check(first);
                diagnose(activation, first, Math.min(units, batch.width() - first));
            }
        }
        batch.clear(width);
    }

    private void diagnose(DiagnosedActivation activation, int first, int units) {
        DiagnosisBlock block = DiagnosisBlock.mine();
        int[] starts = new int[units + 1];
        for (int i = 0; i < units; i++) {
            starts[i + 1] = starts[i] + batch.copy(first + i, block.x(), starts[i]);
            totals.addNulls(first + i, batch.nulls(first + i));
        }
        activation.run(block, starts[units]);
        for (int i = 0; i < units; i++) {
            int n = starts[i + 1] - starts[i];
            int unit = first + i;
            int finite = n;
            if (block.areFinite(starts[i], n)) {
                totals.addFinite(unit, block, starts[i], n, activation.epsilon());
            } else {
                finite = totals.addAny(unit, block, starts[i], n, activation.epsilon());
            }
            histograms.add(unit, block.x(), starts[i], finite);
        }
    }

    /** Adds the state of another part of the group. */
    void merge(DiagnosedActivation activation, DiagnosisBuffer other) {
        if (other.width > width) {
            diagnose(activation);
            width = other.width;
            widestRows = other.widestRows;
            batch.clear(width);
        } else if (other.width == width) {
            widestRows += other.widestRows;
        }
        rows += other.rows;
        nullRows += other.nullRows;
        totals.merge(other.totals);
        histograms.merge(other.histograms);
        int row = batch.addAll(other.batch, 0);
        while (row < other.batch.rows()) {
            diagnose(activation);
            row = batch.addAll(other.batch, row);
        }
    }

    UnitTotals totals() {
        return totals;
    }

    UnitHistograms histograms() {
        return histograms;
    }

    /** The number of elements of the widest row. */
    int width() {
        return width;
    }

    long rows() {
        return rows;
    }

    long nullRows() {
        return nullRows;
    }

    /** The number of rows that are narrower than the widest. */
    long narrowerRows() {
        return rows - widestRows;
    }

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(FORMAT);
            out.writeLong(rows);
            out.writeLong(nullRows);
            out.writeLong(widestRows);
            out.writeInt(width);
            batch.write(out);
            totals.write(out);
            histograms.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static DiagnosisBuffer of(byte[] bytes) {
        DiagnosisBuffer buffer = new DiagnosisBuffer();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readLong() != FORMAT) {
                throw new IllegalStateException(
                        "nn_diagnose: expected a state of this version of spark-activations, got"
                                + " that of another; start the stream from a new checkpoint");
            }
            buffer.rows = in.readLong();
            buffer.nullRows = in.readLong();
            buffer.widestRows = in.readLong();
            buffer.width = in.readInt();
            buffer.batch = RowBatch.read(in);
            buffer.totals = UnitTotals.read(in);
            buffer.histograms = UnitHistograms.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffer;
    }
}
