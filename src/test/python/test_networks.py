"""The Estimators of networks and their models."""

import inspect
import json
import pickle
from math import erf, sqrt

import numpy as np
import pytest
from conftest import PROJECT
from pyspark.ml import Pipeline, PipelineModel
from pyspark.ml.evaluation import MulticlassClassificationEvaluator
from pyspark.ml.linalg import DenseVector, Vectors
from pyspark.ml.tuning import CrossValidator, CrossValidatorModel, ParamGridBuilder
from safetensors.numpy import load_file, save_file

from sparkactivations import ml
from sparkactivations.ml import (
    FeedForwardClassificationModel,
    FeedForwardClassifier,
    FeedForwardRegressionModel,
    FeedForwardRegressor,
)

ESTIMATORS = [FeedForwardClassifier, FeedForwardRegressor]
MODELS = [FeedForwardClassificationModel, FeedForwardRegressionModel]


@pytest.fixture(scope="module")
def digits(spark):
    """Handwritten digits. Every 4th is held out."""
    return (
        spark.read.text(str(PROJECT / "spark-examples/data/digits.csv.gz"))
        .selectExpr(
            "monotonically_increasing_id() AS id",
            "transform(split(value, ','), x -> CAST(x AS DOUBLE)) AS numbers",
        )
        .selectExpr(
            "id",
            "nn_to_vector(transform(slice(numbers, 1, 64), x -> x / 16)) AS features",
            "numbers[64] AS label",
            "id % 4 = 0 AS held",
        )
        .cache()
    )


@pytest.fixture(scope="module")
def few(digits):
    return digits.where("id < 300").select("features", "label").cache()


@pytest.fixture(scope="module")
def model(few):
    return FeedForwardClassifier(layers="dense(8) gelu, dense", maxIter=15).fit(few)


@pytest.fixture(scope="module")
def line(spark):
    """Points on y = 2 x₀ − x₁ + 1."""
    rows = [
        (Vectors.dense(i / 20, (i * 7) % 20 / 20), 2 * i / 20 - (i * 7) % 20 / 20 + 1)
        for i in range(20)
    ]
    return spark.createDataFrame(rows, ["features", "label"])


def accuracy(rows):
    return rows.selectExpr("avg(CAST(prediction = label AS DOUBLE))").first()[0]


def collected(rows):
    """The rows as text, in which NaN equals itself."""
    return [repr(each) for each in rows.collect()]


def accessor(verb, stage, name):
    return getattr(stage, verb + name[0].upper() + name[1:])


def keywords(cls):
    return [each for each in inspect.signature(cls.__init__).parameters if each != "self"]


def example(stage, name):
    """A value of a param that differs from the default."""
    choices = {"layers": "dense(3) prelu(alpha = learned), dense", "solver": "adam"}
    choices["loss"] = (
        "sigmoid_cross_entropy" if isinstance(stage, FeedForwardClassifier) else "huber(1)"
    )
    if name in choices:
        return choices[name]
    value = stage.getOrDefault(name) if stage.hasDefault(name) else ""
    return value + "x" if isinstance(value, str) else value + 1


def test_the_example_of_the_guide(spark, digits, connect, tmp_path):
    path = str(tmp_path / "digits.model")
    net = FeedForwardClassifier(layers="dense(32) gelu, dense(16) tanh, dense", regParam=1e-3)
    model = net.fit(digits.where("NOT held"))
    model.write().overwrite().save(path)
    loaded = FeedForwardClassificationModel.load(path)
    scored = loaded.transform(digits.where("held"))
    assert accuracy(scored) == 0.98
    assert (loaded.numFeatures, loaded.numClasses, loaded.numOutputs) == (64, 10, 10)
    assert repr(model).endswith(
        "; layer 1, dense(32) gelu: nothing stands out; layer 2, dense(16) tanh: nothing stands out"
    )
    if not connect:
        assert repr(model).endswith("; ".join(map(str, model.summary.hiddenLayers)))
        loaded.register("digit")
        scored.createOrReplaceTempView("scored")
        equal = "digit(features) = probability AND nn_argmax(digit(features)) = prediction"
        assert spark.sql(f"SELECT bool_and({equal}) FROM scored").first()[0]


