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
import org.sparkactivations.sql.diagnosis.DiagnoseExpression;
import org.sparkactivations.sql.diagnosis.DiagnosedActivation;

/**
 * Measures what an activation does to a column: saturation, dead units, sparsity, outputs that are not centred. One
 * pass over the rows is enough, whatever their number. It is the aggregate function {@code nn_diagnose(x, activation[,
 * epsilon = 0.01[, parameter …]])} of SQL, which also works in {@code GROUP BY}, with {@code FILTER}, and on streams:
 *
 * <pre>{@code
 * df.groupBy("day").agg(ActivationDiagnostics.of("leaky_relu", 0.2).column(col("x")).as("d"))
 *   .select("day", "d.overall.mean_abs_derivative", "d.overall.dead_units");
 * }</pre>
 *
 * <p>A row is a number, an array of numbers or an ML Vector. The elements at one position of all rows are a
 * <em>unit</em>. The activation f is an element-wise one of the catalogue. {@code identity} diagnoses values that are
 * already activated.
 *
 * <p>The result is a struct. Without any rows, counts are 0 and fields that cannot be computed are null.
 *
 * <table>
 * <caption>Fields</caption>
 * <tr><th>field</th><th>meaning</th></tr>
 * <tr><td>activation, epsilon</td><td>the activation as a call, and the bound of saturation</td></tr>
 * <tr><td>rows, null_rows</td><td>the numbers of rows that are not null, and that are null</td></tr>
 * <tr><td>width, narrower_rows</td><td>the number of units, which is the width of the widest row, and the number of
 *     rows that have fewer elements; a narrower row counts for the units that it has</td></tr>
 * <tr><td>overall</td><td>the figures of all elements together, and dead_units, always_on_units, one_sign_units: the
 *     numbers of such units</td></tr>
 * <tr><td>units</td><td>an array with the figures of each unit, by its position from 0</td></tr>
 * <tr><td>input_histogram, output_histogram</td><td>of all elements: the edges of 60 bins, and the share of the
 *     elements in each bin; the first and the last bin also hold the elements outside the edges</td></tr>
 * </table>
 *
 * <table>
 * <caption>Figures</caption>
 * <tr><th>field</th><th>meaning</th></tr>
 * <tr><td>count, nulls</td><td>the numbers of elements that are not null, and that are null</td></tr>
 * <tr><td>nans, negative_infinities, positive_infinities</td><td>the numbers of elements that are not finite; all
 *     fields below exclude them</td></tr>
 * <tr><td>input, output</td><td>of x, and of the finite f(x): mean, stddev (of a sample), min, max and approximate
 *     quantiles (at 1, 5, 25, 50, 75, 95 and 99 %)</td></tr>
 * <tr><td>output_nans, output_infinities</td><td>the numbers of f(x) that are NaN, and that are infinite; all fields
 *     below exclude the elements with NaN</td></tr>
 * <tr><td>zero, positive, negative</td><td>the shares of the f(x) that are exactly 0 (sparsity), above 0 and
 *     below 0</td></tr>
 * <tr><td>saturated_left, saturated_right</td><td>the shares of the x with |f′(x)| &lt; epsilon, for x ≤ 0 and for x
 *     &gt; 0</td></tr>
 * <tr><td>mean_abs_derivative</td><td>the mean of |f′(x)|, by which f scales a gradient on average</td></tr>
 * <tr><td>off_centre</td><td>|mean| / stddev of the f(x); 0 is centred</td></tr>
 * <tr><td>dead</td><td>whether f′(x) = 0 for every x, or f(x) = 0 for every x</td></tr>
 * <tr><td>always_on</td><td>whether f(x) &gt; 0 for every x</td></tr>
 * <tr><td>one_sign</td><td>whether the f(x) that are not 0 all have the same sign, and there is one: then the gradients
 *     of all weights behind the unit share a sign as well, and descent zigzags</td></tr>
 * </table>
 *
 * <p>All fields have the same bits for any order of the rows and any partitions. Counts are exact. Means and deviations
 * come from exact sums and are rounded once. Quantiles and histograms come from counts in at most 512 buckets per unit,
 * and 4,096 of all elements. A bucket holds the numbers with the same sign, exponent and first bits of the significand,
 * as many bits as the number of buckets allows. These are all bits while a unit has at most 512 different values, so its
 * quantiles are exact. For numbers from a normal distribution around 0, they are 3 or 4 bits of the significand. A
 * quantile is in the bucket of the exact one, inside of which numbers are taken as evenly spread: for 10,000 numbers that
 * are normal, uniform or exponential, its rank is off by at most 0.2 %. Units from 4,096 on have no quantiles of their
 * own. Memory grows with the width, by up to 20 kB per unit, and not with the number of rows.
 */
public final class ActivationDiagnostics {

    /** The name of the SQL function. */
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
     * @param activation the name of the activation, such as {@code gelu}; {@code identity} for values that are
     *     already activated
     * @param parameters values of its parameters, from the left; the rest take their defaults
     * @throws NoSuchElementException if there is no such activation; the message names the nearest ones
     * @throws IllegalArgumentException if it is not element-wise, or a parameter is missing or not allowed
     */
    public static ActivationDiagnostics of(String activation, double... parameters) {
        return new ActivationDiagnostics(activation, DiagnosedActivation.DEFAULT_EPSILON, parameters);
    }

    /**
     * The same diagnostics with another epsilon. The default is 0.01.
     *
     * @param epsilon f is saturated where |f′(x)| is below it
     * @throws IllegalArgumentException if {@code epsilon} is not a finite number above 0
     */
    public ActivationDiagnostics withEpsilon(double epsilon) {
        return new ActivationDiagnostics(name, epsilon, parameters);
    }

    /** The function that computes the activation f. */
    public ActivationFunction function() {
        return activation.function();
    }

    /** The values of its parameters, from the left; the rest take their defaults. */
    public double[] parameters() {
        return parameters.clone();
    }

    /** The bound below which |f′(x)| counts as saturated. */
    public double epsilon() {
        return activation.epsilon();
    }

    /** The diagnosis of a column: an aggregate whose result is the struct described above. */
    public Column column(Column x) {
        List<Column> arguments = new ArrayList<>(List.of(x, lit(name), lit(activation.epsilon())));
        for (double each : parameters) {
            arguments.add(lit(each));
        }
        return call_function(SQL_NAME, arguments.toArray(new Column[0]));
    }

    /**
     * The diagnosis of a column of a Dataset: one row, whose columns are the fields described above. Registers the
     * functions of this library with the session if they are missing.
     */
    public Dataset<Row> measure(Dataset<Row> rows, Column x) {
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
        return DiagnoseExpression.RESULT_TYPE;
    }
}
