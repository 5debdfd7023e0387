package org.sparkactivations.ml;

import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.Params;

/** The params that a {@link ProbabilityCalibrator} and its model share. */
public interface CalibratorParams {

    /** The params of this stage. */
    CalibratorParamSet paramSet();

    private <V> V value(Param<V> param) {
        return ((Params) this).getOrDefault(param);
    }

    /**
     * Param {@code rawPredictionCol}: name of the column of raw scores of a classifier: an ML Vector or an array with
     * one score per class, or a number, the score of class 1 of two; default {@code rawPrediction}.
     */
    default Param<String> rawPredictionCol() {
        return paramSet().rawPredictionCol;
    }

    /**
     * Param {@code labelCol}: name of the column of labels, the indices of the classes; default {@code label}.
     */
    default Param<String> labelCol() {
        return paramSet().labelCol;
    }

    /**
     * Param {@code weightCol}: name of the column of weights of rows, numbers ≥ 0; default none, all rows have weight
     * 1.
     */
    default Param<String> weightCol() {
        return paramSet().weightCol;
    }

    /**
     * Param {@code probabilityCol}: name of the column of calibrated probabilities; default {@code
     * calibratedProbability}.
     */
    default Param<String> probabilityCol() {
        return paramSet().probabilityCol;
    }

    /**
     * Param {@code method}: {@code temperature}, {@code vector}, {@code sigmoid} or {@code isotonic}; default {@code
     * temperature}.
     */
    default Param<String> method() {
        return paramSet().method;
    }

    /**
     * Param {@code regParam}: factor of half the squared distance of the scales from 1 and the biases from 0, for the
     * method {@code vector}; default 1e-4.
     */
    default DoubleParam regParam() {
        return paramSet().regParam;
    }

    /**
     * Returns {@code rawPredictionCol}: name of the column of raw scores of a classifier: an ML Vector or an array with
     * one score per class, or a number, the score of class 1 of two; default {@code rawPrediction}.
     */
    default String getRawPredictionCol() {
        return value(rawPredictionCol());
    }

    /**
     * Returns {@code labelCol}: name of the column of labels, the indices of the classes; default {@code label}.
     */
    default String getLabelCol() {
        return value(labelCol());
    }

    /**
     * Returns {@code weightCol}: name of the column of weights of rows, numbers ≥ 0; default none, all rows have weight
     * 1.
     */
    default String getWeightCol() {
        return value(weightCol());
    }

    /**
     * Returns {@code probabilityCol}: name of the column of calibrated probabilities; default {@code
     * calibratedProbability}.
     */
    default String getProbabilityCol() {
        return value(probabilityCol());
    }

    /**
     * Returns {@code method}: {@code temperature}, {@code vector}, {@code sigmoid} or {@code isotonic}; default {@code
     * temperature}.
     */
    default String getMethod() {
        return value(method());
    }

    /**
     * Returns {@code regParam}: factor of half the squared distance of the scales from 1 and the biases from 0, for the
     * method {@code vector}; default 1e-4.
     */
    default double getRegParam() {
        return (double) value(regParam());
    }
}