@pytest.mark.parametrize("cls", ESTIMATORS)
def test_params_are_those_of_java(spark, classic, cls, few, line):
    estimator = cls(maxIter=0)
    model = estimator.fit(few if cls is FeedForwardClassifier else line)
    for stage in (estimator, model):
        java = {each.name(): each for each in stage._java_obj.params()}
        assert {each.name for each in stage.params} == set(java)
        for param in stage.params:
            doc = java[param.name].doc()
            assert param.doc == doc or param.doc.startswith(f"{doc}; default '")
            assert stage.hasDefault(param) == stage._java_obj.hasDefault(java[param.name])
            if stage.isDefined(param):
                assert stage.getOrDefault(param) == stage._java_obj.getOrDefault(java[param.name])


@pytest.mark.parametrize("cls", ESTIMATORS)
def test_keywords_setters_and_getters_agree(spark, cls):
    stage = cls()
    assert set(keywords(cls)) == {each.name for each in stage.params}
    for keyword in keywords(cls):
        value = example(stage, keyword)
        assert accessor("get", cls(**{keyword: value}), keyword)() == value
        assert accessor("get", accessor("set", cls(), keyword)(value), keyword)() == value
    assert all(stage.explainParams().splitlines())
    assert pickle.loads(pickle.dumps(cls)) is cls
    with pytest.raises(TypeError, match="nonsense"):
        cls(nonsense=1)


@pytest.mark.parametrize("cls", ESTIMATORS)
def test_estimators_copy_save_and_load(spark, record, tmp_path, cls):
    stage = cls(seed=2**40, tol=0.0, **{"layers": "dense(2) tanh, dense", "weightCol": "w"})
    path = str(tmp_path / "stage")
    stage.save(path)
    stage.write().overwrite().save(path)
    loaded = cls.load(path)
    assert type(loaded) is cls
    assert loaded.uid == stage.uid
    assert loaded.extractParamMap() == stage.extractParamMap()
    assert stage.copy({stage.seed: 3}).getSeed() == 3
    assert stage.getSeed() == 2**40
    record["stages"] = record.get("stages", 0) + 1


@pytest.mark.parametrize("cls", MODELS)
def test_models_copy_save_and_load(spark, record, tmp_path, few, line, cls):
    rows = few if cls is FeedForwardClassificationModel else line
    estimator = (
        FeedForwardClassifier if cls is FeedForwardClassificationModel else FeedForwardRegressor
    )
    model = estimator(layers="dense(4) softplus, dense", maxIter=3).fit(rows)
    assert type(model) is cls
    expected = collected(model.transform(rows))
    path = str(tmp_path / "model")
    model.save(path)
    loaded = cls.load(path)
    assert loaded.uid == model.uid
    assert loaded.extractParamMap() == model.extractParamMap()
    assert collected(loaded.transform(rows)) == expected
    renamed = loaded.copy({loaded.predictionCol: "p"})
    assert "p" in renamed.transform(rows).columns
    assert "prediction" in loaded.transform(rows).columns
    assert "y" in loaded.setPredictionCol("y").transform(rows).columns
    record["stages"] = record.get("stages", 0) + 1


def test_the_same_rows_give_the_same_weights_in_any_partitioning(few, model, tmp_path):
    path = str(tmp_path / "model")
    FeedForwardClassifier(layers="dense(8) gelu, dense", maxIter=15).fit(few.repartition(5)).save(
        path
    )
    model.write().overwrite().save(path + "-2")
    one, two = (load_file(each + "/data/weights.safetensors") for each in (path, path + "-2"))
    assert one.keys() == two.keys()
    assert all(np.array_equal(one[name], two[name]) for name in one)


def test_numpy_reads_a_saved_model(few, model, tmp_path):
    model.write().overwrite().save(str(tmp_path / "model"))
    tensors = load_file(str(tmp_path / "model" / "data" / "weights.safetensors"))
    assert {name: each.shape for name, each in tensors.items()} == {
        "0.weight": (8, 64),
        "0.bias": (8,),
        "2.weight": (10, 8),
        "2.bias": (10,),
    }
    rows = model.transform(few).select("features", "probability").collect()
    hidden = (
        np.array([row.features.toArray() for row in rows]) @ tensors["0.weight"].T
        + tensors["0.bias"]
    )
    hidden *= np.vectorize(lambda x: (1 + erf(x / sqrt(2))) / 2)(hidden)
    raw = hidden @ tensors["2.weight"].T + tensors["2.bias"]
    powers = np.exp(raw - raw.max(axis=1, keepdims=True))
    expected = powers / powers.sum(axis=1, keepdims=True)
    actual = np.array([row.probability.toArray() for row in rows])
    assert np.abs(actual - expected).max() < 1e-12


