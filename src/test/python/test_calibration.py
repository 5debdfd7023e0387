"""Calibrators and the Evaluators of probabilities."""

import math
import re

import pytest
from conftest import PROJECT
from pyspark.ml import Pipeline, PipelineModel
from pyspark.ml.classification import LogisticRegression
from pyspark.ml.regression import LinearRegression
from pyspark.ml.tuning import CrossValidator, ParamGridBuilder
from pyspark.sql import functions as F
from test_networks import accessor, collected, keywords

import sparkactivations
from sparkactivations import ml
from sparkactivations.ml import (
    BrierScoreEvaluator,
    CalibrationErrorEvaluator,
    CrossFitCalibrator,
    ProbabilityCalibrator,
    ProbabilityCalibratorModel,
)

METHODS = ["temperature", "vector", "sigmoid", "isotonic"]
STAGES = [ProbabilityCalibrator, CalibrationErrorEvaluator, BrierScoreEvaluator]
REFERENCE = PROJECT / "src/test/resources/calibration"


def table(spark, name, schema):
    return spark.read.schema(schema).option("sep", "\t").csv(str(REFERENCE / name))


@pytest.fixture(scope="module")
def scores(spark):
    return (
        table(
            spark,
            "scores.tsv",
            "label DOUBLE, weight DOUBLE, a DOUBLE, b DOUBLE, c DOUBLE, d DOUBLE",
        )
        .selectExpr("label", "weight", "nn_to_vector(array(a, b, c, d)) AS rawPrediction")
        .cache()
    )


@pytest.fixture(scope="module")
def binary(spark):
    return (
        table(spark, "binary.tsv", "label DOUBLE, weight DOUBLE, margin DOUBLE")
        .selectExpr("label", "weight", "array(-margin / 2, margin / 2) AS rawPrediction")
        .cache()
    )


def reference(method, name):
    lines = (REFERENCE / "parameters.tsv").read_text().splitlines()
    cells = next(
        each for each in map(lambda line: line.split("\t"), lines) if each[:2] == [method, name]
    )
    return [float(each) for each in cells[2:]]


def example(stage, name):
    choices = {"method": "vector", "strategy": "mass", "metricName": "classwise"}
    value = stage.getOrDefault(name) if stage.hasDefault(name) else ""
    return choices.get(name, value + "x" if isinstance(value, str) else value + 1)


@pytest.mark.parametrize("cls", STAGES)
def test_keywords_setters_and_getters_agree(spark, cls):
    for name in keywords(cls):
        value = example(cls(), name)
        assert accessor("get", cls(**{name: value}), name)() == value
        assert accessor("get", accessor("set", cls(), name)(value), name)() == value
    with pytest.raises(TypeError, match="nonsense"):
        cls(nonsense=1)


@pytest.mark.parametrize("cls", [*STAGES, ProbabilityCalibratorModel])
def test_params_are_those_of_java(spark, classic, cls, scores):
    stage = ProbabilityCalibrator().fit(scores) if cls is ProbabilityCalibratorModel else cls()
    java = stage._java_obj
    assert {each.name for each in stage.params} == {each.name() for each in java.params()}
    for param in stage.params:
        assert stage.hasDefault(param) == java.hasDefault(java.getParam(param.name))
        if stage.hasDefault(param):
            assert stage.getOrDefault(param) == java.getOrDefault(java.getParam(param.name))


def test_the_temperature_is_that_of_scipy(spark, classic, scores):
    model = ProbabilityCalibrator(weightCol="weight").fit(scores)
    assert model.temperature == pytest.approx(reference("temperature", "temperature")[0], rel=1e-7)
    shown = re.fullmatch(r"nn_softmax\(x, (.*)D\)", model.toSql("x"))
    assert float(shown.group(1)) == model.temperature


