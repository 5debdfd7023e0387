package org.sparkactivations.ml;

import java.util.OptionalInt;
import org.apache.spark.ml.attribute.Attribute;
import org.apache.spark.ml.attribute.AttributeGroup;
import org.apache.spark.ml.attribute.BinaryAttribute;
import org.apache.spark.ml.attribute.NominalAttribute;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.Params;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.sparkactivations.ml.network.RowBlocks;
import org.sparkactivations.ml.network.Targets;
import org.sparkactivations.ml.network.TrainingColumns;
import org.sparkactivations.net.Layers;
import org.sparkactivations.net.Loss;
import org.sparkactivations.sql.bound.ColumnTypes;

/** The columns that a stage of networks reads and adds. */
final class FeedForwardColumns {

    private static final String ROWS = "ML Vectors or arrays of numbers";

    private final Params stage;
    private final FeedForwardParamSet params;

    FeedForwardColumns(Params stage, FeedForwardParamSet params) {
        this.stage = stage;
        this.params = params;
    }

    private String name(Param<String> param) {
        return param != null && stage.isDefined(param) ? stage.getOrDefault(param) : "";
    }

    private StructField find(StructType schema, Param<String> param) {
        return Columns.find(schema, name(param), stage.uid());
    }

    private Loss loss() {
        return Loss.parse(name(params.loss));
    }

    /** Checks the types of the columns that training reads. */
    void checkTraining(StructType schema) {
        checkFeatures(schema);
        Targets targets = params.task.targets(loss());
        StructField label = find(schema, params.labelCol);
        boolean isNumber = label.dataType() instanceof NumericType;
        if (targets == Targets.CLASS && !isNumber) {
            throw wrongType(params.labelCol, label, "numbers, the indices of classes from 0, for the loss " + loss());
        }
        if (targets == Targets.SHARES && !isRows(label)) {
            throw wrongType(params.labelCol, label, ROWS + ", one number per class, for the loss " + loss());
        }
        if (!isNumber && !isRows(label)) {
            throw wrongType(params.labelCol, label, "numbers, " + ROWS);
        }
        if (!name(params.weightCol).isEmpty()) {
            StructField weight = find(schema, params.weightCol);
            if (!(weight.dataType() instanceof NumericType)) {
                throw wrongType(params.weightCol, weight, "numbers");
            }
        }
        if (!name(params.validationIndicatorCol).isEmpty()) {
            StructField validation = find(schema, params.validationIndicatorCol);
            if (!(validation.dataType() instanceof BooleanType)) {
                throw wrongType(params.validationIndicatorCol, validation, "BOOLEANs");
            }
        }
    }

    /** Checks the type of the features. */
    void checkFeatures(StructType schema) {
        StructField features = find(schema, params.featuresCol);
        if (!isRows(features)) {
            throw wrongType(params.featuresCol, features, ROWS);
        }
    }

    private static boolean isRows(StructField field) {
        return SQLDataTypes.VectorType().equals(field.dataType()) || ColumnTypes.isNumbers(field.dataType());
    }

    private IllegalArgumentException wrongType(Param<String> param, StructField field, String expected) {
        return new IllegalArgumentException(stage.uid() + ": column '" + name(param) + "', the " + param.name()
                + ": expected " + expected + ", got " + ColumnTypes.sql(field.dataType()));
    }

    /** The columns that training reads. */
    TrainingColumns of(Dataset<?> dataset) {
        return new TrainingColumns(
                stage.uid(),
                source(dataset, params.featuresCol),
                source(dataset, params.labelCol),
                source(dataset, params.weightCol),
                source(dataset, params.validationIndicatorCol));
    }

    /** The column of features. */
    TrainingColumns.Source features(Dataset<?> dataset) {
        return source(dataset, params.featuresCol);
    }

    private TrainingColumns.Source source(Dataset<?> dataset, Param<String> param) {
        String name = name(param);
        return name.isEmpty()
                ? null
                : new TrainingColumns.Source(
                        name, Columns.column(dataset, name), Columns.find(dataset.schema(), name, stage.uid()));
    }

    /**
     * The number of outputs. That of classes is what the metadata of the labels or the last layer says, and else one
     * more than the greatest label.
     */
    int outputs(StructType schema, RowBlocks rows, Layers layers, Loss loss) {
        if (!loss.takesClasses()) {
            return rows.targets();
        }
        int found = (int) rows.greatestLabel() + 1;
        OptionalInt known = classes(find(schema, params.labelCol));
        if (known.isPresent() && found > known.getAsInt()) {
            throw new IllegalArgumentException(
                    stage.uid() + ": column '" + name(params.labelCol) + "': expected classes from" + " 0 to "
                            + (known.getAsInt() - 1) + ", as its metadata says, got " + (found - 1));
        }
        int classes = known.orElse(found);
        return Math.max(classes, layers.outputs().orElse(classes));
    }

    private static OptionalInt classes(StructField label) {
        Attribute attribute = Attribute.fromStructField(label);
        if (attribute instanceof BinaryAttribute) {
            return OptionalInt.of(2);
        }
        return attribute instanceof NominalAttribute nominal
                        && nominal.getNumValues().isDefined()
                ? OptionalInt.of((int) nominal.getNumValues().get())
                : OptionalInt.empty();
    }

    /**
     * The schema with the columns that a model adds.
     *
     * @param outputs of the network; −1 if they are not known yet
     */
    StructType withPredictions(StructType schema, int outputs) {
        StructType result = schema;
        result = with(
                result, params.rawPredictionCol, SQLDataTypes.VectorType(), vectors(params.rawPredictionCol, outputs));
        result =
                with(result, params.probabilityCol, SQLDataTypes.VectorType(), vectors(params.probabilityCol, outputs));
        boolean isNumber = params.task == FeedForwardTask.CLASSIFICATION
                ? loss().takesClasses()
                : outputs < 0 ? !isRows(find(schema, params.labelCol)) : outputs == 1;
        Metadata metadata = isNumber ? Metadata.empty() : vectors(params.predictionCol, outputs);
        return with(
                result, params.predictionCol, isNumber ? DataTypes.DoubleType : SQLDataTypes.VectorType(), metadata);
    }

    private Metadata vectors(Param<String> param, int outputs) {
        return outputs < 0 || name(param).isEmpty()
                ? Metadata.empty()
                : new AttributeGroup(name(param), outputs).toMetadata();
    }

    private StructType with(StructType schema, Param<String> param, DataType type, Metadata metadata) {
        String name = name(param);
        if (name.isEmpty()) {
            return schema;
        }
        if (Columns.has(schema, name)) {
            throw new IllegalArgumentException(stage.uid() + ": " + param.name() + ": column '" + name
                    + "' exists already: expected a name other than " + String.join(", ", schema.fieldNames()));
        }
        return schema.add(new StructField(name, type, true, metadata));
    }
}
