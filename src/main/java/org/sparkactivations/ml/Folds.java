package org.sparkactivations.ml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.UserDefinedType;
import org.sparkactivations.sql.bound.ColumnTypes;

/**
 * The folds of a Dataset. The fold of a row follows from its content, {@code pmod(xxhash64(columns…, seed), folds)}, or
 * stands in a column. Either way it depends neither on the order of the rows nor on their partitions, and equal rows are
 * in the same fold.
 *
 * @param stage the uid of the stage, for messages
 * @param rows all rows
 * @param fold the number of the fold of a row, from 0
 * @param count how many folds there are
 */
record Folds(String stage, Dataset<?> rows, Column fold, int count) {

    private static final String OF_ROW = "fold";

    /** The folds that a stage makes of a Dataset. */
    static Folds of(CrossFitCalibrator stage, Dataset<?> rows) {
        int count = stage.getNumFolds();
        Column fold = stage.hasFoldCol()
                ? Columns.column(rows, stage.getFoldCol())
                : functions.pmod(functions.xxhash64(content(rows, stage.getSeed())), functions.lit((long) count));
        return new Folds(stage.uid(), rows, fold, count);
    }

    /** The columns of which Spark makes a hash, and the seed. */
    private static Column[] content(Dataset<?> rows, long seed) {
        List<Column> content = new ArrayList<>();
        for (StructField each : rows.schema().fields()) {
            if (isHashable(each.dataType())) {
                content.add(rows.col(ColumnName.quoted(each.name())));
            }
        }
        content.add(functions.lit(seed));
        return content.toArray(Column[]::new);
    }

    /** Whether Spark makes a hash of values of a type: all but maps, variants, and what has them inside. */
    private static boolean isHashable(DataType type) {
        if (type instanceof ArrayType array) {
            return isHashable(array.elementType());
        }
        if (type instanceof StructType struct) {
            return Arrays.stream(struct.fields()).allMatch(each -> isHashable(each.dataType()));
        }
        if (type instanceof UserDefinedType<?> ofUser) {
            return isHashable(ofUser.sqlType());
        }
        // VariantType is there from Spark 4.0 on.
        return !(type instanceof MapType) && !type.typeName().equals("variant");
    }

    /** Checks the type of the column of folds. */
    static void checkType(CrossFitCalibrator stage, StructType schema) {
        if (stage.hasFoldCol()) {
            StructField field = Columns.find(schema, stage.getFoldCol(), stage.uid());
            if (field.dataType() != DataTypes.IntegerType) {
                throw new IllegalArgumentException(stage.uid() + ": column '" + stage.getFoldCol()
                        + "', the foldCol: expected INT, the number of the fold from 0, got "
                        + ColumnTypes.sql(field.dataType()));
            }
        }
    }

    /** The rows of a fold. */
    Dataset<?> in(int number) {
        return rows.where(fold.equalTo(number));
    }

    /** The rows of all other folds. */
    Dataset<?> outside(int number) {
        return rows.where(fold.notEqual(number));
    }

    /**
     * Checks that every fold has rows, and that every row is in a fold.
     *
     * @param column the column of folds, for the message; null if folds follow from the content
     */
    void checkRows(String column) {
        Column isFold = fold.geq(0).and(fold.lt(count));
        List<Row> found = rows.groupBy(
                        functions.when(isFold, fold).cast(DataTypes.IntegerType).as(OF_ROW))
                .agg(functions.count(functions.lit(1)), functions.min(fold))
                .collectAsList();
        boolean[] hasRows = new boolean[count];
        for (Row each : found) {
            if (each.isNullAt(0)) {
                throw new IllegalArgumentException(stage + ": column '" + column
                        + "', the foldCol: expected numbers from 0 to " + (count - 1) + ", as there are " + count
                        + " folds, got " + (each.isNullAt(2) ? "NULL" : each.get(2)) + "; "
                        + (each.getLong(1) == 1 ? "1 row is" : each.getLong(1) + " rows are") + " in no fold");
            }
            hasRows[each.getInt(0)] = true;
        }
        for (int i = 0; i < count; i++) {
            if (!hasRows[i]) {
                throw new IllegalArgumentException(stage + ": expected rows in each of " + count
                        + " folds, got none in fold " + i
                        + (column == null ? "; with so few different rows, lower numFolds or set foldCol" : ""));
            }
        }
    }

    /**
     * Checks that every class is in two folds at least. Else a model is trained without a class, and its scores are not
     * those of the others.
     *
     * @param name the column of classes; it may be one that the estimator makes, which is not checked
     */
    void checkClasses(String name) {
        if (!Columns.has(rows.schema(), name)
                || !(Columns.find(rows.schema(), name, stage).dataType() instanceof NumericType)) {
            return;
        }
        Column label = Columns.column(rows, name).cast(DataTypes.DoubleType);
        List<Row> alone = rows.where(label.geq(0).and(label.equalTo(functions.rint(label))))
                .groupBy(label.as(name))
                .agg(functions.min(fold), functions.max(fold), functions.count(functions.lit(1)))
                .toDF("label", "least", "greatest", "rows")
                .where("least = greatest")
                .orderBy("label")
                .limit(1)
                .collectAsList();
        if (!alone.isEmpty()) {
            Row first = alone.get(0);
            throw new IllegalArgumentException(stage + ": column '" + name
                    + "', the labelCol: expected rows of each class in at least two of " + count + " folds, got class "
                    + (long) first.getDouble(0) + " in fold " + first.get(1) + " alone, with " + first.getLong(3)
                    + (first.getLong(3) == 1 ? " row" : " rows"));
        }
    }
}
