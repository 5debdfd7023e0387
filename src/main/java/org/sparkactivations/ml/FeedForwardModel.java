package org.sparkactivations.ml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.ml.Model;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.util.MLWritable;
import org.apache.spark.ml.util.MLWriter;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructType;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.ml.network.TrainingSummary;
import org.sparkactivations.net.Loss;
import org.sparkactivations.net.Network;
import org.sparkactivations.net.Scorer;
import org.sparkactivations.sql.NetworkFunctions;
import org.sparkactivations.sql.SqlFunctions;

/**
 * The base of trained networks: a Transformer that adds columns of predictions. Null features give null.
 *
 * <p>It is saved as Spark's metadata and {@code data/weights.safetensors}, which PyTorch and NumPy read: F64 tensors
 * with the names of {@code torch.nn.Sequential}, such as {@code 0.weight} of shape [units, inputs].
 *
 * @param <M> the concrete class, which setters return
 */
public abstract class FeedForwardModel<M extends FeedForwardModel<M>> extends Model<M>
        implements FeedForwardParams, MLWritable {

    private static final long serialVersionUID = 1L;

    private static final String RAW = "__outputs";

    /** What a model takes beside its weights, about. */
    private static final long MODEL_BYTES = 1 << 14;

    private final String uid;
    private final FeedForwardParamSet params;
    private Scorer scorer;
    private TrainingSummary summary;

    FeedForwardModel(String uid, FeedForwardTask task) {
        this.uid = uid;
        this.params = new FeedForwardParamSet(this, task);
    }

    @Override
    public String uid() {
        return uid;
    }

    @Override
    public final FeedForwardParamSet paramSet() {
        return params;
    }

    /** Name, meaning, default and value of a param. */
    @Override
    public final String explainParam(Param<?> param) {
        return CheckedParams.explained(this, param);
    }

    /** Sets a param, and returns this. */
    @SuppressWarnings("unchecked")
    final M with(Param<String> param, String value) {
        set(param, value);
        return (M) this;
    }

    /** Sets {@code featuresCol}: name of the column of features; default {@code features}. */
    public final M setFeaturesCol(String name) {
        return with(featuresCol(), name);
    }

    /** Sets {@code predictionCol}: name of the column of predictions, none if empty; default {@code prediction}. */
    public final M setPredictionCol(String name) {
        return with(predictionCol(), name);
    }

    /** Takes the weights of a network. The array must not change afterwards. */
    final void setNetwork(Network network, double[] weights) {
        scorer = new Scorer(network, weights);
    }

    /** Takes the layers, and the weights of a network of them. */
    final M withNetwork(Network network, double[] weights) {
        setNetwork(network, weights);
        return with(layers(), network.layers().toString());
    }

    @SuppressWarnings("unchecked")
    final M withSummary(TrainingSummary given) {
        summary = given;
        return (M) this;
    }

    /** The same model with other params. */
    final M sharing(FeedForwardModel<M> other) {
        scorer = other.scorer;
        return withSummary(other.summary).setParent(other.parent());
    }

    final Scorer scorer() {
        if (scorer == null) {
            throw new IllegalStateException(
                    uid + ": expected a model that was trained or loaded, got one without weights");
        }
        return scorer;
    }

    /** The number of elements of the features. */
    public final int numFeatures() {
        return scorer().network().inputs();
    }

    /** The number of outputs of the network. */
    public final int numOutputs() {
        return scorer().network().outputs();
    }

    /** All weights, biases and learned parameters, layer after layer: a copy. */
    public final double[] weights() {
        return scorer().weights().clone();
    }

    /** Whether this model was trained in this session, so that it has a {@link #summary()}. */
    public final boolean hasSummary() {
        return summary != null;
    }

    /**
     * How the training went.
     *
     * @throws IllegalStateException if the model was loaded
     */
    public final TrainingSummary summary() {
        if (summary == null) {
            throw new IllegalStateException(
                    uid + ": expected a model that was just trained; a loaded one has no summary");
        }
        return summary;
    }

    /** The outputs of the network for one row. */
    final double[] outputs(Vector features) {
        return scorer().outputs(features.toArray());
    }

    /**
     * The start of a training of {@code network}, which must be that of this model.
     *
     * @param stage the stage that trains, for the message
     * @param path where this model was loaded from, for the message
     */
    final double[] weightsFor(Network network, Object stage, String path) {
        Network own = scorer().network();
        boolean isSame = own.layers().equals(network.layers())
                && own.inputs() == network.inputs()
                && own.outputs() == network.outputs();
        if (!isSame) {
            throw new IllegalArgumentException(
                    stage + ": initialModel: expected the layers '" + network + "', got '" + own + "' in " + path);
        }
        return weights();
    }

    @Override
    public Dataset<Row> transform(Dataset<?> dataset) {
        StructType result = transformSchema(dataset.schema());
        Loss loss = Loss.parse(getLoss());
        SqlFunctions.ensure(dataset.sparkSession(), link(loss));
        String rawName = params.rawPredictionCol == null ? "" : getOrDefault(params.rawPredictionCol);
        String raw = rawName.isEmpty() ? uid + RAW : rawName;
        Dataset<Row> rows = dataset.select(functions.col("*"), outputs(dataset).as(raw, metadata(result, rawName)));
        Column outputs = functions.col(ColumnName.quoted(raw));
        List<Column> columns = new ArrayList<>(List.of(functions.col("*")));
        if (params.probabilityCol != null) {
            add(
                    columns,
                    result,
                    params.probabilityCol,
                    functions.call_function(link(loss).sqlName(), outputs));
        }
        add(columns, result, predictionCol(), prediction(loss, outputs));
        Dataset<Row> predicted = rows.select(columns.toArray(Column[]::new));
        return rawName.isEmpty() ? predicted.drop(raw) : predicted;
    }

    private Column outputs(Dataset<?> dataset) {
        String column = getFeaturesCol();
        String where = uid + ": column '" + column + "': ";
        Scorer own = scorer();
        UDF1<Vector, Vector> function = features -> {
            if (features == null) {
                return null;
            }
            try {
                return Vectors.dense(own.outputs(features.toArray()));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(where + e.getMessage(), e);
            }
        };
        return functions
                .udf(function, SQLDataTypes.VectorType())
                .apply(new FeedForwardColumns(this, params).features(dataset).vector());
    }

    /** The function that makes probabilities of outputs. */
    static ActivationFunction link(Loss loss) {
        return Activations.catalogue().function(loss.takesClasses() ? "softmax" : "sigmoid");
    }

    private Column prediction(Loss loss, Column outputs) {
        if (params.task == FeedForwardTask.CLASSIFICATION) {
            return loss.takesClasses()
                    ? functions.call_function("nn_argmax", outputs).cast(DataTypes.DoubleType)
                    : functions.call_function("nn_binary_step", outputs);
        }
        return numOutputs() == 1 ? functions.call_function("nn_element", outputs, functions.lit(0)) : outputs;
    }

    /**
     * Registers this model as a function of SQL: {@code SELECT digit(features)}. Its argument is an ML Vector or an
     * array of numbers. Its result is a row of the same kind: of a classifier the probabilities, else the predictions,
     * which are a number if there is one target. It replaces a temporary function of the same name.
     *
     * @param name of letters, digits and _
     * @throws IllegalArgumentException if the name is not allowed
     */
    public final void register(String name) {
        Optional<ActivationFunction> link = params.task == FeedForwardTask.CLASSIFICATION
                ? Optional.of(link(Loss.parse(getLoss())))
                : Optional.empty();
        NetworkFunctions.register(SparkSession.active(), name, scorer(), link.orElse(null));
    }

    private void add(List<Column> columns, StructType result, Param<String> param, Column column) {
        String name = getOrDefault(param);
        if (!name.isEmpty()) {
            columns.add(column.as(name, metadata(result, name)));
        }
    }

    private static Metadata metadata(StructType result, String name) {
        return name.isEmpty() ? Metadata.empty() : result.apply(name).metadata();
    }

    @Override
    public StructType transformSchema(StructType schema) {
        FeedForwardColumns columns = new FeedForwardColumns(this, params);
        columns.checkFeatures(schema);
        int size =
                Columns.vectorSize(Columns.find(schema, getFeaturesCol(), uid)).orElse(numFeatures());
        if (size != numFeatures()) {
            throw new IllegalArgumentException(uid + ": column '" + getFeaturesCol() + "': expected Vectors of "
                    + numFeatures() + " elements, got Vectors of " + size);
        }
        return columns.withPredictions(schema, numOutputs());
    }

    /**
     * Loads the network saved at {@code path}, whether it is for classification or for regression.
     *
     * @throws IllegalArgumentException if there is none, or if something else was saved there
     */
    public static FeedForwardModel<?> load(String path) {
        ModelFiles.requireSaved(path);
        String found;
        try {
            found = StageMetadata.className(path);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "model '" + path + "': expected metadata of a saved model: " + e.getMessage(), e);
        }
        if (found.equals(FeedForwardClassificationModel.class.getName())) {
            return FeedForwardClassificationModel.load(path);
        }
        if (found.equals(FeedForwardRegressionModel.class.getName())) {
            return FeedForwardRegressionModel.load(path);
        }
        throw new IllegalArgumentException("model '" + path + "': expected a saved "
                + FeedForwardClassificationModel.class.getSimpleName() + " or "
                + FeedForwardRegressionModel.class.getSimpleName() + ", got "
                + (found.isEmpty() ? "a folder without a class in its metadata" : found));
    }

    @Override
    public MLWriter write() {
        return new ModelFiles.Writer(this);
    }

    /** The bytes of memory that this model takes, about. Servers of Spark Connect limit those of all that they keep. */
    public long estimatedSize() {
        return MODEL_BYTES + (scorer == null ? 0 : (long) Double.BYTES * scorer.weights().length);
    }

    /** The class, the uid, the network and, if it was trained in this session, how that went. */
    @Override
    public String toString() {
        String start = getClass().getSimpleName() + ": uid=" + uid;
        if (scorer == null) {
            return start + ", without weights";
        }
        return start + ", numFeatures=" + numFeatures() + ", numOutputs=" + numOutputs() + ", layers="
                + scorer.network().layers() + (summary == null ? "" : "; " + summary);
    }
}
