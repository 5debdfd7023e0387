package org.sparkactivations.sql.diagnosis;

import java.util.Arrays;
import java.util.NoSuchElementException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.catalog.functions.AggregateFunction;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.sparkactivations.sql.bound.ColumnTypes;
import org.sparkactivations.sql.bound.RowInput;
import org.sparkactivations.sql.bound.WrongArgumentException;

/**
 * {@code nn.diagnose(x, activation[, epsilon[, parameter …]])} of the catalog. A catalog does not see that arguments are
 * constant, so the activation is known when the first row comes. The result for no rows is null.
 */
public final class DiagnoseFunction implements AggregateFunction<DiagnosisState, InternalRow> {

    private static final long serialVersionUID = 1L;

    /** The fields of an ML Vector. */
    private static final int VECTOR_FIELDS = 4;

    private final String shownName;
    private final DataType[] inputTypes;

    private DiagnoseFunction(String shownName, DataType[] inputTypes) {
        this.shownName = shownName;
        this.inputTypes = inputTypes;
    }

    /**
     * The aggregate for arguments of these types.
     *
     * @throws UnsupportedOperationException if their number or a type is not allowed
     */
    public static DiagnoseFunction bind(String shownName, StructType arguments) {
        DataType[] types =
                Arrays.stream(arguments.fields()).map(StructField::dataType).toArray(DataType[]::new);
        DiagnoseExpression.requireCount(shownName, types.length);
        types[0] = DiagnoseExpression.readType(shownName, types[0]);
        if (!(types[1] instanceof StringType)) {
            throw new UnsupportedOperationException(
                    shownName + ": activation: expected a name, such as 'relu', got " + ColumnTypes.sql(types[1]));
        }
        for (int i = 2; i < types.length; i++) {
            if (!ColumnTypes.isNumber(types[i])) {
                throw new UnsupportedOperationException(shownName + ": "
                        + (i == 2 ? "epsilon" : "parameter " + (i - 2)) + ": expected a number, got "
                        + ColumnTypes.sql(types[i]));
            }
            types[i] = DataTypes.DoubleType;
        }
        return new DiagnoseFunction(shownName, types);
    }

    @Override
    public DataType[] inputTypes() {
        return inputTypes.clone();
    }

    @Override
    public DataType resultType() {
        return DiagnosisResult.TYPE;
    }

    @Override
    public String name() {
        return "nn_diagnose";
    }

    @Override
    public String canonicalName() {
        return "org.sparkactivations.nn_diagnose" + Arrays.toString(inputTypes);
    }

    @Override
    public DiagnosisState newAggregationState() {
        return new DiagnosisState();
    }

    @Override
    public DiagnosisState update(DiagnosisState state, InternalRow input) {
        try {
            DiagnosedActivation activation = activation(state, input);
            if (input.isNullAt(0)) {
                state.buffer().addNull();
            } else if (inputTypes[0].equals(DataTypes.DoubleType)) {
                state.buffer().add(activation, input.getDouble(0));
            } else {
                Object row = inputTypes[0] instanceof ArrayType ? input.getArray(0) : input.getStruct(0, VECTOR_FIELDS);
                state.buffer().add(activation, RowInput.of(shownName, inputTypes[0], row));
            }
            return state;
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw new WrongArgumentException(new IllegalArgumentException(shownName + ": " + e.getMessage()));
        }
    }

    private DiagnosedActivation activation(DiagnosisState state, InternalRow input) {
        double[] numbers = new double[Math.max(1, inputTypes.length - 2)];
        numbers[0] = DiagnosedActivation.DEFAULT_EPSILON;
        for (int i = 1; i < inputTypes.length; i++) {
            if (input.isNullAt(i)) {
                throw new IllegalArgumentException("expected an activation, epsilon and parameters, got NULL");
            }
            if (i > 1) {
                numbers[i - 2] = input.getDouble(i);
            }
        }
        return state.activation(input.getUTF8String(1), numbers);
    }

    @Override
    public DiagnosisState merge(DiagnosisState state, DiagnosisState other) {
        state.merge(other);
        return state;
    }

    @Override
    public InternalRow produceResult(DiagnosisState state) {
        return state.activation() == null
                ? null
                : (InternalRow) (Object) DiagnosisResult.of(state.activation(), state.buffer());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DiagnoseFunction that && Arrays.equals(inputTypes, that.inputTypes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(inputTypes);
    }
}
