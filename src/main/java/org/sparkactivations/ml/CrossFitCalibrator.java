package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.Estimator;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.LongParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.ml.util.MLWritable;
import org.apache.spark.ml.util.MLWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * Estimator that trains a classifier and calibrates it, both on all rows. The scores that calibration learns from are
 * out of fold: those of each fold come from a model that was trained on the other folds. Scores of rows that a model was
 * trained on are too certain to calibrate on.
 *
 * <ol>
 *   <li>{@code estimator} is trained {@code numFolds} times, each time on all folds but one, and scores that one.
 *   <li>{@code calibrator} is trained once, on the scores of all folds.
 *   <li>{@code estimator} is trained on all rows.
 * </ol>
 *
 * <p>The model is Spark's {@link PipelineModel} of the last classifier and the {@link ProbabilityCalibratorModel}, so
 * that Spark saves and loads it. This is {@code CalibratedClassifierCV(ensemble=False)} of scikit-learn.
 *
 * <p>The fold of a row follows from its content, {@code pmod(xxhash64(columns…, seed), numFolds)}. It depends neither on
 * the order of the rows nor on their partitions, and equal rows are in the same fold. Columns of maps and variants, of
 * which Spark makes no hash, are left out. The folds are not stratified by class. With {@code foldCol}, a column has
 * the number of the fold: for groups of rows that belong together, such as those of a patient, and for rows with an id
 * that are equal but for it.
 *
 * <p>If {@code estimator} is deterministic, as {@link FeedForwardClassifier} is, model and calibration have the same
 * bits whatever the order of the rows and their partitions. Labels have to be the same numbers in each fold: a
 * {@code StringIndexer} inside the estimator numbers the classes of each fold by their frequency in the others, so it
 * belongs before this stage.
 *
 * <pre>{@code
 * PipelineModel model = new CrossFitCalibrator().setEstimator(new RandomForestClassifier()).fit(training);
 * model.transform(test).select("calibratedProbability");
 * ((ProbabilityCalibratorModel) model.stages()[1]).toSql(); // nn_softmax(`rawPrediction`, 0.3D)
 * }</pre>
 *
 * @see <a href="https://doi.org/10.1145/1102351.1102430">Niculescu-Mizil, Caruana: Predicting Good Probabilities with
 *     Supervised Learning, 2005</a>
 */
public final class CrossFitCalibrator extends Estimator<PipelineModel> implements MLWritable {

    private static final long serialVersionUID = 1L;

    private static final int LEAST_FOLDS = 2;
    private static final int FOLDS = 5;
    private static final long SEED = 42;

    private final String uid;
    private final Param<Estimator<?>> estimator;
    private final Param<ProbabilityCalibrator> calibrator;
    private final IntParam numFolds;
    private final Param<String> foldCol;
    private final LongParam seed;
    private final IntParam parallelism;

    /** A stage with a random uid. */
    public CrossFitCalibrator() {
        this(Identifiable$.MODULE$.randomUID("crossfitcalibrator"));
    }

    /** A stage with the given uid. */
    public CrossFitCalibrator(String uid) {
        this.uid = uid;
        this.estimator = CheckedParams.stage(
                this, "estimator", Estimator.class, "an Estimator whose model adds a column of raw scores");
        this.calibrator = CheckedParams.stage(
                this, "calibrator", ProbabilityCalibrator.class, "a ProbabilityCalibrator of these scores");
        this.numFolds = CheckedParams.wholeNumber(this, "numFolds", "number of folds", LEAST_FOLDS, FOLDS);
        this.foldCol = CheckedParams.name(
                this,
                "foldCol",
                "name of the INT column with the number of the fold, from 0 (folds follow from the content of rows if"
                        + " it is empty or not set)");
        this.seed = CheckedParams.seed(this, "seed", "seed of the folds that follow from the content of rows", SEED);
        this.parallelism = CheckedParams.wholeNumber(this, "parallelism", "folds that are trained at once", 1, 1);
        set(calibrator, new ProbabilityCalibrator());
    }

    @Override
    public String uid() {
        return uid;
    }

    /** Param {@code estimator}: the Estimator whose model adds a column of raw scores; no default. */
    public Param<Estimator<?>> estimator() {
        return estimator;
    }

    /** Param {@code calibrator}: the calibrator of these scores; from the start one of its own with its defaults. */
    public Param<ProbabilityCalibrator> calibrator() {
        return calibrator;
    }

    /** Param {@code numFolds}: number of folds, at least 2; default 5. */
    public IntParam numFolds() {
        return numFolds;
    }

    /**
     * Param {@code foldCol}: name of the INT column with the number of the fold, from 0; no default, folds follow from
     * the content of rows if it is empty or not set.
     */
    public Param<String> foldCol() {
        return foldCol;
    }

    /** Param {@code seed}: seed of the folds that follow from the content of rows; default 42. */
    public LongParam seed() {
        return seed;
    }

    /** Param {@code parallelism}: folds that are trained at once; default 1. */
    public IntParam parallelism() {
        return parallelism;
    }

    /**
     * Returns {@code estimator}: the Estimator whose model adds a column of raw scores; no default.
     *
     * @throws IllegalStateException if there is none
     */
    public Estimator<?> getEstimator() {
        if (!isDefined(estimator)) {
            throw new IllegalStateException(uid + ": estimator: expected " + estimator.doc() + ", got none");
        }
        return getOrDefault(estimator);
    }

    /** Returns {@code calibrator}: the calibrator of these scores; from the start one of its own with its defaults. */
    public ProbabilityCalibrator getCalibrator() {
        return getOrDefault(calibrator);
    }

