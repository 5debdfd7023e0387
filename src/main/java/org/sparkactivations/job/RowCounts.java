package org.sparkactivations.job;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.isnan;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.spark.ml.functions;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;

/** Counts of rows, nulls and NaNs, taken in the same pass that writes the rows. */
final class RowCounts {

    private static final String ROWS = "rows";

    private final Observation observation = new Observation();
    private final List<String> columns;

    private RowCounts(List<String> columns) {
        this.columns = columns;
    }

    /** Counts for the given columns. Without columns, only rows are counted. */
    static RowCounts of(List<String> columns) {
        return new RowCounts(List.copyOf(columns));
    }

    /** The same rows, counted when they are computed. */
    Dataset<Row> observe(Dataset<Row> rows) {
        List<Column> counts = new ArrayList<>();
        for (String name : columns) {
            DataType type = rows.schema().apply(name).dataType();
            Column column = rows.col("`" + name.replace("`", "``") + "`");
            int position = columns.indexOf(name);
            counts.add(count(when(column.isNull(), 1)).as("nulls" + position));
            addElementCounts(counts, column, type, position);
        }
        return rows.observe(observation, count(lit(1)).as(ROWS), counts.toArray(new Column[0]));
    }

    private static void addElementCounts(List<Column> counts, Column column, DataType type, int position) {
        if (isFloating(type)) {
            counts.add(count(when(isnan(column), 1)).as("nans" + position));
        } else if (type.equals(SQLDataTypes.VectorType())) {
            Column elements = when(column.isNotNull(), functions.vector_to_array(column, "float64"));
            counts.add(nans(elements, "double", position));
        } else if (type instanceof ArrayType array && isFloating(array.elementType())) {
            counts.add(nans(column, array.elementType().sql(), position));
            if (array.containsNull()) {
                Column some = suspicious(column, array.elementType().sql());
                counts.add(sum(when(some, size(filter(column, Column::isNull)))).as("nullElements" + position));
            } else {
                counts.add(sum(lit(0L)).as("nullElements" + position));
            }
        }
    }

    private static Column nans(Column array, String elementType, int position) {
        Column number =
                when(suspicious(array, elementType), size(filter(array, each -> coalesce(isnan(each), lit(false)))));
        return sum(number).as("nans" + position);
    }

    /**
     * Whether an array has a NaN or a null. array_contains is true if it finds a NaN, and null if it finds a null and
     * no NaN. It is compiled, whereas filter is interpreted element by element and needed only for these few rows.
     */
    private static Column suspicious(Column array, String elementType) {
        return coalesce(array_contains(array, lit(Double.NaN).cast(elementType)), array.isNotNull());
    }

    private static boolean isFloating(DataType type) {
        return type instanceof DoubleType || type instanceof FloatType;
    }

    /** Number of rows. Waits for the end of the observed query. */
    long rows() {
        return observed(ROWS).orElse(0);
    }

    /** Number of rows in which the column is null. */
    OptionalLong nullRows(String column) {
        return observed("nulls" + columns.indexOf(column));
    }

    /** Number of null elements in arrays; empty if the column has no arrays. */
    OptionalLong nullElements(String column) {
        return observed("nullElements" + columns.indexOf(column));
    }

    /** Number of values, or of elements in arrays and Vectors, that are NaN; empty if the type has no NaN. */
    OptionalLong nans(String column) {
        return observed("nans" + columns.indexOf(column));
    }

    private OptionalLong observed(String name) {
        Map<String, Object> counts = allObserved();
        if (!counts.containsKey(name)) {
            return OptionalLong.empty();
        }
        // A sum over no rows is null.
        Object count = counts.get(name);
        return OptionalLong.of(count == null ? 0 : ((Number) count).longValue());
    }

    private Map<String, Object> allObserved() {
        try {
            return observation.getAsJava();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the rows were counted", e);
        }
    }
}
