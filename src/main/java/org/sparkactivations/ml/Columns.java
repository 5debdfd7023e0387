package org.sparkactivations.ml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.ml.attribute.AttributeGroup;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Finds columns by name. A name is read as Spark's own stages read it: {@code a.b} is field b of column a, and
 * {@code `a.b`} is the column whose name has a dot. If no other column or field is meant, {@code a.b} is that column
 * too. Names differ by case if {@code spark.sql.caseSensitive} is set.
 */
final class Columns {

    private static final String CASE_SENSITIVE = "spark.sql.caseSensitive";

    private final boolean isCaseSensitive;

    /** What the name may mean: the names from the column down to the field, as the schema has them. */
    private final Map<List<String>, StructField> found = new LinkedHashMap<>();

    private Columns(StructType schema, String name, boolean isCaseSensitive) {
        this.isCaseSensitive = isCaseSensitive;
        findParts(fields(schema, false), ColumnName.parts(name), List.of());
        findWhole(fields(schema, false), name, List.of());
    }

    /** The column or nested field of that name. */
    static Column column(Dataset<?> dataset, String name) {
        List<String> path = only(dataset.schema(), name, dataset, isCaseSensitive(dataset.sparkSession()))
                .getKey();
        Column column = dataset.col(ColumnName.quoted(path.get(0)));
        // A path in one string would name column b of a Dataset with the alias a before field b of column a.
        for (String field : path.subList(1, path.size())) {
            column = column.getField(field);
        }
        return column;
    }

    /**
     * Type, nullability and metadata of a column or nested field.
     *
     * @param stage the stage that looks for it, for the message
     * @throws IllegalArgumentException if there is none of that name, or more than one; the message lists the columns
     */
    static StructField find(StructType schema, String name, Object stage) {
        return only(schema, name, stage, isCaseSensitive()).getValue();
    }

    /** Whether the active session distinguishes names that differ in case only. By default, Spark does not. */
    static boolean isCaseSensitive() {
        return SparkSession.getActiveSession().isDefined()
                && isCaseSensitive(SparkSession.getActiveSession().get());
    }

    private static boolean isCaseSensitive(SparkSession session) {
        return Boolean.parseBoolean(session.conf().get(CASE_SENSITIVE));
    }

    /** Whether a schema has a column of exactly that name, in the eyes of the active session. */
    static boolean has(StructType schema, String name) {
        boolean isCaseSensitive = isCaseSensitive();
        for (String each : schema.fieldNames()) {
            if (isCaseSensitive ? each.equals(name) : each.equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    /** The only column or field that the name may mean. */
    private static Map.Entry<List<String>, StructField> only(
            StructType schema, String name, Object stage, boolean isCaseSensitive) {
        Map<List<String>, StructField> found = new Columns(schema, name, isCaseSensitive).found;
        if (found.isEmpty()) {
            throw new IllegalArgumentException(stage + ": there is no column '" + name + "'; the columns are "
                    + String.join(", ", schema.fieldNames()));
        }
        if (found.size() > 1) {
            throw new IllegalArgumentException(
                    stage + ": the column name '" + name + "' is ambiguous: " + choice(found.keySet()));
        }
        return found.entrySet().iterator().next();
    }

    /** What a name may mean, and how to tell it. */
    private static String choice(Set<List<String>> paths) {
        String all = paths.stream().map(ColumnName::quoted).collect(Collectors.joining(" and "));
        long inOneCase = paths.stream()
                .map(each -> ColumnName.quoted(each).toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        return inOneCase < paths.size()
                ? all + " differ in case only, which Spark ignores unless " + CASE_SENSITIVE + " is true"
                : all + " have this name; expected one of them, in its backticks";
    }

    /** Finds the fields that the parts of a name choose, one after the other, as Spark does. */
    private void findParts(List<StructField> fields, List<String> parts, List<String> path) {
        if (parts.isEmpty()) {
            return;
        }
        List<String> rest = parts.subList(1, parts.size());
        for (StructField field : fields) {
            if (isSame(field.name(), parts.get(0))) {
                List<String> to = add(path, field.name());
                if (rest.isEmpty()) {
                    found.putIfAbsent(to, field);
                } else if (field.dataType() instanceof MapType map && map.keyType() instanceof StringType) {
                    StructField value = new StructField(rest.get(0), map.valueType(), true, Metadata.empty());
                    findParts(List.of(value), rest, to);
                } else {
                    findParts(fields(field.dataType(), field.nullable()), rest, to);
                }
            }
        }
    }

    /** Finds the fields whose names, joined by dots, are {@code rest} as it is written. */
    private void findWhole(List<StructField> fields, String rest, List<String> path) {
        for (StructField field : fields) {
            String prefix = field.name() + ".";
            if (isSame(field.name(), rest)) {
                found.putIfAbsent(add(path, field.name()), field);
            } else if (rest.regionMatches(!isCaseSensitive, 0, prefix, 0, prefix.length())) {
                findWhole(
                        fields(field.dataType(), field.nullable()),
                        rest.substring(prefix.length()),
                        add(path, field.name()));
            }
        }
    }

    private boolean isSame(String one, String other) {
        return isCaseSensitive ? one.equals(other) : one.equalsIgnoreCase(other);
    }

    private static List<String> add(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return List.copyOf(longer);
    }

    /** The fields of a struct; of an array of structs, an array of each field; of other types none. */
    private static List<StructField> fields(DataType type, boolean nullable) {
        List<StructField> fields = new ArrayList<>();
        if (type instanceof StructType struct) {
            for (StructField each : struct.fields()) {
                fields.add(new StructField(each.name(), each.dataType(), nullable || each.nullable(), each.metadata()));
            }
        } else if (type instanceof ArrayType array && array.elementType() instanceof StructType struct) {
            for (StructField each : struct.fields()) {
                DataType elements = DataTypes.createArrayType(each.dataType(), array.containsNull() || each.nullable());
                fields.add(new StructField(each.name(), elements, nullable, Metadata.empty()));
            }
        }
        return fields;
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
