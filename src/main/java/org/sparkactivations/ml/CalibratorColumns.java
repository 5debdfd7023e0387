package org.sparkactivations.ml;

import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.spark.ml.attribute.AttributeGroup;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.Params;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.sparkactivations.ml.network.TrainingColumns;
import org.sparkactivations.sql.bound.ColumnTypes;

/** The columns that a calibrator reads and adds. */
final class CalibratorColumns {

    private final Params stage;
    private final CalibratorParams params;

    /** The columns of a stage. */
    <S extends Params & CalibratorParams> CalibratorColumns(S stage) {
        this.stage = stage;
        this.params = stage;
    }

    private String weightCol() {
        return stage.isSet(params.weightCol()) ? params.getWeightCol() : "";
    }

    private IllegalArgumentException wrongType(Param<String> param, StructField field, String expected) {
        return new IllegalArgumentException(stage.uid() + ": column '" + stage.getOrDefault(param) + "', the "
                + param.name() + ": expected " + expected + ", got " + ColumnTypes.sql(field.dataType()));
    }

    /** The kind of the scores. */
    ScoreKind kind(StructType schema) {
        StructField scores = Columns.find(schema, params.getRawPredictionCol(), stage.uid());
        return ScoreKind.of(scores.dataType())
                .orElseThrow(() -> wrongType(params.rawPredictionCol(), scores, ScoreKind.EXPECTED));
    }

    /** Checks the types of the columns that training reads. */
    void checkTraining(StructType schema) {
        kind(schema);
        StructField label = Columns.find(schema, params.getLabelCol(), stage.uid());
        if (!(label.dataType() instanceof NumericType)) {
            throw wrongType(params.labelCol(), label, "numbers, the indices of classes from 0");
        }
        if (!weightCol().isEmpty()) {
            StructField weight = Columns.find(schema, weightCol(), stage.uid());
            if (!(weight.dataType() instanceof NumericType)) {
                throw wrongType(params.weightCol(), weight, "numbers");
            }
        }
    }

    /** Checks the type of the scores, and their number where it is known. */
    void checkScores(StructType schema, int classes) {
        ScoreKind kind = kind(schema);
        if (kind == ScoreKind.NUMBER && classes != 2) {
            throw new IllegalArgumentException(stage.uid() + ": column '" + params.getRawPredictionCol()
                    + "': expected " + classes + " scores for each row, got a number");
        }
        OptionalInt size = Columns.vectorSize(Columns.find(schema, params.getRawPredictionCol(), stage.uid()));
        if (size.isPresent() && size.getAsInt() != classes) {
            throw new IllegalArgumentException(stage.uid() + ": column '" + params.getRawPredictionCol()
                    + "': expected Vectors of " + classes + " elements, got Vectors of " + size.getAsInt());
        }
    }

    /**
     * The columns that training reads.
     *
     * @param isDifference whether rows of two scores are replaced by the score by which the two classes differ
     */
    TrainingColumns of(Dataset<?> dataset, boolean isDifference) {
        String scores = params.getRawPredictionCol();
        StructField field = Columns.find(dataset.schema(), scores, stage.uid());
        Column column = Columns.column(dataset, scores);
        TrainingColumns.Source source = new TrainingColumns.Source(scores, column, field);
        if (isDifference) {
            Column difference = functions
                    .call_function("nn_element", column, functions.lit(1))
                    .minus(functions.call_function("nn_element", column, functions.lit(0)));
            source = number(scores, difference);
        } else if (kind(dataset.schema()) == ScoreKind.NUMBER) {
            source = number(scores, column);
        }
        return new TrainingColumns(
                stage.uid(),
                source,
                source(dataset, params.getLabelCol()),
                weightCol().isEmpty() ? null : source(dataset, weightCol()),
                null);
    }

    /** The columns that training reads, alone, under names by which they are found again. */
    Dataset<Row> alone(Dataset<?> dataset) {
        return dataset.select(Stream.of(params.getRawPredictionCol(), params.getLabelCol(), weightCol())
                .filter(each -> !each.isEmpty())
                .distinct()
                .map(each -> Columns.column(dataset, each).as(ColumnName.plain(each)))
                .toArray(Column[]::new));
    }

    private static TrainingColumns.Source number(String name, Column number) {
        return new TrainingColumns.Source(
                name, number, new StructField(name, DataTypes.DoubleType, true, Metadata.empty()));
    }

    private TrainingColumns.Source source(Dataset<?> dataset, String name) {
        return new TrainingColumns.Source(
                name, Columns.column(dataset, name), Columns.find(dataset.schema(), name, stage.uid()));
    }

    /**
     * The schema with the column that a model adds.
     *
     * @param classes −1 if their number is not known yet
     */
    StructType withProbabilities(StructType schema, int classes) {
        String name = params.getProbabilityCol();
        if (Columns.has(schema, name)) {
            throw new IllegalArgumentException(stage.uid() + ": probabilityCol: column '" + name
                    + "' exists already: expected a name other than " + String.join(", ", schema.fieldNames()));
        }
        ScoreKind kind = kind(schema);
        Metadata metadata = kind == ScoreKind.VECTOR && classes > 0
                ? new AttributeGroup(name, classes).toMetadata()
                : Metadata.empty();
        return schema.add(new StructField(name, kind.resultType(), true, metadata));
    }
}
