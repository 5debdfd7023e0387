package org.sparkactivations.sql.aggregate;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.catalog.functions.AggregateFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** {@code nn.logsumexp_agg(x)} of the catalog. */
public final class LogSumExpFunction implements AggregateFunction<LogSumExpState, Double> {

    private static final long serialVersionUID = 1L;

    private LogSumExpFunction() {}

    /**
     * The aggregate for a column of this type.
     *
     * @throws UnsupportedOperationException if it is not a number
     */
    public static LogSumExpFunction bind(String shownName, DataType type) {
        LogSumExpExpression.requireNumber(shownName, type);
        return new LogSumExpFunction();
    }

    @Override
    public DataType[] inputTypes() {
        return new DataType[] {DataTypes.DoubleType};
    }

    @Override
    public DataType resultType() {
        return DataTypes.DoubleType;
    }

    @Override
    public boolean isResultNullable() {
        return false;
    }

    @Override
    public String name() {
        return LogSumExpExpression.SQL_NAME;
    }

    @Override
    public String canonicalName() {
        return "org.sparkactivations." + LogSumExpExpression.SQL_NAME;
    }

    @Override
    public LogSumExpState newAggregationState() {
        return new LogSumExpState();
    }

    @Override
    public LogSumExpState update(LogSumExpState state, InternalRow input) {
        if (!input.isNullAt(0)) {
            state.add(input.getDouble(0));
        }
        return state;
    }

    @Override
    public LogSumExpState merge(LogSumExpState state, LogSumExpState other) {
        state.merge(other);
        return state;
    }

    @Override
    public Double produceResult(LogSumExpState state) {
        return state.result();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LogSumExpFunction;
    }

    @Override
    public int hashCode() {
        return LogSumExpExpression.SQL_NAME.hashCode();
    }
}
