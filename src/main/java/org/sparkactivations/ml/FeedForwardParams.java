package org.sparkactivations.ml;

import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.LongParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.Params;

/** The params that the Estimators of networks and their models share. */
public interface FeedForwardParams {

    /** The params of this stage. */
    FeedForwardParamSet paramSet();

    private <V> V value(Param<V> param) {
        return ((Params) this).getOrDefault(param);
    }

    /**
     * Param {@code featuresCol}: name of the column of features, ML Vectors or arrays of numbers; default
     * {@code features}.
     */
    default Param<String> featuresCol() {
        return paramSet().featuresCol;
    }

    /**
     * Param {@code labelCol}: name of the column of labels; default {@code label}.
     */
    default Param<String> labelCol() {
        return paramSet().labelCol;
    }

    /**
     * Param {@code predictionCol}: name of the column of predictions; none if it is empty; default {@code
     * prediction}.
     */
    default Param<String> predictionCol() {
        return paramSet().predictionCol;
    }

    /**
     * Param {@code weightCol}: name of the column of weights of rows, numbers ≥ 0; default none, all rows
     * have weight 1.
     */
    default Param<String> weightCol() {
        return paramSet().weightCol;
    }

    /**
     * Param {@code validationIndicatorCol}: name of the BOOLEAN column that is true for validation rows,
     * which are not trained on and stop training early; default none.
     */
    default Param<String> validationIndicatorCol() {
        return paramSet().validationIndicatorCol;
    }

    /**
     * Param {@code layers}: layers as {@link org.sparkactivations.net.Layers} reads them; the last may take
     * its width from the data; default {@code dense(32) relu, dense}.
     */
    default Param<String> layers() {
        return paramSet().layers;
    }

    /**
     * Param {@code loss}: what is minimised, a loss of the catalogue; default {@code softmax_cross_entropy}
     * for classification, {@code squared_error} for regression.
     */
    default Param<String> loss() {
        return paramSet().loss;
    }

    /**
     * Param {@code solver}: {@code l-bfgs} or {@code adam}; default {@code l-bfgs}.
     */
    default Param<String> solver() {
        return paramSet().solver;
    }

    /**
     * Param {@code maxIter}: iterations of L-BFGS or epochs of Adam, at most; default 100.
     */
    default IntParam maxIter() {
        return paramSet().maxIter;
    }

    /**
     * Param {@code tol}: share of the objective by which it must improve; default 1e-6.
     */
    default DoubleParam tol() {
        return paramSet().tol;
    }

    /**
     * Param {@code regParam}: factor of the L2 penalty, half the sum of the squares of all weights without
     * biases. It is not divided by the rows, as in Spark; alpha of scikit-learn is regParam times the rows;
     * default 1e-4.
     */
    default DoubleParam regParam() {
        return paramSet().regParam;
    }

    /**
     * Param {@code seed}: seed of the weights that training starts from; default 42.
     */
    default LongParam seed() {
        return paramSet().seed;
    }

    /**
     * Param {@code initialBias}: biases that training starts from; a small positive one lets all rectifiers
     * be active at first; default 0.
     */
    default DoubleParam initialBias() {
        return paramSet().initialBias;
    }

    /**
     * Param {@code patience}: iterations after which training stops if the validation loss does not improve;
     * for Adam without validation rows, the objective; default 5.
     */
    default IntParam patience() {
        return paramSet().patience;
    }

    /**
     * Param {@code stepSize}: step of Adam, how far a weight moves at most, about; default 1e-3.
     */
    default DoubleParam stepSize() {
        return paramSet().stepSize;
    }

    /**
     * Param {@code batchSize}: rows of a step of Adam; default 32.
     */
    default IntParam batchSize() {
        return paramSet().batchSize;
    }

    /**
     * Param {@code leaves}: leaves of the tree in which sums are made. A leaf is the least that a task works
     * on. Other numbers give other bits, and with Adam other weights; default 64.
     */
    default IntParam leaves() {
        return paramSet().leaves;
    }

    /**
     * Param {@code checkpointPath}: folder that receives the model every {@code checkpointInterval}
     * iterations; default none.
     */
    default Param<String> checkpointPath() {
        return paramSet().checkpointPath;
    }

    /**
     * Param {@code checkpointInterval}: iterations from one checkpoint to the next; default 10.
     */
    default IntParam checkpointInterval() {
        return paramSet().checkpointInterval;
    }

