package org.sparkactivations.ml;

import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.net.Layers;
import org.sparkactivations.net.Loss;

/**
 * A trained network for classification. {@code rawPredictionCol} gets the outputs of the network, {@code
 * probabilityCol} their softmax, and {@code predictionCol} the index of the greatest, null if an output is NaN. If any
 * number of classes apply, the probabilities are the sigmoid of the outputs, and the prediction is a Vector that is 1
 * where the probability is above a half.
 */
public final class FeedForwardClassificationModel extends FeedForwardModel<FeedForwardClassificationModel> {

    private static final long serialVersionUID = 1L;

    /** A model without weights, for Spark. */
    public FeedForwardClassificationModel() {
        this(Identifiable$.MODULE$.randomUID("feedforwardclassifier"));
    }

    /** A model without weights and with the given uid, for Spark. */
    public FeedForwardClassificationModel(String uid) {
        super(uid, FeedForwardTask.CLASSIFICATION);
    }

    /**
     * A model with the weights of a safetensors file. Tensors are known by the names of {@code torch.nn.Sequential},
     * and else taken in the order of their names.
     *
     * @param path of the file
     * @param layers such as {@code dense(32) relu, dense}; the tensors say how wide the input and an open last layer are
     * @throws IllegalArgumentException if the file has other tensors than the layers need; with both shapes
     */
    public static FeedForwardClassificationModel fromSafetensors(String path, String layers) {
        return ModelFiles.withTensors(new FeedForwardClassificationModel(), path, Layers.parse(layers));
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
    public FeedForwardClassificationModel setRawPredictionCol(String name) {
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
    public FeedForwardClassificationModel setProbabilityCol(String name) {
        return with(probabilityCol(), name);
    }

    /**
     * Sets {@code loss}: {@code softmax_cross_entropy} if one class applies to a row, whose probabilities are the
     * softmax of the outputs; {@code sigmoid_cross_entropy} if any number do, for the sigmoid. A trained model has that
     * of its training, and an imported one {@code softmax_cross_entropy}.
     */
    public FeedForwardClassificationModel setLoss(String value) {
        return with(loss(), value);
    }

    /** The number of classes. */
    public int numClasses() {
        return numOutputs();
    }

    /** The outputs of the network for one row, as in {@code rawPredictionCol}. */
    public Vector predictRaw(Vector features) {
        return Vectors.dense(outputs(features));
    }

    /** The probabilities for one row, as in {@code probabilityCol}. */
    public Vector predictProbability(Vector features) {
        return Vectors.dense(link(Loss.parse(getLoss())).apply(outputs(features)));
    }

    @Override
    public FeedForwardClassificationModel copy(ParamMap extra) {
        return copyValues(new FeedForwardClassificationModel(uid()), extra).sharing(this);
    }

    /** The reader of saved models of this class. */
    public static MLReader<FeedForwardClassificationModel> read() {
        return new ModelFiles.Reader<>(FeedForwardClassificationModel::new);
    }

    /** Loads the model saved at {@code path}. */
    public static FeedForwardClassificationModel load(String path) {
        return read().load(path);
    }
}
