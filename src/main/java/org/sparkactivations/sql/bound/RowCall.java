package org.sparkactivations.sql.bound;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.OperandErrors;
import org.sparkactivations.Workspace;
import org.sparkactivations.spi.ResultShape;

/** Calls a function of rows with a whole row at a time, for columns of given forms, and handles null elements. */
final class RowCall implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The number of elements of a matrix that are computed at once. */
    private static final int MATRIX_BLOCK = 4096;

    private final ActivationFunction function;
    private final ColumnForm form;
    private final ColumnForm operandForm;
    private final ResultShape shape;
    private final boolean hasLabel;
    private final boolean isOfFloats;
    private final boolean takesShortRows;
    private final SparseRows sparseRows;

    RowCall(ActivationFunction function, ColumnForm form, ColumnForm operandForm) {
        this.function = function;
        this.form = form;
        this.operandForm = operandForm;
        this.shape = function.shape();
        this.hasLabel = function.takesLabel();
        this.isOfFloats = form == ColumnForm.FLOATS
                && operandForm == null
                && shape == ResultShape.ROW
                && function.masksNulls()
                && function.hasFloatKernels();
        this.takesShortRows = shape != ResultShape.MATRIX && function.masksNulls();
        this.sparseRows = new SparseRows(function, form, operandForm);
    }

    /**
     * The workspace, with the values of a parameter that is given as an array for this row; null if one of them is
     * null, as the result is then.
     *
     * @throws IllegalArgumentException if there are neither one value nor as many as elements, or one is not allowed
     */
    Workspace with(Object row, ArrayData perElement, Workspace workspace) {
        if (row == null || perElement == null || PerElementParameter.hasNull(perElement)) {
            return null;
        }
        PerElementParameter.set(function, perElement, form.width(row), workspace);
        return workspace;
    }

    /** The result for a row, with the parameters that the workspace holds; null if there is no workspace. */
    Object of(Object row, Workspace workspace) {
        return row == null || workspace == null ? null : compute(row, null, -1, workspace);
    }

    /** The result for a row and an operand, which is a row too. */
    Object of(Object row, Object operand, Workspace workspace) {
        if (row == null || operand == null || workspace == null) {
            return null;
        }
        int n = form.width(row);
        int width = operandForm.width(operand);
        int expected = function.operandWidth(n, workspace);
        if (width != expected) {
            throw OperandErrors.wrongWidth(function, width, n, expected);
        }
        return compute(row, operand, -1, workspace);
    }

    /** The result for a row and a label, which is the index of a class; null if the label is ignored. */
    Object ofClass(Object row, double label, Workspace workspace) {
        if (row == null || workspace == null || function.ignores(label, workspace)) {
            return null;
        }
        int n = form.width(row);
        if (!(label >= 0 && label < n && label == Math.rint(label))) {
            throw OperandErrors.noSuchClass(function, label, n);
        }
        return compute(row, null, (int) label, workspace);
    }

    private Object compute(Object row, Object operand, int label, Workspace workspace) {
        try {
            Object result = sparseRows.of(row, operand, label, workspace);
            if (result == null && takesShortRows) {
                result = ofShortRow(row, operand, label, workspace);
            }
            if (result != null) {
                return result;
            }
            RowInput second = operand == null ? null : RowInput.of(function.sqlName(), operandForm, operand);
            return compute(RowInput.of(function.sqlName(), form, row), second, label, workspace);
        } finally {
            workspace.trim();
        }
    }

    /** The result for {@linkplain ShortRows short rows}; null if the row or the operand is none. */
    private Object ofShortRow(Object row, Object operand, int label, Workspace workspace) {
        int n = loadShortRow(form, row, workspace.input(), workspace);
        if (n == 0 || operand != null && loadShortRow(operandForm, operand, workspace.operand(), workspace) == 0) {
            return null;
        }
        workspace.setLabel(label);
        workspace.place(0, n);
        function.run(workspace, n);
        if (shape == ResultShape.NUMBER) {
            return number(workspace);
        }
        UnsafeArrayData result = FlatResult.ofShortRow(form.elementType(), n, workspace);
        return form == ColumnForm.VECTOR ? FlatResult.vector(result) : result;
    }

    private int loadShortRow(ColumnForm ofRow, Object row, double[] target, Workspace workspace) {
        return ofRow.isSparse(row)
                ? 0
                : ShortRows.load(
                        ofRow.elementType(), ofRow.elements(function.sqlName(), row), target, workspace.floats());
    }

    private Object compute(RowInput x, RowInput operand, int label, Workspace workspace) {
        int n = x.width();
        Cancellation.checkLong(n);
        long[] nulls = x.nulls();
        if (isOfFloats && nulls == null && n > ShortRows.MAX_WIDTH && n <= Workspace.BLOCK) {
            x.loadFloats(n, workspace.floats());
            workspace.place(0, n);
            function.runFloats(workspace, n);
            return FlatResult.ofRounded(n, workspace);
        }
        int operandWidth = operand == null ? 0 : operand.width();
        int width = shape == ResultShape.MATRIX ? n : function.width(n, workspace);
        FlatResult.checkSize(function, n, shape == ResultShape.MATRIX ? n : 1, width, form.elementType());
        int rowsAtOnce = shape == ResultShape.MATRIX ? Math.max(1, Math.min(n, MATRIX_BLOCK / Math.max(n, 1))) : 1;
        workspace.ensureCapacity(Math.max(Math.max(n, width * rowsAtOnce), operandWidth));
        x.load(nulls != null, 0, n, workspace.input(), workspace.floats());
        long[] operandNulls = operand == null ? null : operand.nulls();
        if (operand != null) {
            operand.load(operandNulls != null, 0, operandWidth, workspace.operand(), workspace.floats());
        }
        workspace.setLabel(label);
        if (nulls != null || operandNulls != null) {
            return function.masksNulls()
                    ? masked(n, nulls, operand != null, operandNulls, label, rowsAtOnce, workspace)
                    : touched(n, width, nulls, operandWidth, operandNulls, workspace);
        }
        if (shape == ResultShape.MATRIX) {
            return matrix(n, n, null, rowsAtOnce, workspace);
        }
        workspace.place(0, n);
        function.run(workspace, n);
        Cancellation.checkLong(n);
        return result(x, width, workspace);
    }

    private Object result(RowInput x, int width, Workspace workspace) {
        workspace.freeInput();
        if (shape == ResultShape.NUMBER) {
            return number(workspace);
        }
        if (form != ColumnForm.VECTOR) {
            return FlatResult.ofOutput(form.elementType(), width, null, workspace);
        }
        return x.isSparse() && function.activation().definition().keepsSparse()
                ? Vectors.sparse(workspace.output(), width)
                : FlatResult.vector(FlatResult.ofOutput(ElementType.DOUBLE, width, null, workspace));
    }

    private Object number(Workspace workspace) {
        double y = workspace.output()[0];
        return form == ColumnForm.FLOATS ? (Object) (float) y : (Object) y;
    }

    /**
     * The result for a row with nulls where null elements of x take no part: they are masked and stay null. The whole
     * result is unknown, and so null, if it depends on a masked class (by the label, or by its weight in the operand)
     * or on a null of the operand.
     */
    private Object masked(
            int n,
            long[] nulls,
            boolean hasOperand,
            long[] operandNulls,
            int label,
            int rowsAtOnce,
            Workspace workspace) {
        double[] elements = workspace.input();
        double[] operand = hasOperand ? workspace.operand() : elements;
        int[] positions = workspace.variesByPosition() ? workspace.positions(n) : null;
        boolean isUnknown = label >= 0 && Nulls.at(nulls, label);
        int present = 0;
        for (int i = 0; i < n; i++) {
            boolean isMasked = Nulls.at(nulls, i);
            if (Nulls.at(operandNulls, i)) {
                isUnknown |= !isMasked;
            } else {
                // The weight of a masked class must be 0.
                isUnknown |= isMasked && hasOperand && hasLabel && operand[i] != 0;
            }
            if (i == label) {
                workspace.setLabel(present);
            }
            if (!isMasked) {
                elements[present] = elements[i];
                operand[present] = operand[i];
                if (positions != null) {
                    positions[present] = i;
                }
                present++;
            }
        }
        if (shape == ResultShape.MATRIX) {
            return matrix(n, present, nulls, rowsAtOnce, workspace);
        }
        if (isUnknown || present == 0) {
            return unknown(n);
        }
        workspace.place(positions, 0, present);
        function.run(workspace, present);
        if (shape == ResultShape.NUMBER) {
            return number(workspace);
        }
        workspace.freeInput();
        spread(workspace.output(), present, n, nulls);
        return FlatResult.ofOutput(form.elementType(), n, nulls, workspace);
    }

    private Object unknown(int n) {
        return shape == ResultShape.NUMBER || form == ColumnForm.VECTOR
                ? null
                : FlatResult.ofNulls(form.elementType(), n);
    }

    /**
     * The result for a row with nulls where each element of the result depends on a few elements of x and the operand.
     * It is null if one of them is null. A first run finds such elements: its input is NaN for null, and 1 elsewhere.
     */
    private Object touched(int n, int width, long[] nulls, int operandWidth, long[] operandNulls, Workspace workspace) {
        double[] x = markNulls(workspace.input(), n, nulls);
        double[] operand = operandWidth == 0 ? null : markNulls(workspace.operand(), operandWidth, operandNulls);
        workspace.place(0, n);
        function.run(workspace, n);
        long[] touched = new long[(width + Long.SIZE - 1) / Long.SIZE];
        for (int i = 0; i < width; i++) {
            if (Double.isNaN(workspace.output()[i])) {
                touched[i >> 6] |= 1L << i;
            }
        }
        restore(x, workspace.input(), nulls);
        if (operand != null) {
            restore(operand, workspace.operand(), operandNulls);
        }
        function.run(workspace, n);
        workspace.freeInput();
        return FlatResult.ofOutput(form.elementType(), width, touched, workspace);
    }

    /** Sets nulls to NaN and other elements to 1. Returns the elements as they were. */
    private static double[] markNulls(double[] elements, int n, long[] nulls) {
        double[] before = Arrays.copyOf(elements, n);
        for (int i = 0; i < n; i++) {
            elements[i] = Nulls.at(nulls, i) ? Double.NaN : 1;
        }
        return before;
    }

    /** Undoes {@link #markNulls}, and sets nulls to 0. */
    private static void restore(double[] before, double[] elements, long[] nulls) {
        for (int i = 0; i < before.length; i++) {
            elements[i] = Nulls.at(nulls, i) ? 0 : before[i];
        }
    }

    /**
     * Undoes the compaction of {@link #masked}. Goes from the end, so that no element is overwritten before it is read.
     */
    private static void spread(double[] elements, int present, int n, long[] nulls) {
        int next = present;
        for (int i = n - 1; i >= 0; i--) {
            elements[i] = Nulls.at(nulls, i) ? 0 : elements[--next];
        }
    }

    /** The rows of a matrix. The rows and columns of masked elements are null. */
    private Object matrix(int n, int present, long[] nulls, int rowsAtOnce, Workspace workspace) {
        Object[] rows = new Object[n];
        int mark = workspace.mark();
        double[] row = workspace.next(n);
        int from = 0;
        int to = 0;
        for (int i = 0, next = 0; i < n; i++) {
            if (Nulls.at(nulls, i)) {
                rows[i] = FlatResult.ofNulls(ElementType.DOUBLE, n);
                continue;
            }
            if (next == to) {
                from = next;
                to = Math.min(next + rowsAtOnce, present);
                workspace.place(0, present);
                function.runRows(workspace, from, to, present);
            }
            System.arraycopy(workspace.output(), (next - from) * present, row, 0, present);
            spread(row, present, n, nulls);
            rows[i] = FlatResult.ofElements(ElementType.DOUBLE, row, n, nulls, workspace.floats());
            next++;
        }
        workspace.release(mark);
        return new GenericArrayData(rows);
    }
}
