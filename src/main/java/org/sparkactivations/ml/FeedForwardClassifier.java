package org.sparkactivations.ml;

import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Estimator of feed-forward networks for classification, with any activation of the catalogue in any layer.
 *
 * <pre>{@code
 * FeedForwardClassifier net = new FeedForwardClassifier();
 * net.setLayers("dense(32) gelu, dense(16) prelu(alpha = learned), dense");
 * FeedForwardClassificationModel model = net.fit(training);
 * model.transform(test);
 * }</pre>
 *
 * <p>With the loss {@code softmax_cross_entropy}, the label of a row is the index of its class, from 0. With {@code
 * sigmoid_cross_entropy} any number of classes apply, and the label is an ML Vector or an array with a number from 0 to 1
 * per class. {@code dense} alone is softmax regression.
 */
public final class FeedForwardClassifier
        extends FeedForwardEstimator<FeedForwardClassifier, FeedForwardClassificationModel> {

    private static final long serialVersionUID = 1L;

    /** A stage with a random uid. */
    public FeedForwardClassifier() {
        this(Identifiable$.MODULE$.randomUID("feedforwardclassifier"));
    }

    /** A stage with the given uid. */
    public FeedForwardClassifier(String uid) {
        super(uid, FeedForwardTask.CLASSIFICATION);
    }

    /**
     * Param {@code rawPredictionCol}: name of the column of outputs of the network, one per class, none if empty;
     * default {@code rawPrediction}.
     */
    public Param<String> rawPredictionCol() {
        return paramSet().rawPredictionCol;
    }

    /**
     * Returns {@code rawPredictionCol}: name of the column of outputs of the network, one per class, none if empty;
     * default {@code rawPrediction}.
     */
    public String getRawPredictionCol() {
        return getOrDefault(rawPredictionCol());
    }

    /**
     * Sets {@code rawPredictionCol}: name of the column of outputs of the network, one per class, none if empty;
     * default {@code rawPrediction}.
     */
    public FeedForwardClassifier setRawPredictionCol(String name) {
        return with(rawPredictionCol(), name);
    }

    /**
     * Param {@code probabilityCol}: name of the column of probabilities of the classes, none if empty; default {@code
     * probability}.
     */
    public Param<String> probabilityCol() {
        return paramSet().probabilityCol;
    }

    /**
     * Returns {@code probabilityCol}: name of the column of probabilities of the classes, none if empty; default
     * {@code probability}.
     */
    public String getProbabilityCol() {
        return getOrDefault(probabilityCol());
    }

    /**
     * Sets {@code probabilityCol}: name of the column of probabilities of the classes, none if empty; default {@code
     * probability}.
     */
    public FeedForwardClassifier setProbabilityCol(String name) {
        return with(probabilityCol(), name);
    }

    @Override
    FeedForwardClassificationModel newModel() {
        return new FeedForwardClassificationModel(uid());
    }

    @Override
    FeedForwardClassificationModel loadModel(String path) {
        return FeedForwardClassificationModel.load(path);
    }

    @Override
    public FeedForwardClassifier copy(ParamMap extra) {
        return copied(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<FeedForwardClassifier> read() {
        return new StageReader<>(FeedForwardClassifier::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static FeedForwardClassifier load(String path) {
        return read().load(path);
    }
}