def test_weights_of_numpy_make_a_model(spark, classic, tmp_path):
    path = str(tmp_path / "numpy.safetensors")
    random = np.random.default_rng(1)
    first, bias, last = (
        random.normal(size=(3, 2)),
        random.normal(size=3),
        random.normal(size=(2, 3)),
    )
    save_file({"0.weight": first, "0.bias": bias, "2.weight": last, "2.bias": np.zeros(2)}, path)
    model = FeedForwardClassificationModel.fromSafetensors(path, "dense(3) tanh, dense")
    assert model.getLayers() == "dense(3) tanh, dense"
    assert (model.numFeatures, model.numClasses) == (2, 2)
    x = np.array([0.5, -2.0])
    expected = last @ np.tanh(first @ x + bias)
    assert np.abs(model.predictRaw(Vectors.dense(x)).toArray() - expected).max() < 1e-12
    rows = spark.createDataFrame([(Vectors.dense(x),)], ["features"])
    assert model.transform(rows).first().probability == model.predictProbability(Vectors.dense(x))
    with pytest.raises(Exception, match=r"expected the shape \[4, 2\] of 0.weight, got \[3, 2\]"):
        FeedForwardClassificationModel.fromSafetensors(path, "dense(4) tanh, dense")
    regression = FeedForwardRegressionModel.fromSafetensors(path, "dense(3) tanh, dense")
    assert np.abs(regression.predict(Vectors.dense(x)).toArray() - expected).max() < 1e-12


def test_training_starts_from_weights_of_numpy(few, tmp_path):
    path = str(tmp_path / "numpy.safetensors")
    random = np.random.default_rng(1)
    weights = random.normal(size=(10, 64))
    save_file({"0.weight": weights, "0.bias": np.zeros(10)}, path)
    model = FeedForwardClassifier(layers="dense", initialModel=path, maxIter=0).fit(few)
    for row in model.transform(few.limit(5)).collect():
        expected = weights @ row.features.toArray()
        assert np.abs(row.rawPrediction.toArray() - expected).max() < 1e-12


def test_the_summary_tells_how_training_went(classic, digits, tmp_path):
    net = FeedForwardClassifier(layers="dense(8) relu, dense", maxIter=12)
    net.setValidationIndicatorCol("held").setPatience(20)
    model = net.fit(digits.where("id < 400"))
    summary = model.summary
    assert model.hasSummary
    assert summary.totalIterations == 12
    assert len(summary.objectiveHistory) == len(summary.validationHistory) == 13
    assert summary.objectiveHistory == sorted(summary.objectiveHistory, reverse=True)
    assert summary.validationHistory[summary.bestIteration] == min(summary.validationHistory)
    assert summary.evaluations >= 13
    assert summary.stopReason == "maxIter is reached"
    (layer,) = summary.hiddenLayers
    assert (layer.layer, layer.text, layer.units) == (1, "dense(8) relu", 8)
    assert layer.dead + layer.oneSigned == 8
    assert str(layer).startswith("layer 1, dense(8) relu: ")
    assert str(summary).startswith("12 iterations, ")
    assert str(summary).endswith(str(layer))
    path = str(tmp_path / "model")
    model.save(path)
    loaded = FeedForwardClassificationModel.load(path)
    assert not loaded.hasSummary
    assert len(model.weights) == 64 * 8 + 8 + 8 * 10 + 10
    assert loaded.weights == model.weights
    with pytest.raises(Exception, match="a loaded one has no summary"):
        loaded.summary  # noqa: B018


def test_a_model_shows_its_layers_and_how_training_went(model):
    text = repr(model)
    start = (
        f"FeedForwardClassificationModel: uid={model.uid}, numFeatures=64, numOutputs=10, layers="
    )
    assert text.startswith(start + "dense(8) gelu, dense; 15 iterations, ")
    assert "stopped because maxIter is reached; layer 1, dense(8) gelu: " in text


