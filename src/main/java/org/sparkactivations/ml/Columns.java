package org.sparkactivations.ml;

import java.util.List;
import java.util.OptionalInt;
import org.apache.spark.ml.attribute.AttributeGroup;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Finds columns by name: a column, or with {@code a.b} field b of column a. */
final class Columns {

    private Columns() {}

    /** The column or nested field of that name. A column with dots in its name takes precedence over a field. */
    static Column column(Dataset<?> dataset, String name) {
        boolean isWhole = List.of(dataset.schema().fieldNames()).contains(name);
        return dataset.col(isWhole ? "`" + name.replace("`", "``") + "`" : name);
    }

    /**
     * Type, nullability and metadata of a column or nested field.
     *
     * @param stage the stage that looks for it, for the message
     * @throws IllegalArgumentException if there is none of that name; the message lists the columns
     */
    static StructField find(StructType schema, String name, Object stage) {
        StructField found = search(schema, name);
        if (found == null) {
            throw new IllegalArgumentException(stage + ": there is no column '" + name + "'; the columns are "
                    + String.join(", ", schema.fieldNames()));
        }
        return found;
    }

    private static StructField search(StructType schema, String name) {
        for (StructField field : schema.fields()) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        // By default, Spark ignores case. If it is configured not to, the query fails later.
        for (StructField field : schema.fields()) {
            if (field.name().equalsIgnoreCase(name)) {
                return field;
            }
        }
        for (StructField field : schema.fields()) {
            String prefix = field.name() + ".";
            if (name.regionMatches(true, 0, prefix, 0, prefix.length())
                    && field.dataType() instanceof StructType struct) {
                StructField inner = search(struct, name.substring(prefix.length()));
                if (inner != null) {
                    return new StructField(
                            inner.name(), inner.dataType(), inner.nullable() || field.nullable(), inner.metadata());
                }
            }
        }
        return null;
    }

    /** The size of the Vectors in a column; empty if its metadata does not have it, or the column holds no Vectors. */
    static OptionalInt vectorSize(StructField field) {
        if (!SQLDataTypes.VectorType().equals(field.dataType())) {
            return OptionalInt.empty();
        }
        int size = AttributeGroup.fromStructField(field).size();
        return size < 0 ? OptionalInt.empty() : OptionalInt.of(size);
    }
}
