package org.sparkactivations.sql.bound;

import org.apache.spark.sql.types.DataType;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.OperandErrors;
import org.sparkactivations.Workspace;

/**
 * Two arrays or two ML Vectors in, of as many elements, and one of the kind of the first out: element by element, null where
 * either is. Sparse Vectors become dense, as what belongs to two zeros is not zero in general.
 */
abstract class BoundPairs extends BoundActivation<Object> {

    private static final long serialVersionUID = 1L;

    private final ColumnForm form;
    private final ColumnForm operandForm;

    BoundPairs(
            ActivationFunction function,
            ColumnForm form,
            ColumnForm operandForm,
            DataType[] inputTypes,
            DataType resultType) {
        super(function, inputTypes, resultType);
        this.form = form;
        this.operandForm = operandForm;
    }

    final Object apply(Object x, Object operand, Workspace workspace) {
        if (x == null || operand == null) {
            return null;
        }
        RowInput first = RowInput.of(function().sqlName(), form, x);
        RowInput second = RowInput.of(function().sqlName(), operandForm, operand);
        int size = first.width();
        if (second.width() != size) {
            throw OperandErrors.wrongWidth(function(), second.width(), size, size);
        }
        FlatArray array = FlatArray.of(form.elementType(), first.elements(), workspace);
        if (second.nulls() != null) {
            array.addNulls(second.elements());
        }
        for (int start = 0; start < size; start += Workspace.BLOCK) {
            int n = Math.min(Workspace.BLOCK, size - start);
            array.load(workspace, start, n);
            second.load(start, n, workspace.operand(), workspace.floats());
            workspace.place(start, n);
            function().run(workspace, n);
            array.store(workspace, start, n);
        }
        return form == ColumnForm.VECTOR ? Vectors.dense(array.toArrayData()) : array.toArrayData();
    }
}
