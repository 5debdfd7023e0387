package org.sparkactivations.job;

import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.raise_error;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NumericType;

/**
 * A step that converts an array to an ML Vector, for which SQL has no function: {@code pixels AS features}.
 *
 * @param given the step as the user wrote it, for messages
 * @param array column or SQL expression of an array
 */
record VectorStep(String given, String array, String column) implements JobStep {

    private static final Pattern STEP =
            Pattern.compile("\\s*(.+?)\\s+AS\\s+(\\w+|" + SqlText.QUOTED_NAME + ")\\s*", Pattern.CASE_INSENSITIVE);

    /**
     * Parses a step.
     *
     * @throws UserError if the text is not a step
     */
    static VectorStep parse(String text) {
        String given = "--vector \"" + text + "\"";
        Matcher step = STEP.matcher(text);
        if (!step.matches()) {
            throw new UserError("--vector: expected a step such as \"arrayColumn AS name\", got \"" + text + "\"");
        }
        return new VectorStep(given, step.group(1), SqlText.unquoted(step.group(2)));
    }

    @Override
    public String formula() {
        return "array_to_vector(" + array + ")";
    }

    @Override
    public List<String> columns() {
        return List.of(column);
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
        if (!(type instanceof ArrayType arrayType && arrayType.elementType() instanceof NumericType)) {
            throw new UserError(given + ": expected an ARRAY of numbers, got " + type.sql());
        }
        Column doubles = expr(array).cast("array<double>");
        Column vector = when(doubles.isNotNull(), org.apache.spark.ml.functions.array_to_vector(doubles));
        if (arrayType.containsNull()) {
            // Spark would replace a null with 0.
            vector = when(
                            exists(doubles, Column::isNull),
                            raise_error(
                                    lit(given + ": expected numbers, got a null element, which a Vector cannot hold;"
                                            + " replace it in --select")))
                    .otherwise(vector);
        }
        return rows.withColumn(column, vector);
    }
}
