package org.sparkactivations.ml;

import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Estimator of feed-forward networks for regression, with any activation of the catalogue in any layer. The label of a
 * row is a number, or an ML Vector or an array with one number per target. The loss is summed over the targets.
 *
 * <pre>{@code
 * FeedForwardRegressor net = new FeedForwardRegressor();
 * net.setLayers("dense(32) prelu(alpha = learned), dense");
 * FeedForwardRegressionModel model = net.setLoss("huber(1)").fit(training);
 * }</pre>
 */
public final class FeedForwardRegressor extends FeedForwardEstimator<FeedForwardRegressor, FeedForwardRegressionModel> {

    private static final long serialVersionUID = 1L;

    /** A stage with a random uid. */
    public FeedForwardRegressor() {
        this(Identifiable$.MODULE$.randomUID("feedforwardregressor"));
    }

    /** A stage with the given uid. */
    public FeedForwardRegressor(String uid) {
        super(uid, FeedForwardTask.REGRESSION);
    }

    @Override
    FeedForwardRegressionModel newModel() {
        return new FeedForwardRegressionModel(uid());
    }

    @Override
    FeedForwardRegressionModel loadModel(String path) {
        return FeedForwardRegressionModel.load(path);
    }

    @Override
    public FeedForwardRegressor copy(ParamMap extra) {
        return copied(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<FeedForwardRegressor> read() {
        return new StageReader<>(FeedForwardRegressor::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static FeedForwardRegressor load(String path) {
        return read().load(path);
    }
}
