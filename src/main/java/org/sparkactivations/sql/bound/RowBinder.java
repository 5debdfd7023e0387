package org.sparkactivations.sql.bound;

import static org.sparkactivations.sql.bound.ColumnTypes.computedArray;
import static org.sparkactivations.sql.bound.ColumnTypes.containsNull;
import static org.sparkactivations.sql.bound.ColumnTypes.form;
import static org.sparkactivations.sql.bound.ColumnTypes.isNumber;
import static org.sparkactivations.sql.bound.ColumnTypes.isNumbers;
import static org.sparkactivations.sql.bound.ColumnTypes.isVector;

import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.NullType;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.ArrayParameter;
import org.sparkactivations.spi.ResultShape;

/**
 * Binds functions of rows. A row is an array of numbers or an ML Vector. A function that takes no second column and
 * does not make a matrix also takes an array of arrays, and is applied to each of them.
 */
final class RowBinder {

    private final ActivationFunction function;
    private final String shownName;
    private final DataType[] inputTypes;

    /**
     * Creates a binder for one call.
     *
     * @param shownName the name by which the user called the function, for messages
     * @param inputTypes the types of the arguments; those of the parameters are set, those of x and the operand get set
     *     by {@link #bind}
     */
    RowBinder(ActivationFunction function, String shownName, DataType[] inputTypes) {
        this.function = function;
        this.shownName = shownName;
        this.inputTypes = inputTypes;
    }

    /**
     * Binds the function to the types of its columns.
     *
     * @param operand the type of the second column; null if the function takes none
     * @throws UnsupportedOperationException if the types are not allowed
     */
    BoundActivation<?> bind(DataType given, DataType operand) {
        DataType x = given instanceof NullType ? DataTypes.createArrayType(given) : given;
        if (takesNested(operand) && x instanceof ArrayType rows && isNumbers(rows.elementType())) {
            if (isPerElement()) {
                throw TypeErrors.ofParameter(
                        shownName,
                        ArrayParameter.of(function),
                        "a number, as x is an ARRAY of rows",
                        inputTypes[inputTypes.length - 1]);
            }
            return nested(rows);
        }
        if (!isVector(x) && !isNumbers(x)) {
            String rows = takesNested(operand) ? ", or an ARRAY of ARRAYs of numbers, each of them a row" : "";
            throw TypeErrors.of(shownName, "a row: an ARRAY of numbers or an ML Vector" + rows, given);
        }
        DataType row = isVector(x) ? x : computedArray(x);
        inputTypes[0] = row;
        if (operand == null) {
            return new BoundRow(
                    function,
                    new RowCall(function, form(row), null),
                    isNullOfElements(row, row),
                    inputTypes,
                    result(row, containsNull(row)));
        }
        return function.takesLabel() ? labelled(row, operand) : withUpstream(row, operand);
    }

    private BoundActivation<?> withUpstream(DataType row, DataType given) {
        DataType upstream = given instanceof NullType ? row : given;
        if (isVector(row) ? !isVector(upstream) : !isNumbers(upstream)) {
            String expected = isVector(row) ? "an ML Vector" : "an ARRAY of numbers";
            throw TypeErrors.ofOperand(shownName, function, expected + ", as x is one", given);
        }
        return pair(row, isVector(upstream) ? upstream : computedArray(upstream));
    }

    private BoundActivation<?> labelled(DataType row, DataType label) {
        if (isNumber(label)) {
            inputTypes[1] = DataTypes.DoubleType;
            return new BoundLabelledRow(
                    function,
                    new RowCall(function, form(row), null),
                    isNullOfElements(row, row) || function.mayIgnore(inputTypes.length - 2),
                    inputTypes,
                    result(row, containsNull(row)));
        }
        if (!isVector(label) && !isNumbers(label)) {
            String expected = "a number, the index of a class, or an ARRAY of numbers or an ML Vector, a distribution";
            throw TypeErrors.ofOperand(shownName, function, expected, label);
        }
        return pair(row, isVector(label) ? label : computedArray(label));
    }

    private BoundActivation<?> pair(DataType row, DataType operand) {
        inputTypes[1] = operand;
        return new BoundRowPair(
                function,
                new RowCall(function, form(row), form(operand)),
                isNullOfElements(row, operand),
                inputTypes,
                result(row, containsNull(row) || containsNull(operand)));
    }

    private boolean takesNested(DataType operand) {
        return operand == null && function.shape() != ResultShape.MATRIX;
    }

    private BoundActivation<?> nested(ArrayType rows) {
        ArrayType row = computedArray(rows.elementType());
        boolean nullOfElements = isNullOfElements(row, row);
        inputTypes[0] = DataTypes.createArrayType(row, rows.containsNull());
        return new BoundNestedRow(
                function,
                new RowCall(function, form(row), null),
                false,
                inputTypes,
                DataTypes.createArrayType(result(row, row.containsNull()), rows.containsNull() || nullOfElements));
    }

    private DataType result(DataType row, boolean containsNull) {
        boolean isFloat = row instanceof ArrayType array && array.elementType() instanceof FloatType;
        DataType number = isFloat ? DataTypes.FloatType : DataTypes.DoubleType;
        return switch (function.shape()) {
            case NUMBER -> number;
            case MATRIX ->
                DataTypes.createArrayType(DataTypes.createArrayType(DataTypes.DoubleType, containsNull), false);
            case ROW, ELEMENTS -> isVector(row) ? row : DataTypes.createArrayType(number, containsNull);
        };
    }

    private boolean isPerElement() {
        return FunctionBinder.isPerElement(inputTypes, function.operand().isPresent() ? 2 : 1);
    }

    /**
     * Whether null elements may make the whole result null: those of a parameter do; of others, a number and an ML
     * Vector cannot hold nulls, an array can.
     */
    private boolean isNullOfElements(DataType row, DataType operand) {
        boolean cannotHoldNulls =
                function.shape() == ResultShape.NUMBER || isVector(row) && function.shape() == ResultShape.ROW;
        return cannotHoldNulls && (containsNull(row) || containsNull(operand))
                || containsNull(inputTypes[inputTypes.length - 1]) && isPerElement();
    }
}