def test_clients_of_connect_are_told_what_to_do(connect, model):
    if not connect:
        pytest.skip("needs a client of Spark Connect")
    assert not model.hasSummary
    for name, call, instead in [
        ("weights", lambda: model.weights, "read data/weights.safetensors"),
        ("summary", lambda: model.summary, r"print\(model\)"),
        ("register", lambda: model.register("digit"), "transform adds the same columns"),
        (
            "fromSafetensors",
            lambda: FeedForwardClassificationModel.fromSafetensors("x", "dense"),
            "save the model, and load it",
        ),
    ]:
        message = (
            rf"^FeedForwardClassificationModel\.{name}: expected a classic session, .*{instead}"
        )
        with pytest.raises(NotImplementedError, match=message):
            call()


def test_a_regressor_has_one_target_or_several(spark, line):
    net = FeedForwardRegressor(layers="dense", regParam=0.0, tol=0.0)
    model = net.fit(line)
    assert type(model) is FeedForwardRegressionModel
    row = spark.createDataFrame([(Vectors.dense(3, 1),)], ["features"])
    assert model.transform(row).first().prediction == pytest.approx(6, abs=1e-4)
    several = net.fit(line.selectExpr("features", "array(label, -label) AS label"))
    assert several.numOutputs == 2
    prediction = several.transform(row).first().prediction
    assert prediction.toArray() == pytest.approx([6, -6], abs=1e-4)


def test_rows_have_weights(line):
    twice = line.union(line.where("label > 1"))
    weighted = line.selectExpr("*", "IF(label > 1, 2, 1) AS w")
    net = FeedForwardRegressor(layers="dense(2) tanh, dense", maxIter=3, tol=0.0)
    one = [row.prediction for row in net.fit(twice).transform(line).collect()]
    two = [row.prediction for row in net.setWeightCol("w").fit(weighted).transform(line).collect()]
    assert one == pytest.approx(two, abs=1e-9)


def test_pipelines_fit_save_and_load(few, tmp_path):
    net = FeedForwardClassifier(featuresCol="bounded", layers="dense(4) mish, dense", maxIter=5)
    pipeline = Pipeline(stages=[ml.Tanh(inputCol="features", outputCol="bounded"), net])
    path = str(tmp_path / "pipeline")
    pipeline.save(path)
    assert Pipeline.load(path).getStages()[1].getLayers() == "dense(4) mish, dense"
    fitted = pipeline.fit(few)
    fitted.save(path + "-model")
    loaded = PipelineModel.load(path + "-model")
    assert [type(each) for each in loaded.stages] == [ml.Tanh, FeedForwardClassificationModel]
    assert collected(loaded.transform(few)) == collected(fitted.transform(few))


def test_a_cross_validator_chooses_layers(few, tmp_path):
    net = FeedForwardClassifier(maxIter=12)
    layers = ["dense(1) tanh, dense", "dense(16) tanh, dense"]
    validator = CrossValidator(
        estimator=net,
        estimatorParamMaps=ParamGridBuilder().addGrid(net.layers, layers).build(),
        evaluator=MulticlassClassificationEvaluator(metricName="accuracy"),
        numFolds=2,
        seed=1,
    )
    chosen = validator.fit(few)
    assert chosen.bestModel.getLayers() == layers[1]
    assert chosen.avgMetrics[1] > chosen.avgMetrics[0]
    path = str(tmp_path / "validated")
    chosen.save(path)
    assert CrossValidatorModel.load(path).bestModel.getLayers() == layers[1]
    by_loss = validator.setEvaluator(ml.SoftmaxCrossEntropyEvaluator()).fit(few)
    assert by_loss.bestModel.getLayers() == layers[1]


