package org.sparkactivations.sql.aggregate;

import java.util.Arrays;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.catalog.functions.AggregateFunction;
import org.apache.spark.sql.connector.catalog.functions.BoundFunction;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.sparkactivations.net.ReliabilityBins;
import org.sparkactivations.sql.bound.ColumnTypes;
import org.sparkactivations.sql.bound.WrongArgumentException;

/** An aggregate of {@link Score} in the catalog, such as {@code nn.calibration_error(probability, label[, bins])}. */
public final class ScoreFunction implements AggregateFunction<ScoreState, Object> {

    /** The meaning of the last argument of those with bins, and its allowed values. */
    public static final String BINS = "number of bins of equal width; a constant from 1 to " + ReliabilityBins.MAX_BINS
            + ", " + ScoreArguments.DEFAULT_BINS + " if left out";

    private static final long serialVersionUID = 1L;

    /** The fields of an ML Vector. */
    private static final int VECTOR_FIELDS = 4;

    private final String name;
    private final ScoreArguments arguments;
    private final boolean hasBins;

    private ScoreFunction(String name, ScoreArguments arguments, boolean hasBins) {
        this.name = name;
        this.arguments = arguments;
        this.hasBins = hasBins;
    }

    /**
     * The aggregate for arguments of these types.
     *
     * @param name the name of the SQL function
     * @param score which of them it is
     * @param shownName the name by which the user called it
     * @throws UnsupportedOperationException if a type is not allowed
     */
    public static BoundFunction bind(String name, Score score, String shownName, DataType[] types) {
        ScoreArguments arguments = ScoreArguments.of(shownName, score, types[0], types[1]);
        if (types.length > 2 && !ColumnTypes.isNumber(types[2])) {
            throw new UnsupportedOperationException(
                    shownName + ": bins: expected a whole number, got " + ColumnTypes.sql(types[2]));
        }
        return new ScoreFunction(name, arguments, types.length > 2);
    }

    @Override
    public DataType[] inputTypes() {
        return hasBins
                ? new DataType[] {arguments.probability(), DataTypes.DoubleType, DataTypes.DoubleType}
                : new DataType[] {arguments.probability(), DataTypes.DoubleType};
    }

    @Override
    public DataType resultType() {
        return arguments.score().resultType();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String canonicalName() {
        return "org.sparkactivations." + name + Arrays.toString(inputTypes());
    }

    @Override
    public ScoreState newAggregationState() {
        return new ScoreState();
    }

    @Override
    public ScoreState update(ScoreState state, InternalRow input) {
        int bins = ScoreArguments.DEFAULT_BINS;
        if (hasBins) {
            try {
                bins = ScoreArguments.bins(arguments.shownName(), input.isNullAt(2) ? null : input.getDouble(2));
            } catch (UnsupportedOperationException e) {
                throw new WrongArgumentException(new IllegalArgumentException(e.getMessage()));
            }
        }
        if (!input.isNullAt(0) && !input.isNullAt(1)) {
            Object row = arguments.probability() instanceof ArrayType
                    ? input.getArray(0)
                    : ColumnTypes.isVector(arguments.probability())
                            ? input.getStruct(0, VECTOR_FIELDS)
                            : (Object) input.getDouble(0);
            state.add(arguments, bins, row, input.getDouble(1));
        }
        return state;
    }

    @Override
    public ScoreState merge(ScoreState state, ScoreState other) {
        state.merge(other);
        return state;
    }

    @Override
    public Object produceResult(ScoreState state) {
        return state.result(arguments);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScoreFunction that && canonicalName().equals(that.canonicalName());
    }

    @Override
    public int hashCode() {
        return canonicalName().hashCode();
    }
}
