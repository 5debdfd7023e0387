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
import org.sparkactivations.spi.Operand;
import org.sparkactivations.spi.ResultShape;

/**
 * Binds functions of rows. A row is an array of numbers or an ML Vector; where no second column goes with it, and the result is
 * no matrix, an array of arrays is taken row by row.
 */
final class RowBinder {

    private final ActivationFunction function;
    private final String shownName;
    private final DataType[] inputTypes;

    /**
     * Begins to bind.
     *
     * @param inputTypes those of the parameters are set already; receives those of x and the operand
     */
    RowBinder(ActivationFunction function, String shownName, DataType[] inputTypes) {
        this.function = function;
        this.shownName = shownName;
        this.inputTypes = inputTypes;
    }

    /** Binds to a first column of type {@code given}, and a second one of type {@code operand}, or null if it takes none. */
    BoundActivation<?> bind(DataType given, DataType operand) {
        DataType x = given instanceof NullType ? DataTypes.createArrayType(given) : given;
        if (isNested(x) && operand == null && function.shape() != ResultShape.MATRIX) {
            return nested((ArrayType) x);
        }
        if (!isVector(x) && !isNumbers(x)) {
            throw new UnsupportedOperationException(shownName + " cannot work on " + ColumnTypes.sql(given)
                    + "; allowed is a row: an ARRAY of numbers or an"
                    + " ML Vector"
                    + (operand == null && function.shape() != ResultShape.MATRIX
                            ? ", or an ARRAY of ARRAYs of numbers, each of them a row"
                            : ""));
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
        return function.operand().orElseThrow().kind() == Operand.Kind.LABEL
                ? labelled(row, operand)
                : withUpstream(row, operand);
    }

    private BoundActivation<?> withUpstream(DataType row, DataType given) {
        DataType upstream = given instanceof NullType ? row : given;
        if (isVector(row) ? !isVector(upstream) : !isNumbers(upstream)) {
            throw wrongOperand(given, isVector(row) ? "an ML Vector, as x is one" : "an ARRAY of numbers, as x is one");
        }
        return pair(row, isVector(upstream) ? upstream : computedArray(upstream));
    }

    private BoundActivation<?> labelled(DataType row, DataType label) {
        if (isNumber(label)) {
            inputTypes[1] = DataTypes.DoubleType;
            return new BoundLabelledRow(
                    function,
                    new RowCall(function, form(row), null),
                    isNullOfElements(row, row),
                    inputTypes,
                    result(row, containsNull(row)));
        }
        if (!isVector(label) && !isNumbers(label)) {
            throw wrongOperand(
                    label,
                    "a number, which is the index of a class, or an ARRAY of numbers or an ML Vector, which is a"
                            + " distribution");
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

    private static boolean isNested(DataType type) {
        return type instanceof ArrayType && isNumbers(((ArrayType) type).elementType());
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
        boolean isFloat = row instanceof ArrayType && ((ArrayType) row).elementType() instanceof FloatType;
        DataType number = isFloat ? DataTypes.FloatType : DataTypes.DoubleType;
        switch (function.shape()) {
            case NUMBER:
                return number;
            case MATRIX:
                return DataTypes.createArrayType(DataTypes.createArrayType(DataTypes.DoubleType, containsNull), false);
            default:
                return isVector(row) ? row : DataTypes.createArrayType(number, containsNull);
        }
    }

    /** An array has room for nulls of its own; a number and a Vector have not. */
    private boolean isNullOfElements(DataType row, DataType operand) {
        boolean hasNoRoom =
                function.shape() == ResultShape.NUMBER || isVector(row) && function.shape() == ResultShape.ROW;
        return hasNoRoom && (containsNull(row) || containsNull(operand));
    }

    private UnsupportedOperationException wrongOperand(DataType given, String allowed) {
        return new UnsupportedOperationException(
                shownName + ": " + function.operand().orElseThrow().name() + " cannot be " + ColumnTypes.sql(given)
                        + "; allowed is " + allowed);
    }
}
