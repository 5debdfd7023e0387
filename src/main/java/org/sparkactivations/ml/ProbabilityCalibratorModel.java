package org.sparkactivations.ml;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.spark.ml.Model;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.ml.util.MLWritable;
import org.apache.spark.ml.util.MLWriter;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.sparkactivations.ml.network.ScalingFit;
import org.sparkactivations.sql.SqlFunctions;

/**
 * Calibrated probabilities of raw scores. {@code probabilityCol} is of the kind of the scores: a Vector, an ARRAY&lt;
 * DOUBLE&gt;, or a DOUBLE, the probability of class 1. Null scores give null, and NaN gives NaN.
 *
 * <p>It is saved as Spark's metadata and {@code data/calibration.safetensors}.
 */
public final class ProbabilityCalibratorModel extends Model<ProbabilityCalibratorModel>
        implements CalibratorParams, MLWritable {

    private static final long serialVersionUID = 1L;

    private final String uid;
    private final CalibratorParamSet params;
    private final Param<String> scoreKind;
    private CalibrationMap map;
    private ScalingFit summary;

    /** A model that has learned nothing, for Spark. */
    public ProbabilityCalibratorModel() {
        this(Identifiable$.MODULE$.randomUID("probabilitycalibrator"));
    }

    /** A model that has learned nothing and has the given uid, for Spark. */
    public ProbabilityCalibratorModel(String uid) {
        this.uid = uid;
        this.params = new CalibratorParamSet(this);
        this.scoreKind = CheckedParams.choice(
                this,
                "scoreKind",
                Arrays.stream(ScoreKind.values()).map(ScoreKind::toString).toList());
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

    private ProbabilityCalibratorModel with(Param<String> param, String value) {
        set(param, value);
        return this;
    }

    /**
     * Sets {@code rawPredictionCol}: name of the column of raw scores of a classifier: an ML Vector or an array with
     * one score per class, or a number, the score of class 1 of two; default {@code rawPrediction}.
     */
    public ProbabilityCalibratorModel setRawPredictionCol(String value) {
        return with(rawPredictionCol(), value);
    }

    /**
     * Sets {@code probabilityCol}: name of the column of calibrated probabilities; default {@code
     * calibratedProbability}.
     */
    public ProbabilityCalibratorModel setProbabilityCol(String value) {
        return with(probabilityCol(), value);
    }

    ProbabilityCalibratorModel with(CalibrationFit fit) {
        map = fit.map();
        summary = fit.scaling();
        return with(scoreKind, fit.kind().toString());
    }

    /** Takes what was saved. */
    void set(CalibrationMap saved) {
        map = saved;
    }

    /**
     * Param {@code scoreKind}: what the scores were that this model was trained on, {@code vector}, {@code array} or
     * {@code number}. {@link #toSql()} is for those; {@link #transform} takes any.
     */
    public Param<String> scoreKind() {
        return scoreKind;
    }

    /** Returns {@code scoreKind}: what the scores were that this model was trained on. */
    public String getScoreKind() {
        return getOrDefault(scoreKind);
    }

    CalibrationMap map() {
        if (map == null) {
            throw new IllegalStateException(
                    uid + ": expected a model that was trained or loaded, got one that has learned nothing");
        }
        return map;
    }

    /** The number of classes. */
    public int numClasses() {
        return map().classes();
    }

    /** The temperature, above 1 if the scores were too certain; empty for other methods. */
    public OptionalDouble temperature() {
        return map() instanceof CalibrationMap.Temperature one
                ? OptionalDouble.of(one.temperature())
                : OptionalDouble.empty();
    }

    /** How the parameters were found; empty if the model was loaded, or if the method is {@code isotonic}. */
    public Optional<ScalingFit> summary() {
        return Optional.ofNullable(summary);
    }

    /**
     * This model as an expression of SQL, which needs no stage: {@code nn_softmax(`rawPrediction`, 1.9D)}. The column is
     * {@code rawPredictionCol}, of the type that the model was trained on, with doubles.
     */
    public String toSql() {
        return toSql(ColumnName.quoted(ColumnName.parts(getRawPredictionCol())));
    }

    /**
     * This model as an expression of SQL, of another expression.
     *
     * @param scores an expression of the type that the model was trained on, with doubles
     */
    public String toSql(String scores) {
        return map().sql(scores, ScoreKind.valueOf(getScoreKind().toUpperCase(Locale.ROOT)));
    }

    @Override
    public Dataset<Row> transform(Dataset<?> dataset) {
        StructType result = transformSchema(dataset.schema());
        SqlFunctions.ensure(dataset.sparkSession());
        StructField scores = Columns.find(dataset.schema(), getRawPredictionCol(), uid);
        ScoreKind given = ScoreKind.of(scores.dataType()).orElseThrow();
        String raw = uid + "__scores";
        Dataset<Row> rows = dataset.select(
                functions.col("*"),
                ofTrainedLength(Columns.column(dataset, getRawPredictionCol()), given)
                        .as(raw));
        String sql = map().sql(given.asDoubles(ColumnName.quoted(raw), scores.dataType()), given);
        StructField probability = result.apply(getProbabilityCol());
        return rows.withColumn(getProbabilityCol(), functions.expr(sql).as(getProbabilityCol(), probability.metadata()))
                .drop(raw);
    }

    /** The scores; a row of another number of them than there are classes is an error where the map does not notice. */
    private Column ofTrainedLength(Column scores, ScoreKind kind) {
        if (kind == ScoreKind.NUMBER || !map().readsSingleScores()) {
            return scores;
        }
        Column length =
                functions.size(kind == ScoreKind.VECTOR ? functions.call_function("nn_to_array", scores) : scores);
        Column error = functions.raise_error(functions.concat(
                functions.lit(uid + ": column '" + getRawPredictionCol() + "': expected " + numClasses()
                        + " scores for each row, got "),
                length.cast(DataTypes.StringType)));
        return functions
                .when(scores.isNull().or(length.equalTo(numClasses())), scores)
                .otherwise(error);
    }

    @Override
    public StructType transformSchema(StructType schema) {
        CalibratorColumns columns = new CalibratorColumns(this);
        columns.checkScores(schema, map().classes());
        return columns.withProbabilities(schema, map().classes());
    }

    @Override
    public ProbabilityCalibratorModel copy(ParamMap extra) {
        ProbabilityCalibratorModel copy = copyValues(new ProbabilityCalibratorModel(uid), extra);
        copy.map = map;
        copy.summary = summary;
        return copy.setParent(parent());
    }

    @Override
    public MLWriter write() {
        return new CalibrationFiles.Writer(this);
    }

    /** The reader of saved models of this class. */
    public static MLReader<ProbabilityCalibratorModel> read() {
        return new CalibrationFiles.Reader();
    }

    /** Loads the model saved at {@code path}. */
    public static ProbabilityCalibratorModel load(String path) {
        return read().load(path);
    }

    /** The class, the uid, what was learned and, if it was trained in this session, how. */
    @Override
    public String toString() {
        String start = getClass().getSimpleName() + ": uid=" + uid + ", method=" + getMethod();
        if (map == null) {
            return start + ", not trained";
        }
        return start + ", numClasses=" + numClasses()
                + (temperature().isPresent() ? ", temperature=" + temperature().getAsDouble() : "")
                + (summary == null ? "" : "; " + summary);
    }
}
