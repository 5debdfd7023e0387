package org.sparkactivations.ml;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.LongParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.Params;
import org.sparkactivations.net.Layers;
import org.sparkactivations.spi.Range;

/** The params of an Estimator of networks, or of its model. Their getters are in {@link FeedForwardParams}. */
public final class FeedForwardParamSet implements Serializable {

    private static final long serialVersionUID = 1L;

    static final String ADAM = "adam";

    private static final String LBFGS = "l-bfgs";

    /** Fixed, so that two trainings give the same weights. */
    private static final long SEED = 42;

    final FeedForwardTask task;
    final Param<String> featuresCol;
    final Param<String> labelCol;
    final Param<String> predictionCol;
    final Param<String> weightCol;
    final Param<String> validationIndicatorCol;
    final Param<String> layers;
    final Param<String> loss;
    final Param<String> solver;
    final IntParam maxIter;
    final DoubleParam tol;
    final DoubleParam regParam;
    final LongParam seed;
    final DoubleParam initialBias;
    final IntParam patience;
    final DoubleParam stepSize;
    final IntParam batchSize;
    final IntParam leaves;
    final Param<String> checkpointPath;
    final IntParam checkpointInterval;
    final Param<String> initialModel;

    /** Of classifiers; null for others. */
    final Param<String> rawPredictionCol;

    /** Of classifiers; null for others. */
    final Param<String> probabilityCol;

    FeedForwardParamSet(Params owner, FeedForwardTask task) {
        this.task = task;
        this.featuresCol = column(owner, "featuresCol", "features", "features column name");
        this.labelCol = column(owner, "labelCol", "label", "label column name");
        this.predictionCol = column(owner, "predictionCol", "prediction", "prediction column name; empty for none");
        this.weightCol = CheckedParams.name(
                owner, "weightCol", "weight column name (all rows have weight 1 if it is empty or not set)");
        this.validationIndicatorCol = CheckedParams.name(
                owner,
                "validationIndicatorCol",
                "name of the BOOLEAN column that is true for validation rows, by which training stops early (none if"
                        + " it is empty or not set)");
        this.layers = CheckedParams.text(
                owner,
                "layers",
                "layers such as dense(32) gelu, dense(16) prelu(alpha = learned), dense, each with the name of an"
                        + " activation of the catalogue",
                Layers::parse,
                "dense(32) relu, dense");
        this.loss = CheckedParams.text(
                owner, "loss", "what is minimised: " + task.losses(), task::check, task.defaultLoss());
        this.solver = CheckedParams.choice(owner, "solver", List.of(LBFGS, ADAM));
        this.maxIter =
                CheckedParams.wholeNumber(owner, "maxIter", "most iterations of l-bfgs or epochs of adam", 0, 100);
        this.tol = CheckedParams.number(
                owner, "tol", "share of the objective by which it must improve", Range.atLeast(0), 1e-6);
        this.regParam = CheckedParams.number(
                owner, "regParam", "factor of the L2 penalty, not divided by the rows", Range.atLeast(0), 1e-4);
        this.seed = CheckedParams.seed(owner, "seed", "seed of the weights that training starts from", SEED);
        this.initialBias =
                CheckedParams.number(owner, "initialBias", "biases that training starts from", Range.finite(), 0);
        this.patience = CheckedParams.wholeNumber(
                owner, "patience", "iterations without an improvement after which training stops", 1, 5);
        this.stepSize = CheckedParams.number(owner, "stepSize", "step of adam", Range.greaterThan(0), 1e-3);
        this.batchSize = CheckedParams.wholeNumber(owner, "batchSize", "rows of a step of adam", 1, 32);
        this.leaves = CheckedParams.wholeNumber(owner, "leaves", "leaves of the tree in which sums are made", 1, 64);
        this.checkpointPath = CheckedParams.name(
                owner, "checkpointPath", "name of the folder that receives the model every few iterations");
        this.checkpointInterval = CheckedParams.wholeNumber(
                owner, "checkpointInterval", "iterations from one checkpoint to the next", 1, 10);
        this.initialModel = CheckedParams.name(
                owner,
                "initialModel",
                "name of the folder of a saved model or of checkpoints, or of a safetensors file, whose weights training"
                        + " starts from");
        boolean classifies = task == FeedForwardTask.CLASSIFICATION;
        this.rawPredictionCol = classifies
                ? column(owner, "rawPredictionCol", "rawPrediction", "raw prediction column name; empty for none")
                : null;
        this.probabilityCol = classifies
                ? column(owner, "probabilityCol", "probability", "probability column name; empty for none")
                : null;
    }

    private static Param<String> column(Params owner, String name, String defaultName, String description) {
        Param<String> param = CheckedParams.name(owner, name, description);
        owner.setDefault(param, defaultName);
        return param;
    }
}
