package org.sparkactivations.ml;

import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.net.Layers;

/**
 * A trained network for regression. {@code predictionCol} gets a number if the network has one output, and else an ML
 * Vector with an element for each target.
 */
public final class FeedForwardRegressionModel extends FeedForwardModel<FeedForwardRegressionModel> {

    private static final long serialVersionUID = 1L;

    /** A model without weights, for Spark. */
    public FeedForwardRegressionModel() {
        this(Identifiable$.MODULE$.randomUID("feedforwardregressor"));
    }

    /** A model without weights and with the given uid, for Spark. */
    public FeedForwardRegressionModel(String uid) {
        super(uid, FeedForwardTask.REGRESSION);
    }

    /**
     * A model with the weights of a safetensors file. Tensors are known by the names of {@code torch.nn.Sequential},
     * and else taken in the order of their names.
     *
     * @param path of the file
     * @param layers such as {@code dense(32) relu, dense}; the tensors say how wide the input and an open last layer are
     * @throws IllegalArgumentException if the file has other tensors than the layers need; with both shapes
     */
    public static FeedForwardRegressionModel fromSafetensors(String path, String layers) {
        return ModelFiles.withTensors(new FeedForwardRegressionModel(), path, Layers.parse(layers));
    }

    /** The prediction for one row, with an element for each target. */
    public Vector predict(Vector features) {
        return Vectors.dense(outputs(features));
    }

    @Override
    public FeedForwardRegressionModel copy(ParamMap extra) {
        return copyValues(new FeedForwardRegressionModel(uid()), extra).sharing(this);
    }

    /** The reader of saved models of this class. */
    public static MLReader<FeedForwardRegressionModel> read() {
        return new ModelFiles.Reader<>(FeedForwardRegressionModel::new);
    }

    /** Loads the model saved at {@code path}. */
    public static FeedForwardRegressionModel load(String path) {
        return read().load(path);
    }
}
