package org.sparkactivations.sql.diagnosis;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Cast$;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import org.sparkactivations.sql.bound.ColumnTypes;
import org.sparkactivations.sql.bound.RowInput;
import org.sparkactivations.sql.expression.AggregateCall;

/**
 * The aggregate {@code nn_diagnose(x, activation[, epsilon[, parameter …]])}. All arguments except x are constants, and
 * are known when the query is analysed.
 */
public final class DiagnoseExpression extends AggregateCall<DiagnosisBuffer> {

    /** The arguments of the call, for messages and help texts. */
    public static final String SIGNATURE =
            "(x, activation[, epsilon = " + DiagnosedActivation.DEFAULT_EPSILON + "[, parameter …]])";

    /** The type of the result. */
    public static final StructType RESULT_TYPE = DiagnosisResult.TYPE;

    private static final long serialVersionUID = 1L;

    private final DiagnosedActivation activation;

    private DiagnoseExpression(Call call, DiagnosedActivation activation, List<Expression> children) {
        super(call, children);
        this.activation = activation;
    }

    /**
     * The call of the aggregate.
     *
     * @param shownName the name by which the user called it
     * @param given resolved expressions
     */
    public static DiagnoseExpression of(String shownName, List<Expression> given) {
        try {
            requireCount(shownName, given.size());
            DiagnosedActivation activation = activation(shownName, given);
            List<Expression> x = List.of(readable(shownName, given.get(0)));
            return new DiagnoseExpression(Call.right(shownName), activation, x);
        } catch (UnsupportedOperationException e) {
            return new DiagnoseExpression(Call.wrong(shownName, e.getMessage()), null, given);
        } catch (IllegalArgumentException | NoSuchElementException e) {
            return new DiagnoseExpression(Call.wrong(shownName, shownName + ": " + e.getMessage()), null, given);
        }
    }

    static void requireCount(String shownName, int given) {
        if (given < 2) {
            throw new UnsupportedOperationException(
                    shownName + SIGNATURE + ": expected 2 arguments or more, got " + given);
        }
    }

    private static DiagnosedActivation activation(String shownName, List<Expression> given) {
        Expression name = given.get(1);
        Object text = name.dataType() instanceof StringType && name.foldable() ? name.eval(null) : null;
        if (text == null) {
            throw new UnsupportedOperationException(
                    shownName + ": activation: expected a constant name, such as 'relu', got " + shown(name));
        }
        double epsilon =
                given.size() > 2 ? number(shownName, "epsilon", given.get(2)) : DiagnosedActivation.DEFAULT_EPSILON;
        double[] parameters = new double[Math.max(0, given.size() - 3)];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = number(shownName, "parameter " + (i + 1), given.get(i + 3));
        }
        return DiagnosedActivation.of(text.toString(), epsilon, parameters);
    }

    private static double number(String shownName, String what, Expression given) {
        Object value = ColumnTypes.isNumber(given.dataType()) && given.foldable() ? given.eval(null) : null;
        if (value == null) {
            throw new UnsupportedOperationException(
                    shownName + ": " + what + ": expected a constant number, got " + shown(given));
        }
        return ColumnTypes.doubleOf(value);
    }

    private static String shown(Expression given) {
        return given.sql() + (given.foldable() ? "" : ", which is not constant");
    }

    /** The column, cast if necessary to a type that can be read in bulk. */
    private static Expression readable(String shownName, Expression x) {
        DataType read = readType(shownName, x.dataType());
        return read.equals(x.dataType()) ? x : Cast$.MODULE$.apply(x, read, false);
    }

    /** The type as which a column is read. */
    static DataType readType(String shownName, DataType type) {
        if (ColumnTypes.isVector(type)) {
            return type;
        }
        if (ColumnTypes.isNumbers(type)) {
            return ColumnTypes.computedArray(type);
        }
        if (ColumnTypes.isNumber(type)) {
            return DataTypes.DoubleType;
        }
        throw new UnsupportedOperationException(
                shownName + ": expected " + ColumnTypes.ANY_FORM + ", got " + ColumnTypes.sql(type));
    }

    @Override
    public DiagnosisBuffer createAggregationBuffer() {
        return new DiagnosisBuffer();
    }

    @Override
    public DiagnosisBuffer update(DiagnosisBuffer buffer, InternalRow input) {
        Expression x = parts().get(0);
        Object row = x.eval(input);
        if (row == null) {
            buffer.addNull();
        } else if (row instanceof Double number) {
            buffer.add(activation, number);
        } else {
            buffer.add(activation, RowInput.of(call().shownName(), x.dataType(), row));
        }
        return buffer;
    }

    @Override
    public DiagnosisBuffer merge(DiagnosisBuffer buffer, DiagnosisBuffer other) {
        buffer.merge(activation, other);
        return buffer;
    }

    @Override
    public Object eval(DiagnosisBuffer buffer) {
        return DiagnosisResult.of(activation, buffer);
    }

    @Override
    public byte[] serialize(DiagnosisBuffer buffer) {
        return buffer.toBytes();
    }

    @Override
    public DiagnosisBuffer deserialize(byte[] bytes) {
        return DiagnosisBuffer.of(bytes);
    }

    @Override
    protected DiagnoseExpression with(Call changed, List<Expression> newChildren) {
        return new DiagnoseExpression(changed, activation, newChildren);
    }

    @Override
    protected Object setting() {
        return activation;
    }

    @Override
    public DataType dataType() {
        return RESULT_TYPE;
    }

    /** False: the diagnosis of no rows is a struct too. */
    @Override
    public boolean nullable() {
        return false;
    }

    @Override
    public String sql(boolean isDistinct) {
        return prettyName() + "(" + (isDistinct ? "DISTINCT " : "")
                + parts().get(0).sql() + ", " + activation + ")";
    }

    @Override
    public String toString() {
        return prettyName() + "(" + parts().stream().map(Expression::toString).collect(Collectors.joining(", ")) + ", "
                + activation + ")";
    }
}