def test_java_and_python_load_each_others_models(spark, classic, few, tmp_path):
    jvm = spark._jvm
    java = jvm.org.sparkactivations.ml.FeedForwardClassifier().setLayers("dense(4) elu(0.5), dense")
    array = spark.sparkContext._gateway.new_array(jvm.org.apache.spark.ml.PipelineStage, 1)
    array[0] = java.setMaxIter(5).setRegParam(1e-3)
    saved = str(tmp_path / "java")
    jvm.org.apache.spark.ml.Pipeline().setStages(array).fit(few._jdf).save(saved)
    loaded = PipelineModel.load(saved).stages[0]
    assert type(loaded) is FeedForwardClassificationModel
    assert (loaded.getLayers(), loaded.getRegParam()) == ("dense(4) elu(0.5), dense", 1e-3)
    python = FeedForwardClassifier(layers="dense(4) elu(0.5), dense", maxIter=5, regParam=1e-3)
    fitted = Pipeline(stages=[python]).fit(few)
    assert fitted.stages[0].weights == loaded.weights
    saved = str(tmp_path / "python")
    fitted.save(saved)
    stage = jvm.org.apache.spark.ml.PipelineModel.load(saved).stages()[0]
    assert stage.getClass().getName() == "org.sparkactivations.ml.FeedForwardClassificationModel"
    assert list(stage.weights()) == list(loaded.weights)
    metadata = json.loads(spark.read.text(saved + "/stages/*/metadata").first()[0])
    assert metadata["uid"] == fitted.stages[0].uid


def test_a_checkpoint_is_a_start(few, tmp_path):
    path = str(tmp_path / "checkpoints")
    net = FeedForwardClassifier(layers="dense(4) tanh, dense", maxIter=6)
    trained = net.copy({net.checkpointPath: path, net.checkpointInterval: 6}).fit(few)
    again = net.copy({net.initialModel: path, net.maxIter: 0}).fit(few)
    assert collected(again.transform(few)) == collected(trained.transform(few))


def test_nulls_have_null_predictions(spark, model):
    rows = spark.sql(
        "SELECT nn_to_vector(IF(rand() < 2, NULL, array_repeat(0.5D, 64))) AS features"
    )
    row = model.transform(rows).first()
    assert (row.rawPrediction, row.probability, row.prediction) == (None, None, None)


def test_one_row_is_predicted_as_in_a_column(few, model, line):
    row = model.transform(few).first()
    renamed = model.copy({model.featuresCol: "x", model.predictionCol: "features"})
    assert renamed.predictRaw(row.features) == row.rawPrediction
    assert renamed.predictProbability(row.features) == row.probability
    regressor = FeedForwardRegressor(layers="dense", maxIter=2)
    row = regressor.fit(line).transform(line).first()
    assert regressor.fit(line).predict(row.features) == DenseVector([row.prediction])
    several = regressor.fit(line.selectExpr("features", "array(label, -label) AS label"))
    assert several.predict(row.features) == several.transform(line).first().prediction


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: {"layers": "dense(3) rellu, dense"}, "layers: at character 10 of .*got 'rellu'"),
        (lambda: {"solver": "sgd"}, "solver: expected one of l-bfgs, adam, got 'sgd'"),
        (lambda: {"maxIter": -1}, "maxIter: expected a whole number ≥ 0, got -1"),
        (lambda: {"regParam": -1.0}, r"regParam: expected a finite number ≥ 0, got -1\.0"),
        (lambda: {"loss": "huber(1)"}, "loss: expected softmax_cross_entropy, .*got 'huber"),
        (lambda: {"labelCol": "y"}, "there is no column 'y'; the columns are features, label"),
        (lambda: {"featuresCol": "label"}, "expected ML Vectors or arrays of numbers, got DOUBLE"),
        (
            lambda: {"labelCol": "features"},
            "the labelCol: expected numbers, the indices of classes",
        ),
    ],
)
def test_wrong_params_and_columns_give_the_messages_of_java(few, make, message):
    with pytest.raises(Exception, match=message):
        FeedForwardClassifier(**make()).fit(few)


def test_rows_that_cannot_be_trained_on_are_named(few):
    rows = few.selectExpr("IF(label = 3, NULL, features) AS features", "label")
    with pytest.raises(
        Exception, match="column 'features': expected features without nulls, got NULL"
    ):
        FeedForwardClassifier().fit(rows)
    with pytest.raises(Exception, match="expected the index of a class, .*got -1.0 in 300 rows"):
        FeedForwardClassifier().fit(few.selectExpr("features", "-1 AS label"))
    with pytest.raises(TypeError):
        FeedForwardClassifier(maxIter="many")