@pytest.mark.parametrize("method", METHODS)
def test_models_are_saved_and_loaded_and_are_sql(spark, connect, scores, binary, tmp_path, method):
    rows = binary if method == "sigmoid" else scores
    model = ProbabilityCalibrator(method=method).fit(rows)
    assert type(model) is ProbabilityCalibratorModel
    assert model.numClasses == (2 if method == "sigmoid" else 4)
    path = str(tmp_path / "model")
    model.save(path)
    loaded = ProbabilityCalibratorModel.load(path)
    calibrated = model.transform(rows)
    assert collected(loaded.transform(rows)) == collected(calibrated)
    if connect:
        with pytest.raises(NotImplementedError, match="toSql: expected a classic session"):
            model.toSql()
    else:
        by_sql = rows.selectExpr("*", f"{model.toSql()} AS calibratedProbability")
        assert collected(by_sql) == collected(calibrated)
        assert (model.temperature is None) == (method != "temperature")


def test_evaluators_and_sql_agree(spark, scores):
    rows = scores.selectExpr("label", "nn_softmax(rawPrediction) AS probability")
    row = rows.selectExpr(
        "nn_calibration_error(probability, label)",
        "nn_calibration_error(probability, label, 5)",
        "nn_brier_score(probability, label)",
    ).first()
    assert row[0] == CalibrationErrorEvaluator().evaluate(rows)
    assert row[1] == CalibrationErrorEvaluator(bins=5).evaluate(rows)
    assert row[2] == BrierScoreEvaluator().evaluate(rows)
    assert not BrierScoreEvaluator().isLargerBetter()


def test_calibration_lowers_the_error(spark, scores):
    calibrated = ProbabilityCalibrator().fit(scores).transform(scores)
    raw = scores.selectExpr("label", "nn_softmax(rawPrediction) AS probability")
    error = CalibrationErrorEvaluator()
    after = error.setProbabilityCol("calibratedProbability").evaluate(calibrated)
    assert after < 0.5 * error.setProbabilityCol("probability").evaluate(raw)


def test_evaluators_choose_in_a_cross_validator(spark, binary):
    rows = binary.selectExpr("nn_to_vector(rawPrediction) AS features", "label")
    regression = LogisticRegression(maxIter=10)
    grid = ParamGridBuilder().addGrid(regression.regParam, [0.0, 10.0]).build()
    validated = CrossValidator(
        estimator=regression,
        estimatorParamMaps=grid,
        evaluator=BrierScoreEvaluator(),
        numFolds=2,
        seed=1,
    ).fit(rows)
    assert validated.bestModel.getRegParam() == 0


def test_pipelines_hold_calibrators(spark, binary, tmp_path):
    rows = binary.selectExpr("nn_to_vector(rawPrediction) AS features", "label")
    model = Pipeline(stages=[LogisticRegression(maxIter=5), ProbabilityCalibrator()]).fit(rows)
    path = str(tmp_path / "pipeline")
    model.save(path)
    loaded = PipelineModel.load(path)
    assert type(loaded.stages[1]) is ml.ProbabilityCalibratorModel
    assert collected(loaded.transform(rows)) == collected(model.transform(rows))


def test_errors_are_those_of_java(spark, scores):
    with pytest.raises(
        Exception, match="expected one of temperature, vector, sigmoid, isotonic, got 'beta'"
    ):
        ProbabilityCalibrator(method="beta").fit(scores)
    with pytest.raises(Exception, match="expected at least two classes"):
        ProbabilityCalibrator().fit(scores.where("label = 1"))
    with pytest.raises(Exception, match="there is no column 'nowhere'"):
        ProbabilityCalibrator(rawPredictionCol="nowhere").fit(scores)
    rows = scores.selectExpr("label", "nn_softmax(rawPrediction) AS probability")
    for call in (
        lambda: CalibrationErrorEvaluator(bins=10001).evaluate(rows),
        lambda: sparkactivations.reliability(rows, bins=10001),
    ):
        with pytest.raises(
            Exception, match="bins: expected a whole number from 1 to 10000, got 1000"
        ):
            call()
    nothing = rows.limit(0)
    assert math.isnan(BrierScoreEvaluator().evaluate(nothing))


def cross_fit(**given):
    """A stage whose classifier has the same bits in any partitioning."""
    network = ml.FeedForwardClassifier(layers="dense", maxIter=5)
    return CrossFitCalibrator(estimator=network, **given)


