package org.sparkactivations.sql.aggregate;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NullType;
import org.sparkactivations.net.BrierScore;
import org.sparkactivations.net.ProbabilityMeasure;
import org.sparkactivations.net.ReliabilityBins;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.sql.bound.ColumnTypes;
import org.sparkactivations.sql.bound.RowInput;
import org.sparkactivations.sql.bound.WrongArgumentException;

/**
 * What the aggregates of {@link Score} do with their arguments.
 *
 * @param shownName the name by which the user called it, for messages
 * @param score which of them it is
 * @param probability the type as which probabilities are read
 */
record ScoreArguments(String shownName, Score score, DataType probability) implements Serializable {

    static final int DEFAULT_BINS = 15;

    private static final long serialVersionUID = 1L;

    /**
     * The arguments of these types.
     *
     * @throws UnsupportedOperationException if a type is not allowed
     */
    static ScoreArguments of(String shownName, Score score, DataType probability, DataType label) {
        if (!ColumnTypes.isNumber(label) && !(label instanceof NullType)) {
            throw new UnsupportedOperationException(
                    shownName + ": label: expected a number, got " + ColumnTypes.sql(label));
        }
        DataType read;
        if (ColumnTypes.isVector(probability)) {
            read = probability;
        } else if (ColumnTypes.isNumbers(probability)) {
            read = DataTypes.createArrayType(DataTypes.DoubleType);
        } else if (ColumnTypes.isNumber(probability) || probability instanceof NullType) {
            read = DataTypes.DoubleType;
        } else {
            throw new UnsupportedOperationException(shownName + ": probability: expected " + ColumnTypes.ANY_FORM
                    + ", got " + ColumnTypes.sql(probability));
        }
        return new ScoreArguments(shownName, score, read);
    }

    /**
     * A number of bins.
     *
     * @throws UnsupportedOperationException if it is none
     */
    static int bins(String shownName, Double given) {
        if (given == null || !(given >= 1 && given <= ReliabilityBins.MAX_BINS && given == Math.rint(given))) {
            throw new UnsupportedOperationException(shownName + ": bins: expected a whole number from 1 to "
                    + ReliabilityBins.MAX_BINS + ", got " + text(given));
        }
        return given.intValue();
    }

    private static String text(Double number) {
        boolean isWhole = number != null && number.longValue() == number;
        return isWhole ? String.valueOf(number.longValue()) : String.valueOf(number);
    }

    /** Adds a row without nulls; one with a null element is left out. */
    void add(ProbabilityMeasure<?> measure, Object row, double label) {
        double[] p;
        if (row instanceof Double number) {
            p = new double[] {number};
        } else {
            RowInput input = RowInput.of(shownName, probability, row);
            if (input.nulls() != null || input.width() == 0) {
                return;
            }
            p = new double[input.width()];
            input.load(false, 0, p.length, p, null);
        }
        int classes = Math.max(2, p.length);
        if (!(label >= 0 && label < classes && label == Math.rint(label))) {
            throw new WrongArgumentException(new IllegalArgumentException(shownName
                    + ": label: expected a class from 0 to " + (classes - 1) + ", as there are " + classes
                    + " classes, got " + label));
        }
        for (double each : p) {
            if (each < -Definition.PROBABILITY_MARGIN || each > 1 + Definition.PROBABILITY_MARGIN) {
                Arrays.fill(p, Double.NaN);
            }
        }
        measure.add(p, (int) label, 1);
    }

    /** Adds the rows of a measure of the same kind. */
    static void merge(ProbabilityMeasure<?> measure, ProbabilityMeasure<?> other) {
        if (measure instanceof ReliabilityBins bins) {
            bins.add((ReliabilityBins) other);
        } else {
            ((BrierScore) measure).add((BrierScore) other);
        }
    }
}
