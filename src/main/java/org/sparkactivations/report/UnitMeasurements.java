package org.sparkactivations.report;

import org.apache.spark.sql.Row;

/**
 * What was measured of one unit.
 *
 * @param unit position in the row, from 0
 * @param measurements counts, shares and distributions
 * @param dead whether f(x) = 0 for every x, or f′(x) = 0 for every x
 * @param alwaysOn whether f(x) &gt; 0 for every x
 * @param oneSign whether no two outputs have different signs, and not all are 0
 */
public record UnitMeasurements(int unit, Measurements measurements, boolean dead, boolean alwaysOn, boolean oneSign) {

    static UnitMeasurements of(Row row) {
        return new UnitMeasurements(
                row.<Integer>getAs("unit"),
                Measurements.of(row),
                row.<Boolean>getAs("dead"),
                row.<Boolean>getAs("always_on"),
                row.<Boolean>getAs("one_sign"));
    }

    /** Whether there are several inputs and all are the same number. */
    public boolean isConstant() {
        return measurements.input().min() == measurements.input().max() && measurements.measured() > 1;
    }
}
