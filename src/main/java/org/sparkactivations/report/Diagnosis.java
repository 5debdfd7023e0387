package org.sparkactivations.report;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sparkactivations.sql.ActivationDiagnostics;

/**
 * The result of {@link ActivationDiagnostics}, typed: what an activation does to a column, measured for all elements
 * and for each unit, and the findings in words. A unit is the elements at one position of all rows.
 *
 * <pre>{@code
 * Diagnosis diagnosis = Diagnosis.of(ActivationDiagnostics.of("relu"), df, col("x"));
 * diagnosis.findings().forEach(System.out::println);
 * }</pre>
 */
public final class Diagnosis {

    private final ActivationDiagnostics subject;
    private final long rows;
    private final long nullRows;
    private final long narrowerRows;
    private final Measurements overall;
    private final int deadUnits;
    private final int alwaysOnUnits;
    private final int oneSignUnits;
    private final List<UnitMeasurements> units;
    private final List<UnitProblem> problems;
    private final Histogram inputs;
    private final Histogram outputs;

    private Diagnosis(ActivationDiagnostics subject, Row row) {
        Row all = row.getStruct(row.fieldIndex("overall"));
        this.subject = subject;
        this.rows = row.<Long>getAs("rows");
        this.nullRows = row.<Long>getAs("null_rows");
        this.narrowerRows = row.<Long>getAs("narrower_rows");
        this.overall = Measurements.of(all);
        this.deadUnits = all.<Integer>getAs("dead_units");
        this.alwaysOnUnits = all.<Integer>getAs("always_on_units");
        this.oneSignUnits = all.<Integer>getAs("one_sign_units");
        this.units = row.<Row>getList(row.fieldIndex("units")).stream()
                .map(UnitMeasurements::of)
                .toList();
        this.problems =
                units.stream().map(each -> UnitProblem.of(each, subject)).toList();
        this.inputs = histogram(row, "input_histogram");
        this.outputs = histogram(row, "output_histogram");
    }

    private static Histogram histogram(Row row, String field) {
        int position = row.fieldIndex(field);
        return row.isNullAt(position) ? null : Histogram.of(row.getStruct(position));
    }

    /**
     * Measures a column of a dataset in one pass.
     *
     * @param subject the activation and epsilon
     * @param rows the dataset
     * @param x the inputs of the activation: a number, an array of numbers or an ML Vector per row
     */
    public static Diagnosis of(ActivationDiagnostics subject, Dataset<Row> rows, Column x) {
        return of(subject, subject.measure(rows, x).first());
    }

    /**
     * Reads a result that was computed before.
     *
     * @param subject what the result was computed with
     * @param row the struct that {@link ActivationDiagnostics#column} returned
     */
    public static Diagnosis of(ActivationDiagnostics subject, Row row) {
        return new Diagnosis(subject, row);
    }

    /** The activation, its parameters and epsilon. */
    public ActivationDiagnostics subject() {
        return subject;
    }

    /** Number of rows that are not null. */
    public long rows() {
        return rows;
    }

    /** Number of rows that are null. */
    public long nullRows() {
        return nullRows;
    }

    /** Number of rows with fewer elements than the widest row. */
    public long narrowerRows() {
        return narrowerRows;
    }

    /** Number of units: the number of elements of the widest row. */
    public int width() {
        return units.size();
    }

    /** What was measured of all elements together. */
    public Measurements overall() {
        return overall;
    }

    /** Number of units that are dead. */
    public int deadUnits() {
        return deadUnits;
    }

    /** Number of units that are always on. */
    public int alwaysOnUnits() {
        return alwaysOnUnits;
    }

    /** Number of units with outputs of one sign. */
    public int oneSignUnits() {
        return oneSignUnits;
    }

    /** All units, by position. */
    public List<UnitMeasurements> units() {
        return units;
    }

    /** The units with a problem, grouped by it: the worst problem first, the units of each by position. */
    public Map<UnitProblem, List<UnitMeasurements>> unitsByProblem() {
        Map<UnitProblem, List<UnitMeasurements>> grouped = units.stream()
                .collect(Collectors.groupingBy(
                        this::problemOf, () -> new EnumMap<>(UnitProblem.class), Collectors.toUnmodifiableList()));
        grouped.remove(UnitProblem.NONE);
        return Collections.unmodifiableMap(grouped);
    }

    /**
     * All units, the worst first: by problem, then by the share of saturated inputs, then by the mean derivative,
     * smallest first.
     */
    public List<UnitMeasurements> unitsWorstFirst() {
        return units.stream()
                .sorted(Comparator.comparing(this::problemOf)
                        .thenComparing(each -> -each.measurements().saturatedNonzero())
                        .thenComparing(each -> each.measurements().meanAbsoluteDerivative())
                        .thenComparing(UnitMeasurements::unit))
                .toList();
    }

    /** The problem of a unit of this diagnosis; {@link UnitProblem#NONE} if it has none. */
    public UnitProblem problemOf(UnitMeasurements unit) {
        return problems.get(unit.unit());
    }

    /** The distribution of all finite inputs; empty if there are none. */
    public Optional<Histogram> inputs() {
        return Optional.ofNullable(inputs);
    }

    /** The distribution of all outputs of finite inputs; empty if there are none. */
    public Optional<Histogram> outputs() {
        return Optional.ofNullable(outputs);
    }

    /**
     * What stands out, one sentence for each kind of finding: {@code 13 of 64 units are dead: 0, 1, 8, …}. Where
     * nothing stands out, the only sentence says so. {@link #unitsByProblem} has the units that a sentence leaves out.
     */
    public List<String> findings() {
        return new Findings(this).sentences();
    }
}
