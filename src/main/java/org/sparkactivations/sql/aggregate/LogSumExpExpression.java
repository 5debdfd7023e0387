package org.sparkactivations.sql.aggregate;

import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Cast$;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.sparkactivations.sql.bound.ColumnTypes;
import org.sparkactivations.sql.expression.BufferedAggregate;

/**
 * The aggregate {@code nn_logsumexp_agg(x)}. Spark updates its buffer in place, in the hash aggregation and in windows.
 */
public final class LogSumExpExpression extends BufferedAggregate {

    /** The name of the SQL function. */
    static final String SQL_NAME = "nn_logsumexp_agg";

    private static final StructType BUFFER = LogSumExpState.columns();

    private static final long serialVersionUID = 1L;

    private final Expression x;

    private LogSumExpExpression(String shownName, String mistake, List<Expression> children, Buffer buffer) {
        super(shownName, mistake, children, buffer);
        this.x = children.isEmpty() ? null : children.get(0);
    }

    /**
     * The call of the aggregate.
     *
     * @param shownName the name by which the user called it
     * @param given resolved expressions
     */
    public static LogSumExpExpression of(String shownName, List<Expression> given) {
        try {
            if (given.size() != 1) {
                throw new UnsupportedOperationException(shownName + "(x): expected 1 argument, got " + given.size());
            }
            requireNumber(shownName, given.get(0).dataType());
            Expression x = given.get(0);
            Expression number =
                    x.dataType().equals(DataTypes.DoubleType) ? x : Cast$.MODULE$.apply(x, DataTypes.DoubleType, false);
            return new LogSumExpExpression(shownName, null, List.of(number), Buffer.of(BUFFER));
        } catch (UnsupportedOperationException e) {
            return new LogSumExpExpression(shownName, e.getMessage(), given, Buffer.of(BUFFER));
        }
    }

    static void requireNumber(String shownName, DataType given) {
        if (!ColumnTypes.isNumber(given)) {
            throw new UnsupportedOperationException(shownName + ": expected a number, got " + ColumnTypes.sql(given)
                    + "; nn_logsumexp is the function of one array or ML Vector");
        }
    }

    @Override
    protected LogSumExpExpression with(List<Expression> newChildren, Buffer changed) {
        return new LogSumExpExpression(shownName(), mistake(), newChildren, changed);
    }

    @Override
    public void initialize(InternalRow row) {
        LogSumExpState.clear(row, mutableAggBufferOffset());
    }

    @Override
    public void update(InternalRow row, InternalRow input) {
        Object number = x.eval(input);
        if (number != null) {
            LogSumExpState.add(row, mutableAggBufferOffset(), (Double) number);
        }
    }

    @Override
    public void merge(InternalRow row, InternalRow input) {
        LogSumExpState.merge(row, mutableAggBufferOffset(), input, inputAggBufferOffset());
    }

    @Override
    public Object eval(InternalRow row) {
        return LogSumExpState.result(row, mutableAggBufferOffset());
    }

    @Override
    public DataType dataType() {
        return DataTypes.DoubleType;
    }

    /** False: the result for no rows is −∞. */
    @Override
    public boolean nullable() {
        return false;
    }
}