    /** Returns {@code numFolds}: number of folds, at least 2; default 5. */
    public int getNumFolds() {
        return (int) getOrDefault(numFolds);
    }

    /** Returns {@code foldCol}: name of the INT column with the number of the fold, from 0; no default. */
    public String getFoldCol() {
        return getOrDefault(foldCol);
    }

    /** Returns {@code seed}: seed of the folds that follow from the content of rows; default 42. */
    public long getSeed() {
        return (long) getOrDefault(seed);
    }

    /** Returns {@code parallelism}: folds that are trained at once; default 1. */
    public int getParallelism() {
        return (int) getOrDefault(parallelism);
    }

    /** Sets {@code estimator}: the Estimator whose model adds a column of raw scores, a Pipeline too; no default. */
    public CrossFitCalibrator setEstimator(Estimator<?> value) {
        return with(estimator, value);
    }

    /** Sets {@code calibrator}: the calibrator of these scores; from the start one of its own with its defaults. */
    public CrossFitCalibrator setCalibrator(ProbabilityCalibrator value) {
        return with(calibrator, value);
    }

    /** Sets {@code numFolds}: number of folds, at least 2; default 5. */
    public CrossFitCalibrator setNumFolds(int value) {
        return with(numFolds, value);
    }

    /**
     * Sets {@code foldCol}: name of the INT column with the number of the fold, from 0; no default, folds follow from
     * the content of rows if it is empty or not set.
     */
    public CrossFitCalibrator setFoldCol(String value) {
        return with(foldCol, value);
    }

    /** Sets {@code seed}: seed of the folds that follow from the content of rows; default 42. */
    public CrossFitCalibrator setSeed(long value) {
        return with(seed, value);
    }

    /** Sets {@code parallelism}: folds that are trained at once; default 1. */
    public CrossFitCalibrator setParallelism(int value) {
        return with(parallelism, value);
    }

    private <V> CrossFitCalibrator with(Param<V> param, V value) {
        set(param, value);
        return this;
    }

    /** Whether a column has the numbers of the folds. */
    boolean hasFoldCol() {
        return isDefined(foldCol) && !getFoldCol().isEmpty();
    }

    /** Name, meaning, default and value of a param. */
    @Override
    public String explainParam(Param<?> param) {
        return CheckedParams.explained(this, param);
    }

    /**
     * Trains the classifier and calibrates it. The rows are read twice to check the folds, and twice for each fold;
     * cache them if that is expensive.
     *
     * @throws IllegalArgumentException if a column is missing or of the wrong type, if a fold has no rows, if
     *     {@code foldCol} has a number that is no fold, if a class is in one fold alone, or if the scores cannot be
     *     calibrated
     */
    @Override
    public PipelineModel fit(Dataset<?> dataset) {
        transformSchema(dataset.schema());
        Folds folds = Folds.of(this, dataset);
        folds.checkRows(hasFoldCol() ? getFoldCol() : null);
        folds.checkClasses(getCalibrator().getLabelCol());
        Estimator<?> classifier = getEstimator();
        CalibratorColumns columns = new CalibratorColumns(getCalibrator());
        List<Dataset<Row>> scored = ParallelTasks.results(getNumFolds(), getParallelism(), fold -> {
            Transformer model = classifier.fit(folds.outside(fold));
            return columns.alone(model.transform(folds.in(fold)));
        });
        Dataset<Row> outOfFold =
                scored.stream().reduce(Dataset::union).orElseThrow().persist(StorageLevel.MEMORY_AND_DISK());
        ProbabilityCalibratorModel calibration;
        try {
            calibration = getCalibrator().fit(outOfFold);
        } finally {
            outOfFold.unpersist();
        }
        Transformer model = classifier.fit(dataset);
        return new Pipeline(uid)
                .setStages(new PipelineStage[] {model, calibration})
                .fit(dataset)
                .setParent(this);
    }

    @Override
    public StructType transformSchema(StructType schema) {
        Folds.checkType(this, schema);
        StructType scored = getEstimator().transformSchema(schema);
        String scores = getCalibrator().getRawPredictionCol();
        try {
            Columns.find(scored, scores, getEstimator());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    uid + ": estimator: expected one whose model adds the column '" + scores
                            + "', the rawPredictionCol of the calibrator: " + e.getMessage(),
                    e);
        }
        return getCalibrator().transformSchema(scored);
    }

    /** A copy of this stage with copies of the estimator and the calibrator. Params may be those of any of the three. */
    @Override
    public CrossFitCalibrator copy(ParamMap extra) {
        CrossFitCalibrator copy = defaultCopy(extra);
        if (copy.isDefined(estimator)) {
            copy.setEstimator(copy.getEstimator().copy(extra));
        }
        return copy.setCalibrator(copy.getCalibrator().copy(extra));
    }

    /** A copy with neither an estimator nor a calibrator, the params of which Spark writes none into metadata. */
    CrossFitCalibrator withoutStages() {
        CrossFitCalibrator copy = copyValues(new CrossFitCalibrator(uid), new ParamMap());
        copy.clear(copy.estimator);
        copy.clear(copy.calibrator);
        return copy;
    }

    /**
     * The writer of this stage, which saves the estimator and the calibrator in folders of their own.
     *
     * @throws IllegalStateException if there is no estimator
     * @throws UnsupportedOperationException if the estimator cannot be saved
     */
    @Override
    public MLWriter write() {
        return new CrossFitFiles.Writer(this);
    }

    /** The reader of saved stages of this class. */
    public static MLReader<CrossFitCalibrator> read() {
        return new CrossFitFiles.Reader();
    }

    /** Loads the stage saved at {@code path}. */
    public static CrossFitCalibrator load(String path) {
        return read().load(path);
    }
}
