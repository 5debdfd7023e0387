package org.sparkactivations.report;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sparkactivations.sql.ActivationDiagnostics;

/**
 * What an activation does to a column, as {@link ActivationDiagnostics} measured it: figures, and findings in words.
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
    private final List<UnitProblem> troubles;
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
        this.troubles = UnitProblem.of(this);
        this.inputs = histogram(row, "input_histogram");
        this.outputs = histogram(row, "output_histogram");
    }

    private static Histogram histogram(Row row, String field) {
        int position = row.fieldIndex(field);
        return row.isNullAt(position) ? null : Histogram.of(row.getStruct(position));
    }

    /** Measures a column of a dataset, in one pass over it. */
    public static Diagnosis of(ActivationDiagnostics subject, Dataset<Row> rows, Column x) {
        return of(subject, subject.of(rows, x).first());
    }

    /**
     * A result that is there already.
     *
     * @param row the struct that {@link ActivationDiagnostics#column} made
     */
    public static Diagnosis of(ActivationDiagnostics subject, Row row) {
        return new Diagnosis(subject, row);
    }

    /** What was measured: an activation, its parameters, epsilon. */
    public ActivationDiagnostics subject() {
        return subject;
    }

    /** Rows that are not null. */
    public long rows() {
        return rows;
    }

    /** Rows that are null. */
    public long nullRows() {
        return nullRows;
    }

    /** Rows that have fewer elements than the widest. */
    public long narrowerRows() {
        return narrowerRows;
    }

    /** How many elements the widest row has. */
    public int width() {
        return units.size();
    }

    /** All elements together. */
    public Measurements overall() {
        return overall;
    }

    /** How many units are dead. */
    public int deadUnits() {
        return deadUnits;
    }

    /** How many units are always on. */
    public int alwaysOnUnits() {
        return alwaysOnUnits;
    }

    /** How many units have outputs of one sign. */
    public int oneSignUnits() {
        return oneSignUnits;
    }

    /** Every unit, by its position. */
    public List<UnitMeasurements> units() {
        return units;
    }

    /** Every unit, those in most trouble first. */
    public List<UnitMeasurements> unitsByTrouble() {
        return UnitProblem.sorted(this);
    }

    /** What is wrong with a unit, in a word or two; empty if nothing is. */
    public String troubleOf(UnitMeasurements unit) {
        return troubles.get(unit.unit()).words();
    }

    List<UnitProblem> troubles() {
        return troubles;
    }

    /** All finite inputs; empty if there are none. */
    public Optional<Histogram> inputs() {
        return Optional.ofNullable(inputs);
    }

    /** All outputs of finite inputs; empty if there are none. */
    public Optional<Histogram> outputs() {
        return Optional.ofNullable(outputs);
    }

    /** What stands out, a sentence each, the worst first; one that says so if nothing does. */
    public List<String> findings() {
        return new Findings(this).sentences();
    }
}
