package org.sparkactivations.sql.diagnosis;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.sparkactivations.Workspace;
import org.sparkactivations.sql.bound.Cancellation;
import org.sparkactivations.sql.bound.Nulls;
import org.sparkactivations.sql.bound.RowInput;

/**
 * The state of the aggregate for one part of a group: counts, sums and sketches of each unit. Its memory grows with the
 * width of the rows, not with their number.
 */
final class DiagnosisBuffer {

    /**
     * The first number of a stored state, below 0. Up to version 0.2.0 it was the number of rows. The checkpoint of a
     * stream may hold a state of another version, which would be read as wrong figures.
     */
    private static final long FORMAT = -1;

    private UnitTotals totals = new UnitTotals();
    private UnitSketches sketches = new UnitSketches();
    private long rows;
    private long nullRows;
    /** The number of rows that are as wide as the widest. */
    private long widestRows;

    // Memory to compute in. It is not part of the state.
    private Workspace last;
    private double[] values;

    void addNull() {
        nullRows++;
    }

    /** Adds a row of one number. */
    void add(DiagnosedActivation activation, double x) {
        boolean sketched = begin(activation, 1);
        last.input()[0] = x;
        addBlock(activation, 0, 1, null, sketched);
    }

    /** Adds a row, block by block. */
    void add(DiagnosedActivation activation, RowInput row) {
        int width = row.width();
        boolean sketched = begin(activation, width);
        long[] nulls = row.nulls();
        for (int start = 0; start < width; start += Workspace.BLOCK) {
            int n = Math.min(Workspace.BLOCK, width - start);
            Cancellation.check(start);
            row.load(nulls != null, start, n, last.input(), last.floats());
            addBlock(activation, start, n, nulls, sketched);
        }
    }

    private boolean begin(DiagnosedActivation activation, int width) {
        last = activation.begin(last);
        if (values == null) {
            values = new double[Workspace.BLOCK];
        }
        rows++;
        if (width > totals.width()) {
            totals.ensureWidth(width);
            widestRows = 0;
        }
        widestRows += width == totals.width() ? 1 : 0;
        return sketches.beginRow(width);
    }

    private void addBlock(DiagnosedActivation activation, int start, int n, long[] nulls, boolean sketched) {
        last.place(start, n);
        activation.run(last, n, values);
        double[] x = last.input();
        double[] derivatives = last.output();
        double epsilon = activation.epsilon();
        for (int i = 0; i < n; i++) {
            int unit = start + i;
            if (Nulls.at(nulls, unit)) {
                totals.addNull(unit);
                continue;
            }
            totals.add(unit, x[i], values[i], derivatives[i], epsilon);
            if (sketched && Math.abs(x[i]) <= Double.MAX_VALUE) {
                sketches.add(unit, x[i]);
            }
        }
    }

    /** Adds the state of another part of the group. */
    void merge(DiagnosisBuffer other) {
        if (other.totals.width() > totals.width()) {
            widestRows = other.widestRows;
        } else if (other.totals.width() == totals.width()) {
            widestRows += other.widestRows;
        }
        rows += other.rows;
        nullRows += other.nullRows;
        totals.merge(other.totals);
        sketches.merge(other.sketches);
    }

    UnitTotals totals() {
        return totals;
    }

    UnitSketches sketches() {
        return sketches;
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
            totals.write(out);
            sketches.write(out);
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
            buffer.totals = UnitTotals.read(in);
            buffer.sketches = UnitSketches.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return buffer;
    }
}
