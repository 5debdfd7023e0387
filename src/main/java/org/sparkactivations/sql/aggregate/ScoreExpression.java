package org.sparkactivations.sql.aggregate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.analysis.TypeCheckResult;
import org.apache.spark.sql.catalyst.expressions.Cast$;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.aggregate.ImperativeAggregate;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.sparkactivations.sql.bound.ColumnTypes;
import org.sparkactivations.sql.expression.AggregateCall;

/**
 * The aggregates {@code nn_calibration_error(probability, label[, bins])} and {@code nn_brier_score(probability,
 * label)}. A wrong call stays unresolved and holds the message, so that Spark reports it with its place in the query.
 */
public final class ScoreExpression extends AggregateCall<ScoreState> {

    private static final long serialVersionUID = 1L;

    private final String shownName;
    private final String mistake;
    private final ScoreArguments arguments;
    private final int bins;
    private final int mutableOffset;
    private final int inputOffset;

    private ScoreExpression(ScoreExpression from, List<Expression> children, int mutableOffset, int inputOffset) {
        super(children);
        this.shownName = from.shownName;
        this.mistake = from.mistake;
        this.arguments = from.arguments;
        this.bins = from.bins;
        this.mutableOffset = mutableOffset;
        this.inputOffset = inputOffset;
    }

    private ScoreExpression(
            String shownName, String mistake, ScoreArguments arguments, int bins, List<Expression> children) {
        super(children);
        this.shownName = shownName;
        this.mistake = mistake;
        this.arguments = arguments;
        this.bins = bins;
        this.mutableOffset = 0;
        this.inputOffset = 0;
    }

    /**
     * The call of an aggregate.
     *
     * @param isError whether it is the calibration error, else the Brier score
     * @param shownName the name by which the user called it
     * @param given resolved expressions
     * @param check throws an {@link UnsupportedOperationException} if it does not take the types
     */
    public static ScoreExpression of(
            boolean isError, String shownName, List<Expression> given, Consumer<DataType[]> check) {
        try {
            DataType[] types = given.stream().map(Expression::dataType).toArray(DataType[]::new);
            check.accept(types);
            ScoreArguments arguments = ScoreArguments.of(shownName, isError, types[0], types[1]);
            int bins = given.size() > 2 ? bins(shownName, given.get(2)) : ScoreArguments.DEFAULT_BINS;
            List<Expression> read =
                    List.of(cast(given.get(0), arguments.probability()), cast(given.get(1), DataTypes.DoubleType));
            return new ScoreExpression(shownName, null, arguments, bins, read);
        } catch (UnsupportedOperationException e) {
            return new ScoreExpression(shownName, e.getMessage(), null, 0, given);
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
    public TypeCheckResult checkInputDataTypes() {
        return mistake == null
                ? TypeCheckResult.TypeCheckSuccess$.MODULE$
                : new TypeCheckResult.TypeCheckFailure(mistake);
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
            state.add(arguments, bins, row, (Double) label);
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
        return state.result();
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
    public int mutableAggBufferOffset() {
        return mutableOffset;
    }

    @Override
    public int inputAggBufferOffset() {
        return inputOffset;
    }

    @Override
    public ImperativeAggregate withNewMutableAggBufferOffset(int offset) {
        return new ScoreExpression(this, parts(), offset, inputOffset);
    }

    @Override
    public ImperativeAggregate withNewInputAggBufferOffset(int offset) {
        return new ScoreExpression(this, parts(), mutableOffset, offset);
    }

    @Override
    protected Expression withParts(List<Expression> children) {
        return new ScoreExpression(this, children, mutableOffset, inputOffset);
    }

    @Override
    public DataType dataType() {
        return DataTypes.DoubleType;
    }

    /** True: the result for no rows is null. */
    @Override
    public boolean nullable() {
        return true;
    }

    @Override
    public String prettyName() {
        return shownName;
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof ScoreExpression;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScoreExpression that
                && Objects.equals(arguments, that.arguments)
                && Objects.equals(mistake, that.mistake)
                && bins == that.bins
                && parts().equals(that.parts())
                && mutableOffset == that.mutableOffset
                && inputOffset == that.inputOffset;
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hash(arguments, bins) + parts().hashCode();
    }

    /** The number of elements that plans print between the parentheses. */
    @Override
    public int productArity() {
        return 2;
    }

    @Override
    public Object productElement(int n) {
        return n == 0 ? children() : (Object) bins;
    }
}
