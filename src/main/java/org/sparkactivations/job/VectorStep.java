package org.sparkactivations.job;

import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.raise_error;
import static org.apache.spark.sql.functions.when;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NumericType;

/** A step that makes a Vector of Spark ML of an array: {@code pixels AS features}. SQL alone has no function for it. */
final class VectorStep implements JobStep {

    private static final Pattern STEP =
            Pattern.compile("\\s*(.+?)\\s+AS\\s+(\\w+|`(?:[^`]|``)+`)\\s*", Pattern.CASE_INSENSITIVE);

    private final String given;
    private final String array;
    private final String column;

    private VectorStep(String given, String array, String column) {
        this.given = given;
        this.array = array;
        this.column = column;
    }

    /**
     * Reads a step.
     *
     * @throws UserError if it is not one
     */
    static VectorStep parse(String text) {
        String given = "--vector \"" + text + "\"";
        Matcher step = STEP.matcher(text);
        if (!step.matches()) {
            throw new UserError(given + " is not a step; write one as \"arrayColumn AS name\"");
        }
        return new VectorStep(given, step.group(1), SqlText.unquoted(step.group(2)));
    }

    @Override
    public String column() {
        return column;
    }

    @Override
    public String formula() {
        return "array_to_vector(" + array + ")";
    }

    @Override
    public Dataset<Row> applyTo(Dataset<Row> rows) {
        JobStep.requireNew(given, rows, column);
        DataType type;
        try {
            type = rows.select(expr(array)).schema().apply(0).dataType();
        } catch (Exception e) {
            throw new UserError(given + ": " + SparkErrors.ofAnalysis(e, rows.columns()), e);
        }
        if (!(type instanceof ArrayType && ((ArrayType) type).elementType() instanceof NumericType)) {
            throw new UserError(given + " cannot work on " + type.sql() + "; allowed is an ARRAY of numbers");
        }
        Column doubles = expr(array).cast("array<double>");
        Column vector = when(doubles.isNotNull(), org.apache.spark.ml.functions.array_to_vector(doubles));
        if (((ArrayType) type).containsNull()) {
            // Spark would put 0 in the place of a null.
            vector = when(
                            exists(doubles, Column::isNull),
                            raise_error(lit(given + ": an element is null, which a Vector cannot hold; replace it in"
                                    + " --select")))
                    .otherwise(vector);
        }
        return rows.withColumn(column, vector);
    }
}