@pytest.fixture(scope="module")
def features(scores):
    return scores.selectExpr(
        "nn_to_vector(transform(nn_to_array(rawPrediction), x -> x / 10)) AS features",
        "label",
        "map('weight', weight) AS properties",
        "CAST(pmod(hash(nn_to_array(rawPrediction)), 3) AS INT) AS part",
    ).cache()


def test_a_cross_fit_has_the_folds_of_java(spark, classic, features, tmp_path):
    for given in ({"numFolds": 3, "seed": 7}, {"numFolds": 3, "foldCol": "part"}):
        stage = cross_fit(**given)
        path = str(tmp_path / given.get("foldCol", "content"))
        stage.save(path)
        java = spark._jvm.org.sparkactivations.ml.CrossFitCalibrator.load(path)
        expected = java.fit(features._jdf).stages()[1]
        model = stage.fit(features)
        assert model.stages[1].toSql() == expected.toSql()
        assert model.uid == java.uid() == stage.uid


def test_a_cross_fit_is_that_of_a_plain_loop(spark, features):
    network = ml.FeedForwardClassifier(layers="dense", maxIter=5)
    scored = [
        network.fit(features.where(f"part != {i}")).transform(features.where(f"part = {i}"))
        for i in range(3)
    ]
    expected = ProbabilityCalibrator().fit(scored[0].union(scored[1]).union(scored[2]))
    for parallelism in (1, 2):
        model = cross_fit(numFolds=3, foldCol="part", parallelism=parallelism).fit(features)
        assert type(model) is PipelineModel
        rows = model.transform(features)
        again = expected.transform(rows.drop("calibratedProbability"))
        assert collected(again) == collected(rows)


def test_a_cross_fit_does_not_depend_on_partitions(spark, features):
    one, three = (
        cross_fit(numFolds=2).fit(features.repartition(partitions, "features"))
        for partitions in (1, 3)
    )
    assert collected(one.transform(features)) == collected(three.transform(features))


def test_cross_fits_are_saved_and_loaded(spark, connect, features, tmp_path):
    regression = LogisticRegression(maxIter=3)
    stage = CrossFitCalibrator(
        estimator=Pipeline(stages=[regression]),
        calibrator=ProbabilityCalibrator(method="vector"),
        numFolds=2,
        seed=7,
        parallelism=2,
    )
    path = str(tmp_path / "stage")
    stage.save(path)
    loaded = CrossFitCalibrator.load(path)
    assert loaded.uid == stage.uid
    assert [loaded.getNumFolds(), loaded.getSeed(), loaded.getParallelism()] == [2, 7, 2]
    assert not loaded.isDefined(loaded.foldCol)
    assert loaded.getEstimator().getStages()[0].getMaxIter() == 3
    assert loaded.getCalibrator().getMethod() == "vector"
    model = loaded.fit(features)
    model.save(path + "-model")
    again = PipelineModel.load(path + "-model")
    assert collected(again.transform(features)) == collected(model.transform(features))
    model.write().overwrite().save(path + "-model")
    assert type(PipelineModel.load(path + "-model").stages[1]) is ProbabilityCalibratorModel
    with pytest.raises(ValueError, match="estimator: expected an Estimator"):
        CrossFitCalibrator().write().overwrite().save(path)
    stage.setSeed(3).write().overwrite().save(path)
    assert CrossFitCalibrator.load(path).getSeed() == 3
    if not connect:
        java = spark._jvm.org.sparkactivations.ml.CrossFitCalibrator.load(path)
        java.setSeed(8).save(path + "-java")
        loaded = CrossFitCalibrator.load(path + "-java")
        assert loaded.getSeed() == 8
        assert type(loaded.getEstimator()) is Pipeline


def test_copies_of_a_cross_fit_reach_the_stages_inside(spark, features):
    regression = LogisticRegression(maxIter=3)
    calibrator = ProbabilityCalibrator()
    stage = CrossFitCalibrator(estimator=regression, calibrator=calibrator, numFolds=2)
    copy = stage.copy({regression.maxIter: 1, calibrator.method: "isotonic", stage.seed: 9})
    assert copy.getEstimator().getMaxIter() == 1
    assert copy.getCalibrator().getMethod() == "isotonic"
    assert copy.getSeed() == 9
    assert regression.getMaxIter() == 3
    pipeline = Pipeline(stages=[stage]).fit(features)
    assert "calibratedProbability" in pipeline.transform(features).columns


