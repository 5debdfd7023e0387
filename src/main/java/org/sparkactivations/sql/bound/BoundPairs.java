package org.sparkactivations.sql.bound;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DataType;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.OperandErrors;
import org.sparkactivations.Workspace;

/**
 * An element-wise function of two arrays or two ML Vectors of equal width. The result has the form of the first, and
 * is null where an element of either is null. Two sparse Vectors give a sparse one if the result for two zeros is 0.
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
        return x == null || operand == null ? null : compute(x, operand, null, workspace);
    }

    /**
     * Applies the function with one parameter value per element, or one for all. Where that is null, the element of the
     * result is null.
     *
     * @throws IllegalArgumentException if a value is not allowed, if it is null for an ML Vector, or if there are
     *     neither one value nor as many as elements
     */
    final Object apply(Object x, Object operand, Workspace workspace, ArrayData perElement) {
        if (x == null || operand == null || perElement == null) {
            return null;
        }
        int size = form.width(x);
        if (form == ColumnForm.VECTOR) {
            PerElementParameter.requireNoNull(function(), perElement);
        } else if (PerElementParameter.isNull(perElement)) {
            return FlatResult.ofNulls(form.elementType(), size);
        }
        PerElementParameter.set(function(), perElement, size, workspace);
        return compute(x, operand, perElement, workspace);
    }

    private Object compute(Object x, Object operand, ArrayData perElement, Workspace workspace) {
        int size = form.width(x);
        int width = operandForm.width(operand);
        if (width != size) {
            throw OperandErrors.wrongWidth(function(), width, size, size);
        }
        if (form.isSparse(x) && operandForm.isSparse(operand) && !workspace.variesByPosition()) {
            StoredElements stored = StoredElements.of((InternalRow) x);
            return SparsePairs.apply(function(), stored, StoredElements.of((InternalRow) operand), workspace);
        }
        ArrayData first = form.elements(function().sqlName(), x);
        ArrayData second = operandForm.elements(function().sqlName(), operand);
        UnsafeArrayData elements = perElement == null
                ? ShortRows.run(function(), form.elementType(), first, operandForm.elementType(), second, workspace)
                : null;
        if (elements == null) {
            FlatResult result = FlatResult.of(form.elementType(), size, workspace);
            if (perElement != null) {
                PerElementParameter.addNulls(perElement, result);
            }
            elements = BlockLoop.run(function(), first, second, operandForm.elementType(), null, result, workspace);
        }
        return form == ColumnForm.VECTOR ? FlatResult.vector(elements) : elements;
    }
}
