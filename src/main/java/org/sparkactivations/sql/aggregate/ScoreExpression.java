package org.sparkactivations.sql.aggregate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Cast$;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.sparkactivations.sql.bound.ColumnTypes;
import org.sparkactivations.sql.expression.AggregateCall;

/** The call of an aggregate of {@link Score}, such as {@code nn_calibration_error(probability, label[, bins])}. */
public final class ScoreExpression extends AggregateCall<ScoreState> {

    private static final long serialVersionUID = 1L;

    private final Setting setting;

    private ScoreExpression(Call call, Setting setting, List<Expression> children) {
        super(call, children);
        this.setting = setting;
    }

    /** What the call says beside its children. Plans print the number of bins. */
    private record Setting(ScoreArguments arguments, int bins) implements Serializable {

        private static final long serialVersionUID = 1L;

        @Override
        public String toString() {
            return String.valueOf(bins);
        }
    }

    /**
     * The call of an aggregate.
     *
     * @param score which of them it is
     * @param shownName the name by which the user called it
     * @param given resolved expressions
     * @param check throws an {@link UnsupportedOperationException} if it does not take the types
     */
    public static ScoreExpression of(
            Score score, String shownName, List<Expression> given, Consumer<DataType[]> check) {
        try {
            DataType[] types = given.stream().map(Expression::dataType).toArray(DataType[]::new);
            check.accept(types);
            ScoreArguments arguments = ScoreArguments.of(shownName, score, types[0], types[1]);
            int bins = given.size() > 2 ? bins(shownName, given.get(2)) : ScoreArguments.DEFAULT_BINS;
            List<Expression> read =
                    List.of(cast(given.get(0), arguments.probability()), cast(given.get(1), DataTypes.DoubleType));
            return new ScoreExpression(Call.right(shownName), new Setting(arguments, bins), read);
        } catch (UnsupportedOperationException e) {
            return new ScoreExpression(Call.wrong(shownName, e.getMessage()), null, given);
        }
    }

    private static Expression cast(Expression given, DataType type) {
        return given.dataType().equals(type) ? given : Cast$.MODULE$.apply(given, type, false);
    }

    private static int bins(String shownName, Expression given) {
        if (!given.foldable()) {
            throw new UnsupportedOperationException(
                    shownName + ": bins: expected a constant whole number, got " + given.sql());
        }
        Object value = given.eval(null);
        return ScoreArguments.bins(shownName, value == null ? null : ColumnTypes.doubleOf(value));
    }

    @Override
    public ScoreState createAggregationBuffer() {
        return new ScoreState();
    }

    @Override
    public ScoreState update(ScoreState state, InternalRow input) {
        Object row = parts().get(0).eval(input);
        Object label = parts().get(1).eval(input);
        if (row != null && label != null) {
            state.add(setting.arguments(), setting.bins(), row, (Double) label);
        }
        return state;
    }

    @Override
    public ScoreState merge(ScoreState state, ScoreState other) {
        state.merge(other);
        return state;
    }

    @Override
    public Object eval(ScoreState state) {
        return state.result(setting.arguments());
    }

    @Override
    public byte[] serialize(ScoreState state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public ScoreState deserialize(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
                // The class loader of this library, which may not be that of the thread's caller.
                return Class.forName(description.getName(), false, ScoreState.class.getClassLoader());
            }
        }) {
            return (ScoreState) in.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected ScoreExpression with(Call changed, List<Expression> newChildren) {
        return new ScoreExpression(changed, setting, newChildren);
    }

    @Override
    protected Object setting() {
        return setting;
    }

    @Override
    public DataType dataType() {
        // The type of a wrong call, which Spark reports, makes no difference.
        return setting == null
                ? DataTypes.DoubleType
                : setting.arguments().score().resultType();
    }

    /** True: the result for no rows is null. */
    @Override
    public boolean nullable() {
        return true;
    }
}
