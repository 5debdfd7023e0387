package org.sparkactivations.sql;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.sql.diagnosis.DiagnosedActivation;
import org.sparkactivations.sql.diagnosis.DiagnosisResult;

/**
 * Measures on a column of any size, in one pass, what an activation does to it: saturation, dead units, sparsity, outputs that
 * are not centred. It is the aggregate function {@code nn_diagnose(x, activation[, epsilon = 0.01[, parameter …]])} of SQL,
 * which also works in {@code GROUP BY}, with {@code FILTER}, and on streams:
 *
 * <pre>{@code
 * df.groupBy("day").agg(ActivationDiagnostics.of("leaky_relu", 0.2).column(col("x")).as("d"))
 *   .select("day", "d.overall.mean_abs_derivative", "d.overall.dead_units");
 * }</pre>
 *
 * <p>A row is a number, an array of numbers or an ML Vector; the elements at one position of all rows are a <em>unit</em>. The
 * activation f is any element-wise one of the catalogue. {@code identity} diagnoses values that are activated already.
 *
 * <p>The result is a struct; of no rows, one with count 0, in which what cannot be told is null:
 *
 * <table>
 * <caption>Fields</caption>
 * <tr><th>field</th><th>meaning</th></tr>
 * <tr><td>activation, epsilon</td><td>what was asked for</td></tr>
 * <tr><td>rows, null_rows</td><td>rows that are not null, and that are</td></tr>
 * <tr><td>width, narrower_rows</td><td>number of units, which is the width of the widest row, and how many rows have fewer
 *     elements; these count for the units that they have</td></tr>
 * <tr><td>overall</td><td>the figures of all elements together, and dead_units, always_on_units, one_sign_units: how many units
 *     are so</td></tr>
 * <tr><td>units</td><td>an array with the figures of each unit, by its position from 0</td></tr>
 * <tr><td>input_histogram, output_histogram</td><td>of all elements: the edges of 60 bins, and the share of the elements in each;
 *     what lies outside of the edges is in the first and the last bin</td></tr>
 * </table>
 *
 * <table>
 * <caption>Figures</caption>
 * <tr><th>field</th><th>meaning</th></tr>
 * <tr><td>count, nulls</td><td>elements that are not null, and that are</td></tr>
 * <tr><td>nans, negative_infinities, positive_infinities</td><td>those among count that are no finite numbers; nothing below is
 *     about them</td></tr>
 * <tr><td>input, output</td><td>mean, stddev (of a sample), min, max and approximate quantiles (at 1, 5, 25, 50, 75, 95 and 99 %)
 *     of x, and of the finite f(x)</td></tr>
 * <tr><td>output_nans, output_infinities</td><td>how many f(x) are NaN, about which nothing below is, and how many are infinite</td></tr>
 * <tr><td>zero, positive, negative</td><td>shares of the f(x) that are exactly 0 (sparsity), above and below</td></tr>
 * <tr><td>saturated_left, saturated_right</td><td>shares of the x with |f′(x)| &lt; epsilon, for x ≤ 0 and for x &gt; 0</td></tr>
 * <tr><td>mean_abs_derivative</td><td>the mean of |f′(x)|: what is left of a gradient that comes back through f</td></tr>
 * <tr><td>off_centre</td><td>|mean| / stddev of the f(x); 0 is centred</td></tr>
 * <tr><td>dead</td><td>f′(x) = 0 for every x, or f(x) = 0 for every x</td></tr>
 * <tr><td>always_on</td><td>f(x) &gt; 0 for every x</td></tr>
 * <tr><td>one_sign</td><td>no two f(x) have different signs, and not all are 0: the gradients of all weights behind the unit then
 *     share a sign as well, and descent zigzags</td></tr>
 * </table>
 *
 * <p>Means and deviations are computed by Welford's recurrence and merged by Chan's formula, so they do not cancel; squares of
 * numbers beyond 1e154 overflow to Infinity. Quantiles and histograms come from KLL sketches: a rank is off by more than 3 %
 * with a probability of 1 %, and from run to run they differ by as much; units from 4,096 on have no quantiles of their own. All
 * else is exact. Memory grows with the width, not with the number of rows: about 6 kB a unit.
 */
public final class ActivationDiagnostics {

    /** Name of the SQL function. */
    public static final String SQL_NAME = "nn_diagnose";

    private final String name;
    private final double[] parameters;
    private final DiagnosedActivation activation;

    private ActivationDiagnostics(String name, double epsilon, double[] parameters) {
        this.name = name;
        this.parameters = parameters.clone();
        this.activation = DiagnosedActivation.of(name, epsilon, parameters);
    }

    /**
     * Diagnostics of an activation.
     *
     * @param activation its name, such as {@code gelu}
     * @param parameters values of its parameters, from the left; the rest take their defaults
     * @throws NoSuchElementException if there is no such activation; the message names the nearest ones
     * @throws IllegalArgumentException if it is not element-wise, or a parameter is missing or not allowed
     */
    public static ActivationDiagnostics of(String activation, double... parameters) {
        return new ActivationDiagnostics(activation, DiagnosedActivation.DEFAULT_EPSILON, parameters);
    }

    /** Diagnostics of values that are activated already. */
    public static ActivationDiagnostics ofActivated() {
        return of("identity");
    }

    /**
     * The same, where |f′(x)| below {@code epsilon} counts as saturated; 0.01 unless told otherwise.
     *
     * @throws IllegalArgumentException unless it is a finite number above 0
     */
    public ActivationDiagnostics withEpsilon(double epsilon) {
        return new ActivationDiagnostics(name, epsilon, parameters);
    }

    /** The activation, f. */
    public ActivationFunction function() {
        return activation.function();
    }

    /** Values of its parameters, from the left; the rest take their defaults. */
    public double[] parameters() {
        return parameters.clone();
    }

    /** Below which |f′(x)| counts as saturated. */
    public double epsilon() {
        return activation.epsilon();
    }

    /** The diagnosis of a column, an aggregate: a struct as described above. */
    public Column column(Column x) {
        List<Column> arguments = new ArrayList<>(List.of(x, lit(name), lit(activation.epsilon())));
        for (double each : parameters) {
            arguments.add(lit(each));
        }
        return call_function(SQL_NAME, arguments.toArray(new Column[0]));
    }

    /**
     * The diagnosis of a column of a dataset: one row, whose columns are the fields described above. Brings the functions of
     * this library into the session if they are missing.
     */
    public Dataset<Row> of(Dataset<Row> rows, Column x) {
        SqlFunctions.register(rows.sparkSession());
        return rows.agg(column(x).as("diagnosis")).select("diagnosis.*");
    }

    /** The activation as a call: {@code leaky_relu(0.2)}. */
    @Override
    public String toString() {
        return activation.toString();
    }

    /** The type of the result. */
    public static StructType resultType() {
        return DiagnosisResult.TYPE;
    }
}