    /**
     * Param {@code initialModel}: path of a saved model of the same layers, a {@code checkpointPath}, or a
     * {@code *.safetensors} file, whose weights training starts from; default none.
     */
    default Param<String> initialModel() {
        return paramSet().initialModel;
    }

    /**
     * Returns {@code featuresCol}: name of the column of features, ML Vectors or arrays of numbers; default
     * {@code features}.
     */
    default String getFeaturesCol() {
        return value(featuresCol());
    }

    /**
     * Returns {@code labelCol}: name of the column of labels; default {@code label}.
     */
    default String getLabelCol() {
        return value(labelCol());
    }

    /**
     * Returns {@code predictionCol}: name of the column of predictions; none if it is empty; default {@code
     * prediction}.
     */
    default String getPredictionCol() {
        return value(predictionCol());
    }

    /**
     * Returns {@code weightCol}: name of the column of weights of rows, numbers ≥ 0; default none, all rows
     * have weight 1.
     */
    default String getWeightCol() {
        return value(weightCol());
    }

    /**
     * Returns {@code validationIndicatorCol}: name of the BOOLEAN column that is true for validation rows,
     * which are not trained on and stop training early; default none.
     */
    default String getValidationIndicatorCol() {
        return value(validationIndicatorCol());
    }

    /**
     * Returns {@code layers}: layers as {@link org.sparkactivations.net.Layers} reads them; the last may take
     * its width from the data; default {@code dense(32) relu, dense}.
     */
    default String getLayers() {
        return value(layers());
    }

    /**
     * Returns {@code loss}: what is minimised, a loss of the catalogue; default {@code softmax_cross_entropy}
     * for classification, {@code squared_error} for regression.
     */
    default String getLoss() {
        return value(loss());
    }

    /**
     * Returns {@code solver}: {@code l-bfgs} or {@code adam}; default {@code l-bfgs}.
     */
    default String getSolver() {
        return value(solver());
    }

    /**
     * Returns {@code maxIter}: iterations of L-BFGS or epochs of Adam, at most; default 100.
     */
    default int getMaxIter() {
        return (int) value(maxIter());
    }

    /**
     * Returns {@code tol}: share of the objective by which it must improve; default 1e-6.
     */
    default double getTol() {
        return (double) value(tol());
    }

    /**
     * Returns {@code regParam}: factor of the L2 penalty, half the sum of the squares of all weights without
     * biases. It is not divided by the rows, as in Spark; alpha of scikit-learn is regParam times the rows;
     * default 1e-4.
     */
    default double getRegParam() {
        return (double) value(regParam());
    }

    /**
     * Returns {@code seed}: seed of the weights that training starts from; default 42.
     */
    default long getSeed() {
        return (long) value(seed());
    }

    /**
     * Returns {@code initialBias}: biases that training starts from; a small positive one lets all rectifiers
     * be active at first; default 0.
     */
    default double getInitialBias() {
        return (double) value(initialBias());
    }

    /**
     * Returns {@code patience}: iterations after which training stops if the validation loss does not
     * improve; for Adam without validation rows, the objective; default 5.
     */
    default int getPatience() {
        return (int) value(patience());
    }

    /**
     * Returns {@code stepSize}: step of Adam, how far a weight moves at most, about; default 1e-3.
     */
    default double getStepSize() {
        return (double) value(stepSize());
    }

    /**
     * Returns {@code batchSize}: rows of a step of Adam; default 32.
     */
    default int getBatchSize() {
        return (int) value(batchSize());
    }

    /**
     * Returns {@code leaves}: leaves of the tree in which sums are made. A leaf is the least that a task works
     * on. Other numbers give other bits, and with Adam other weights; default 64.
     */
    default int getLeaves() {
        return (int) value(leaves());
    }

    /**
     * Returns {@code checkpointPath}: folder that receives the model every {@code checkpointInterval}
     * iterations; default none.
     */
    default String getCheckpointPath() {
        return value(checkpointPath());
    }

    /**
     * Returns {@code checkpointInterval}: iterations from one checkpoint to the next; default 10.
     */
    default int getCheckpointInterval() {
        return (int) value(checkpointInterval());
    }

    /**
     * Returns {@code initialModel}: path of a saved model of the same layers, a {@code checkpointPath}, or a
     * {@code *.safetensors} file, whose weights training starts from; default none.
     */
    default String getInitialModel() {
        return value(initialModel());
    }
}
