package org.sparkactivations.report;

import org.apache.spark.sql.Row;

/**
 * What was measured of a unit, or of all elements together. Shares are of the elements whose input is a finite number and whose
 * output is a number; where there are none, they are NaN.
 *
 * @param count elements that are not null
 * @param nulls elements that are null
 * @param nans inputs that are NaN
 * @param negativeInfinities inputs that are −∞
 * @param positiveInfinities inputs that are +∞
 * @param input the finite inputs
 * @param output their finite outputs
 * @param outputNans finite inputs whose output is NaN
 * @param outputInfinities finite inputs whose output is infinite
 * @param zero share of outputs that are exactly 0
 * @param positive share of outputs above 0
 * @param negative share of outputs below 0
 * @param saturatedLeft share of inputs x ≤ 0 with |f′(x)| below epsilon
 * @param saturatedRight share of inputs x &gt; 0 with |f′(x)| below epsilon
 * @param meanAbsoluteDerivative the mean of |f′(x)|
 * @param offCentre |mean| of the outputs, in standard deviations
 */
public record Measurements(
        long count,
        long nulls,
        long nans,
        long negativeInfinities,
        long positiveInfinities,
        Distribution input,
        Distribution output,
        long outputNans,
        long outputInfinities,
        double zero,
        double positive,
        double negative,
        double saturatedLeft,
        double saturatedRight,
        double meanAbsoluteDerivative,
        double offCentre) {

    static Measurements of(Row row) {
        return new Measurements(
                row.<Long>getAs("count"),
                row.<Long>getAs("nulls"),
                row.<Long>getAs("nans"),
                row.<Long>getAs("negative_infinities"),
                row.<Long>getAs("positive_infinities"),
                Distribution.of(row.getStruct(row.fieldIndex("input"))),
                Distribution.of(row.getStruct(row.fieldIndex("output"))),
                row.<Long>getAs("output_nans"),
                row.<Long>getAs("output_infinities"),
                Distribution.number(row, "zero"),
                Distribution.number(row, "positive"),
                Distribution.number(row, "negative"),
                Distribution.number(row, "saturated_left"),
                Distribution.number(row, "saturated_right"),
                Distribution.number(row, "mean_abs_derivative"),
                Distribution.number(row, "off_centre"));
    }

    /** Inputs that are no finite numbers. */
    public long notFinite() {
        return nans + negativeInfinities + positiveInfinities;
    }

    /** Inputs that are finite and whose output is a number: those that the shares are of. */
    public long measured() {
        return count - notFinite() - outputNans;
    }

    /** Share of inputs with |f′(x)| below epsilon whose output is not exactly 0: an output of 0 is rest, not saturation. */
    public double saturatedBesideZero() {
        return Math.max(0, saturatedLeft + saturatedRight - zero);
    }
}
