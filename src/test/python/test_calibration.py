"""Calibrators and the Evaluators of probabilities."""

import math
import re

import pytest
from conftest import PROJECT
from pyspark.ml import Pipeline, PipelineModel
from pyspark.ml.classification import LogisticRegression
from pyspark.ml.tuning import CrossValidator, ParamGridBuilder
from test_networks import accessor, collected, keywords

from sparkactivations import ml
from sparkactivations.ml import (
    BrierScoreEvaluator,
    CalibrationErrorEvaluator,
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
    nothing = scores.selectExpr("label", "nn_softmax(rawPrediction) AS probability").limit(0)
    assert math.isnan(BrierScoreEvaluator().evaluate(nothing))
