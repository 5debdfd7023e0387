package org.sparkactivations.report;

import org.apache.spark.sql.Row;

/**
 * What was measured of one unit.
 *
 * @param unit its position, from 0
 * @param figures what was measured
 * @param dead whether f(x) = 0 for every x, or f′(x) = 0
 * @param alwaysOn whether f(x) &gt; 0 for every x
 * @param oneSign whether no two outputs have different signs, and not all are 0
 */
public record UnitMeasurements(int unit, Measurements figures, boolean dead, boolean alwaysOn, boolean oneSign) {

    static UnitMeasurements of(Row row) {
        return new UnitMeasurements(
                row.<Integer>getAs("unit"),
                Measurements.of(row),
                row.<Boolean>getAs("dead"),
                row.<Boolean>getAs("always_on"),
                row.<Boolean>getAs("one_sign"));
    }

    /** Whether all inputs are the same number. */
    public boolean isConstant() {
        return figures.input().least() == figures.input().greatest() && figures.measured() > 1;
    }
}
