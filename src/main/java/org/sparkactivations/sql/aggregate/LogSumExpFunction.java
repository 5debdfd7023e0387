package org.sparkactivations.sql.aggregate;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.connector.catalog.functions.AggregateFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** {@code nn.logsumexp_agg(x)} of the catalog. Its state is a row, as that of the expression is. */
public final class LogSumExpFunction implements AggregateFunction<UnsafeRow, Double> {

    private static final long serialVersionUID = 1L;

    private static final int COLUMNS = LogSumExpState.columns().length();

    private static final int SIZE = UnsafeRow.calculateBitSetWidthInBytes(COLUMNS) + COLUMNS * Long.BYTES;

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
    public UnsafeRow newAggregationState() {
        UnsafeRow row = UnsafeRow.createFromByteArray(SIZE, COLUMNS);
        LogSumExpState.clear(row, 0);
        return row;
    }

    @Override
    public UnsafeRow update(UnsafeRow state, InternalRow input) {
        if (!input.isNullAt(0)) {
            LogSumExpState.add(state, 0, input.getDouble(0));
        }
        return state;
    }

    @Override
    public UnsafeRow merge(UnsafeRow state, UnsafeRow other) {
        LogSumExpState.merge(state, 0, other, 0);
        return state;
    }

    @Override
    public Double produceResult(UnsafeRow state) {
        return LogSumExpState.result(state, 0);
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
