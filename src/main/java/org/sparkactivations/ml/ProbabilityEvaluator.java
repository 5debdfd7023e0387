package org.sparkactivations.ml;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.param.Param;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.sql.SqlFunctions;
import org.sparkactivations.sql.bound.ColumnTypes;

/**
 * The base of Evaluators that compare probabilities of classes with what came true. Sums are exact: the result has the
 * same bits whatever the order of the rows and their partitions. Rows with a null are left out.
 *
 * @param <T> the concrete class, which setters return
 */
public abstract class ProbabilityEvaluator<T extends ProbabilityEvaluator<T>> extends RowEvaluator<T> {

    private static final long serialVersionUID = 1L;

    private static final int DEPTH = 2;

    private final Param<String> probabilityCol;

    ProbabilityEvaluator(String uid) {
        super(uid);
        this.probabilityCol = CheckedParams.name(this, "probabilityCol", "probability column name");
        setDefault(probabilityCol, "probability");
    }

    /** Param {@code probabilityCol}: name of the column of probabilities; default {@code probability}. */
    public final Param<String> probabilityCol() {
        return probabilityCol;
    }

    /** Returns {@code probabilityCol}: name of the column of probabilities; default {@code probability}. */
    public final String getProbabilityCol() {
        return getOrDefault(probabilityCol);
    }

    /**
     * Sets {@code probabilityCol}: name of the column of probabilities, ML Vectors or arrays with one per class, or
     * numbers, the probability of class 1 of two; default {@code probability}.
     */
    public final T setProbabilityCol(String name) {
        return with(probabilityCol, name);
    }

    /** Takes the rows of a Dataset, one after the other. */
    interface Totals<S> extends Serializable {
        /** The totals of no rows. */
        S start();

        /** Adds a row; a number as the probability of class 1 is a row of one. */
        void add(S totals, double[] probabilities, int label, double weight);

        /** Adds other totals. */
        void merge(S totals, S others);
    }

    /**
     * The totals over all rows.
     *
     * @throws IllegalArgumentException if a column is missing or of the wrong type
     */
    final <S> S totals(Dataset<?> dataset, Totals<S> work) {
        SqlFunctions.ensure(dataset.sparkSession());
        StructField field = Columns.find(dataset.schema(), getProbabilityCol(), this);
        ScoreKind kind = ScoreKind.of(field.dataType())
                .orElseThrow(() -> wrongType(probabilityCol, field, "ML Vectors, arrays of numbers or numbers"));
        Column given = Columns.column(dataset, getProbabilityCol());
        Column rows = kind == ScoreKind.VECTOR
                ? given
                : functions.call_function("nn_to_vector", kind == ScoreKind.ARRAY ? given : functions.array(given));
        Column weights = isWeighted() ? number(dataset, weightCol()).cast(DataTypes.DoubleType) : functions.lit(1.0);
        Column labels = number(dataset, labelCol()).cast(DataTypes.DoubleType);
        JavaRDD<Row> read = dataset.select(rows, labels, weights).toJavaRDD();
        RowCheck check =
                new RowCheck(toString(), getProbabilityCol(), getLabelCol(), isWeighted() ? getWeightCol() : "", kind);
        Function2<S, Row, S> add = (totals, row) -> {
            if (!row.isNullAt(0) && !row.isNullAt(1)) {
                double[] probabilities = ((Vector) row.get(0)).toArray();
                double weight = row.isNullAt(2) ? Double.NaN : row.getDouble(2);
                int label = check.label(probabilities, row.getDouble(1), weight);
                work.add(totals, probabilities, label, weight);
            }
            return totals;
        };
        return read.treeAggregate(
                work.start(),
                add,
                (totals, others) -> {
                    work.merge(totals, others);
                    return totals;
                },
                DEPTH);
    }

    private Column number(Dataset<?> dataset, Param<String> param) {
        StructField field = Columns.find(dataset.schema(), getOrDefault(param), this);
        if (!(field.dataType() instanceof NumericType)) {
            throw wrongType(param, field, "numbers");
        }
        return Columns.column(dataset, getOrDefault(param));
    }

    private IllegalArgumentException wrongType(Param<String> param, StructField field, String expected) {
        return new IllegalArgumentException(this + ": column '" + getOrDefault(param) + "', the " + param.name()
                + ": expected " + expected + ", got " + ColumnTypes.sql(field.dataType()));
    }

    /** What a row must be. */
    private record RowCheck(String stage, String probabilities, String label, String weight, ScoreKind kind)
            implements Serializable {

        private static final long serialVersionUID = 1L;

        int label(double[] row, double given, double rowWeight) {
            int classes = kind == ScoreKind.NUMBER ? 2 : row.length;
            if (!(given >= 0 && given < classes && given == Math.rint(given))) {
                throw new IllegalArgumentException(stage + ": column '" + label + "': expected a class from 0 to "
                        + (classes - 1) + ", as there are " + classes + " classes, got " + given);
            }
            if (!(rowWeight >= 0 && rowWeight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        stage + ": column '" + weight + "': expected a finite number ≥ 0, got " + rowWeight);
            }
            double margin = Definition.PROBABILITY_MARGIN;
            for (double each : row) {
                if (each < -margin || each > 1 + margin) {
                    throw new IllegalArgumentException(stage + ": column '" + probabilities
                            + "': expected probabilities from 0 to 1, got " + each + " in " + Arrays.toString(row));
                }
            }
            return (int) given;
        }
    }
}
