package org.sparkactivations.report;

import org.apache.spark.sql.Row;

/**
 * What was measured of one unit, or of all elements together. Shares are from 0 to 1, of the {@link #measured()}
 * elements; they are NaN if there are none.
 *
 * @param count elements that are not null
 * @param nulls elements that are null
 * @param nans inputs that are NaN
 * @param negativeInfinities inputs that are −∞
 * @param positiveInfinities inputs that are +∞
 * @param input the finite inputs
 * @param output the finite outputs of finite inputs
 * @param outputNans finite inputs whose output is NaN
 * @param outputInfinities finite inputs whose output is infinite
 * @param zero share of outputs that are exactly 0
 * @param positive share of outputs above 0
 * @param negative share of outputs below 0
 * @param saturatedLeft share of inputs x ≤ 0 with |f′(x)| below epsilon
 * @param saturatedRight share of inputs x &gt; 0 with |f′(x)| below epsilon
 * @param meanAbsoluteDerivative mean of |f′(x)|
 * @param offCentre |mean| of the outputs divided by their standard deviation
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

    /** Number of infinite inputs. */
    public long infinities() {
        return negativeInfinities + positiveInfinities;
    }

    /** Number of inputs that are NaN or infinite. */
    public long notFinite() {
        return nans + infinities();
    }

    /** Number of finite inputs whose output is not NaN. All shares refer to them. */
    public long measured() {
        return count - notFinite() - outputNans;
    }

    /** Share of inputs x with |f′(x)| below epsilon. */
    public double saturated() {
        return saturatedLeft + saturatedRight;
    }

    /**
     * Share of inputs x with |f′(x)| below epsilon and f(x) ≠ 0. An output of exactly 0 counts as sparse, not
     * as saturated.
     */
    public double saturatedNonzero() {
        return Math.max(0, saturated() - zero);
    }
}
