package org.sparkactivations.ml;

import org.apache.spark.ml.Estimator;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsWritable;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.types.StructType;

/**
 * Estimator that calibrates the raw scores of any classifier, so that of the rows with a probability of 0.8 about 80 %
 * belong to the class.
 *
 * <ul>
 *   <li>{@code temperature}: {@code softmax(x/T)}, T with the least mean cross-entropy; the order of the classes stays.
 *   <li>{@code vector}: {@code softmax(scale·x + bias)}, with the least mean cross-entropy plus penalty; up to 128
 *       classes.
 *   <li>{@code sigmoid}: Platt's {@code sigmoid(a·x + b)} with his targets, for two classes. For rows of two scores x is
 *       that of class 1, less that of class 0.
 *   <li>{@code isotonic}: Spark's {@code IsotonicRegression} of each score, divided by their sum; for two classes, of
 *       the x of {@code sigmoid}.
 * </ul>
 *
 * <p>Calibrate on rows that the classifier was not trained on, as it is too certain of those that it was;
 * {@link CrossFitCalibrator} does so without holding rows out. The parameters have the same bits whatever the order of
 * the rows and their partitions; of {@code isotonic}, if the weights are whole numbers.
 *
 * <pre>{@code
 * ProbabilityCalibratorModel calibrated = new ProbabilityCalibrator().fit(classifier.transform(heldOut));
 * calibrated.toSql(); // nn_softmax(`rawPrediction`, 1.9D)
 * }</pre>
 *
 * @see <a href="https://arxiv.org/abs/1706.04599">Guo and others: On Calibration of Modern Neural Networks, 2017</a>
 * @see <a href="https://doi.org/10.1145/775047.775151">Zadrozny, Elkan: Transforming Classifier Scores into Accurate
 *     Multiclass Probability Estimates, 2002</a>
 */
public final class ProbabilityCalibrator extends Estimator<ProbabilityCalibratorModel>
        implements CalibratorParams, DefaultParamsWritable {

    private static final long serialVersionUID = 1L;

    private final String uid;
    private final CalibratorParamSet params;

    /** A stage with a random uid. */
    public ProbabilityCalibrator() {
        this(Identifiable$.MODULE$.randomUID("probabilitycalibrator"));
    }

    /** A stage with the given uid. */
    public ProbabilityCalibrator(String uid) {
        this.uid = uid;
        this.params = new CalibratorParamSet(this);
    }

    @Override
    public String uid() {
        return uid;
    }

    @Override
    public CalibratorParamSet paramSet() {
        return params;
    }

    /** Name, meaning, default and value of a param. */
    @Override
    public String explainParam(Param<?> param) {
        return CheckedParams.explained(this, param);
    }

    private <V> ProbabilityCalibrator with(Param<V> param, V value) {
        set(param, value);
        return this;
    }

    /**
     * Sets {@code rawPredictionCol}: name of the column of raw scores of a classifier: an ML Vector or an array with
     * one score per class, or a number, the score of class 1 of two; default {@code rawPrediction}.
     */
    public ProbabilityCalibrator setRawPredictionCol(String value) {
        return with(rawPredictionCol(), value);
    }

    /**
     * Sets {@code labelCol}: name of the column of labels, the indices of the classes; default {@code label}.
     */
    public ProbabilityCalibrator setLabelCol(String value) {
        return with(labelCol(), value);
    }

    /**
     * Sets {@code weightCol}: name of the column of weights of rows, numbers ≥ 0; default none, all rows have weight 1.
     */
    public ProbabilityCalibrator setWeightCol(String value) {
        return with(weightCol(), value);
    }

    /**
     * Sets {@code probabilityCol}: name of the column of calibrated probabilities; default {@code
     * calibratedProbability}.
     */
    public ProbabilityCalibrator setProbabilityCol(String value) {
        return with(probabilityCol(), value);
    }

    /**
     * Sets {@code method}: {@code temperature}, {@code vector}, {@code sigmoid} or {@code isotonic}; default {@code
     * temperature}.
     */
    public ProbabilityCalibrator setMethod(String value) {
        return with(method(), value);
    }

    /**
     * Sets {@code regParam}: factor of half the squared distance of the scales from 1 and the biases from 0, for the
     * method {@code vector}; default 1e-4.
     */
    public ProbabilityCalibrator setRegParam(double value) {
        return with(regParam(), value);
    }

    /**
     * Calibrates.
     *
     * @throws IllegalArgumentException if a column is missing or of the wrong type, if rows have scores that are null,
     *     NaN or infinite or labels that are no classes, if there is one class only, or if the method does not go with
     *     the number of scores
     */
    @Override
    public ProbabilityCalibratorModel fit(Dataset<?> dataset) {
        transformSchema(dataset.schema());
        CalibrationFit fit = CalibrationFit.of(this, dataset);
        ProbabilityCalibratorModel model = copyValues(new ProbabilityCalibratorModel(uid), new ParamMap());
        return model.with(fit).setParent(this);
    }

    @Override
    public StructType transformSchema(StructType schema) {
        CalibratorColumns columns = new CalibratorColumns(this);
        columns.checkTraining(schema);
        return columns.withProbabilities(schema, -1);
    }

    @Override
    public ProbabilityCalibrator copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<ProbabilityCalibrator> read() {
        return new StageReader<>(ProbabilityCalibrator::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static ProbabilityCalibrator load(String path) {
        return read().load(path);
    }
}
