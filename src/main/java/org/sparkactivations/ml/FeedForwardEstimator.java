package org.sparkactivations.ml;

import org.apache.spark.ml.Estimator;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsWritable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.types.StructType;
import org.sparkactivations.ml.network.RowBlocks;
import org.sparkactivations.ml.network.Training;
import org.sparkactivations.ml.network.TrainingListener;
import org.sparkactivations.ml.network.TrainingSettings;
import org.sparkactivations.net.Initialization;
import org.sparkactivations.net.Layers;
import org.sparkactivations.net.Loss;
import org.sparkactivations.net.Network;

/**
 * The base of the Estimators of networks: their setters, and {@code fit}.
 *
 * <p>The weights have the same bits whatever the order of the rows, their partitions, the number of executors and
 * retries of tasks. The rows are read twice: once to check and count them, and once to make blocks. Up to 32 MB of
 * blocks are trained on by the driver; more are cached by the executors, 8 bytes for each feature of a row.
 *
 * @param <T> the concrete class, which setters return
 * @param <M> the model
 */
public abstract class FeedForwardEstimator<T extends FeedForwardEstimator<T, M>, M extends FeedForwardModel<M>>
        extends Estimator<M> implements FeedForwardParams, DefaultParamsWritable {

    private static final long serialVersionUID = 1L;

    private final String uid;
    private final FeedForwardParamSet params;
    private transient TrainingListener listener;

    FeedForwardEstimator(String uid, FeedForwardTask task) {
        this.uid = uid;
        this.params = new FeedForwardParamSet(this, task);
    }

    /** A model without weights, which has the params of this stage. */
    abstract M newModel();

    /** The model saved at a path. */
    abstract M loadModel(String path);

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
    final <V> T with(Param<V> param, V value) {
        set(param, value);
        return (T) this;
    }

    /**
     * Sets {@code featuresCol}: name of the column of features, ML Vectors or arrays of numbers; default
     * {@code features}.
     */
    public final T setFeaturesCol(String value) {
        return with(featuresCol(), value);
    }

    /**
     * Sets {@code labelCol}: name of the column of labels; default {@code label}.
     */
    public final T setLabelCol(String value) {
        return with(labelCol(), value);
    }

    /**
     * Sets {@code predictionCol}: name of the column of predictions; none if it is empty; default {@code
     * prediction}.
     */
    public final T setPredictionCol(String value) {
        return with(predictionCol(), value);
    }

    /**
     * Sets {@code weightCol}: name of the column of weights of rows, numbers ≥ 0; default none, all rows have
     * weight 1.
     */
    public final T setWeightCol(String value) {
        return with(weightCol(), value);
    }

    /**
     * Sets {@code validationIndicatorCol}: name of the BOOLEAN column that is true for validation rows, which
     * are not trained on and stop training early; default none.
     */
    public final T setValidationIndicatorCol(String value) {
        return with(validationIndicatorCol(), value);
    }

    /**
     * Sets {@code layers}: layers as {@link org.sparkactivations.net.Layers} reads them; the last may take
     * its width from the data; default {@code dense(32) relu, dense}.
     */
    public final T setLayers(String value) {
        return with(layers(), value);
    }

    /**
     * Sets {@code loss}: what is minimised, a loss of the catalogue; default {@code softmax_cross_entropy}
     * for classification, {@code squared_error} for regression.
     */
    public final T setLoss(String value) {
        return with(loss(), value);
    }

    /**
     * Sets {@code solver}: {@code l-bfgs} or {@code adam}; default {@code l-bfgs}.
     */
    public final T setSolver(String value) {
        return with(solver(), value);
    }

    /**
     * Sets {@code maxIter}: iterations of L-BFGS or epochs of Adam, at most; default 100.
     */
    public final T setMaxIter(int value) {
        return with(maxIter(), value);
    }

    /**
     * Sets {@code tol}: share of the objective by which it must improve; default 1e-6.
     */
    public final T setTol(double value) {
        return with(tol(), value);
    }

    /**
     * Sets {@code regParam}: factor of the L2 penalty, half the sum of the squares of all weights without
     * biases. It is not divided by the rows, as in Spark; alpha of scikit-learn is regParam times the rows;
     * default 1e-4.
     */
    public final T setRegParam(double value) {
        return with(regParam(), value);
    }

    /**
     * Sets {@code seed}: seed of the weights that training starts from; default 42.
     */
    public final T setSeed(long value) {
        return with(seed(), value);
    }

    /**
     * Sets {@code initialBias}: biases that training starts from; a small positive one lets all rectifiers be
     * active at first; default 0.
     */
    public final T setInitialBias(double value) {
        return with(initialBias(), value);
    }

    /**
     * Sets {@code patience}: iterations after which training stops if the validation loss does not improve;
     * for Adam without validation rows, the objective; default 5.
     */
    public final T setPatience(int value) {
        return with(patience(), value);
    }

    /**
     * Sets {@code stepSize}: step of Adam, how far a weight moves at most, about; default 1e-3.
     */
    public final T setStepSize(double value) {
        return with(stepSize(), value);
    }

    /**
     * Sets {@code batchSize}: rows of a step of Adam; default 32.
     */
    public final T setBatchSize(int value) {
        return with(batchSize(), value);
    }

    /**
     * Sets {@code leaves}: leaves of the tree in which sums are made. A leaf is the least that a task works
     * on. Other numbers give other bits, and with Adam other weights; default 64.
     */
    public final T setLeaves(int value) {
        return with(leaves(), value);
    }

    /**
     * Sets {@code checkpointPath}: folder that receives the model every {@code checkpointInterval}
     * iterations; default none.
     */
    public final T setCheckpointPath(String value) {
        return with(checkpointPath(), value);
    }

    /**
     * Sets {@code checkpointInterval}: iterations from one checkpoint to the next; default 10.
     */
    public final T setCheckpointInterval(int value) {
        return with(checkpointInterval(), value);
    }

    /**
     * Sets {@code initialModel}: path of a saved model of the same layers, a {@code checkpointPath}, or a
     * {@code *.safetensors} file, whose weights training starts from; default none.
     */
    public final T setInitialModel(String value) {
        return with(initialModel(), value);
    }

    /**
     * Sets what follows the training: it is told of each iteration. It is no param, so it is not saved; null for none.
     */
    @SuppressWarnings("unchecked")
    public final T setListener(TrainingListener value) {
        listener = value;
        return (T) this;
    }

    /** A copy with the same listener. */
    final T copied(ParamMap extra) {
        T copy = defaultCopy(extra);
        return copy.setListener(listener);
    }

    /**
     * Trains a network.
     *
     * @throws IllegalArgumentException if a column is missing or of the wrong type, if rows cannot be trained on, or if
     *     the layers do not go with the data; nothing is written then
     */
    @Override
    public M fit(Dataset<?> dataset) {
        FeedForwardColumns columns = new FeedForwardColumns(this, params);
        transformSchema(dataset.schema());
        Layers layers = Layers.parse(getLayers());
        Loss loss = Loss.parse(getLoss());
        M initial = isSet(initialModel()) ? initialModel(getInitialModel(), layers) : null;
        RowBlocks rows = RowBlocks.of(dataset, columns.of(dataset), params.task.targets(loss));
        int outputs = columns.outputs(dataset.schema(), rows, layers, loss);
        Network network = network(layers, rows.inputs(), outputs);
        double[] start = initial == null
                ? Initialization.weights(network, getSeed(), getInitialBias())
                : initial.weightsFor(network, this, getInitialModel());
        Checkpoints checkpoints = isSet(checkpointPath()) ? new Checkpoints(getCheckpointPath()) : null;
        Training.Checkpoint checkpoint = (iteration, weights) -> {
            if (checkpoints != null) {
                checkpoints.save(iteration, model(network, weights));
            }
        };
        TrainingListener follower = listener == null ? iteration -> {} : listener;
        Training.Trained trained = Training.run(uid, network, loss, rows, settings(), start, checkpoint, follower);
        return model(network, trained.weights()).withSummary(trained.summary()).setParent(this);
    }

    private M initialModel(String path, Layers layers) {
        return path.endsWith(ModelFiles.SAFETENSORS)
                ? ModelFiles.withTensors(newModel(), path, layers)
                : loadModel(Checkpoints.latest(path));
    }

    private Network network(Layers layers, int inputs, int outputs) {
        try {
            return new Network(layers, inputs, outputs);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(this + ": " + e.getMessage(), e);
        }
    }

    private M model(Network network, double[] weights) {
        M model = copyValues(newModel(), new ParamMap());
        model.setNetwork(network, weights);
        return model;
    }

    private TrainingSettings settings() {
        return new TrainingSettings(
                getSolver().equals(FeedForwardParamSet.ADAM),
                getMaxIter(),
                getTol(),
                getRegParam(),
                getPatience(),
                getStepSize(),
                getBatchSize(),
                getLeaves(),
                getCheckpointInterval());
    }

    @Override
    public StructType transformSchema(StructType schema) {
        FeedForwardColumns columns = new FeedForwardColumns(this, params);
        columns.checkTraining(schema);
        return columns.withPredictions(schema, -1);
    }
}