def test_params_of_a_cross_fit_are_those_of_java(spark, classic):
    java = spark._jvm.org.sparkactivations.ml.CrossFitCalibrator()
    stage = CrossFitCalibrator()
    assert {each.name for each in stage.params} == {each.name() for each in java.params()}
    for param in stage.params:
        assert stage.hasDefault(param) == java.hasDefault(java.getParam(param.name))
        assert stage.isSet(param) == java.isSet(java.getParam(param.name))
        if stage.hasDefault(param):
            assert stage.getOrDefault(param) == java.getOrDefault(java.getParam(param.name))
    for name, value in {"numFolds": 3, "foldCol": "f", "seed": 1, "parallelism": 2}.items():
        assert accessor("get", CrossFitCalibrator(**{name: value}), name)() == value
        assert accessor("get", accessor("set", stage, name)(value), name)() == value


@pytest.mark.parametrize(
    ("given", "label", "message"),
    [
        ({"numFolds": 1}, "label", "numFolds: expected a whole number ≥ 2, got 1"),
        ({"numFolds": 4, "foldCol": "part"}, "label", "each of 4 folds, got none in fold 3"),
        ({"numFolds": 2, "foldCol": "part"}, "label", "from 0 to 1, .*got 2; .* rows are in no"),
        ({"foldCol": "label"}, "label", "the foldCol: expected INT, .*got DOUBLE"),
        ({"foldCol": "nowhere"}, "label", "the foldCol: .* got none; the columns are features"),
        ({"numFolds": 3, "foldCol": "part"}, "7 * part", "got class 0 in fold 0 alone, with"),
    ],
)
def test_errors_of_a_cross_fit_say_why(spark, features, given, label, message):
    rows = features.withColumn("label", F.expr(label).cast("double"))
    with pytest.raises(ValueError, match=message):
        cross_fit(**given).fit(rows)


def test_a_cross_fit_needs_an_estimator_of_scores(spark, features):
    with pytest.raises(ValueError, match="estimator: expected an Estimator whose .*, got none"):
        CrossFitCalibrator().fit(features)
    line = LinearRegression(maxIter=1)
    with pytest.raises(ValueError, match="whose model adds the column 'rawPrediction'"):
        CrossFitCalibrator(estimator=line).fit(features)


def test_reliability_is_a_diagram(spark, connect, scores, tmp_path):
    rows = scores.selectExpr("label", "nn_softmax(rawPrediction) AS probability")
    found = sparkactivations.reliability(rows, bins=5, name="raw <scores>")
    assert len(found.bins) == 5
    assert sum(each["count"] for each in found.bins) == rows.count()
    assert found.expectedError == CalibrationErrorEvaluator(bins=5).evaluate(rows)
    assert found.brierScore == BrierScoreEvaluator().evaluate(rows)
    assert repr(found).startswith(f"Reliability(raw <scores>: {rows.count()} predictions, expected")
    if connect:
        assert found._repr_svg_() is None
        assert "raw &lt;scores&gt;" in found._repr_html_()
        assert found._repr_html_().count("<tr>") == 1 + sum(
            each["count"] > 0 for each in found.bins
        )
        with pytest.raises(RuntimeError, match="reliability diagram: .* calibrate --report draws"):
            found.save(tmp_path / "diagram.svg")
    else:
        assert found._repr_html_() is None
        assert found._repr_svg_().startswith("<svg")
        assert "raw &lt;scores&gt;" in found.svg
        found.save(tmp_path / "diagram.svg")
        assert (tmp_path / "diagram.svg").read_text(encoding="utf-8") == found.svg
    numbers = sparkactivations.reliability(rows, F.expr("nn_element(probability, 0)"), F.lit(1))
    assert len(numbers.bins) == 15
    nothing = sparkactivations.reliability(rows.limit(0))
    assert nothing.bins == []
    assert math.isnan(nothing.brierScore)
