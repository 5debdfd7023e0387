package org.sparkactivations.sql.bound;

import java.io.Serializable;
import org.apache.spark.sql.catalyst.InternalRow;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Workspace;
import org.sparkactivations.spi.ImplicitZeros;
import org.sparkactivations.spi.ResultShape;

/**
 * Calls a function of rows for sparse Vectors in time and memory of the elements that they store, if its kernel takes
 * {@linkplain ImplicitZeros zeros together}.
 */
final class SparseRows implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ActivationFunction function;
    private final ColumnForm form;
    private final ColumnForm operandForm;
    private final ImplicitZeros zeros;

    SparseRows(ActivationFunction function, ColumnForm form, ColumnForm operandForm) {
        this.function = function;
        this.form = form;
        this.operandForm = operandForm;
        this.zeros = function.shape() == ResultShape.MATRIX
                ? ImplicitZeros.AS_ELEMENTS
                : function.activation().definition().zeros();
    }

    /**
     * The result for a row, and an operand if it is not null, which has the right width.
     *
     * @param label the index of a class, or −1
     * @return null if not all Vectors are sparse, or if the kernel must get all zeros
     */
    Object of(Object row, Object operand, int label, Workspace workspace) {
        if (zeros == ImplicitZeros.AS_ELEMENTS
                || workspace.variesByPosition()
                || !form.isSparse(row)
                || operand != null && !operandForm.isSparse(operand)) {
            return null;
        }
        StoredElements x = StoredElements.of((InternalRow) row);
        StoredElements y = operand == null ? null : StoredElements.of((InternalRow) operand);
        return switch (zeros) {
            case REPEATED -> RepeatedZeros.apply(function, x, y, label, workspace);
            case IN_PARTS -> GroupedZeros.apply(function, x, y, workspace);
            default -> NeighbouringZeros.apply(function, x, y, workspace);
        };
    }
}
