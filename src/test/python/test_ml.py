"""The Transformers and Evaluators. Networks are in test_networks.py."""

import inspect
import pickle
import zipfile

import pytest
from pyspark.ml import Pipeline, PipelineModel
from pyspark.ml.classification import LogisticRegression
from pyspark.ml.feature import SQLTransformer
from pyspark.ml.linalg import Vectors
from pyspark.ml.tuning import CrossValidator, ParamGridBuilder

import sparkactivations
from sparkactivations import ml

CLASSES = [getattr(ml, name) for name in ml.__all__]
TRANSFORMERS = [
    each for each in CLASSES if issubclass(each, ml.Stage) and each is not ml.ActivationTransformer
]
EVALUATORS = [each for each in CLASSES if issubclass(each, ml.LossEvaluator)]
STAGES = [*TRANSFORMERS, *EVALUATORS, ml.ActivationTransformer]
ROWS = "SELECT array(-2D, -0.5D, 0.5D, 2D, 1D, 3D) AS x, 1L AS id"


def own(stage):
    """The keywords of a stage, without those of columns."""
    keywords = list(inspect.signature(type(stage).__init__).parameters)[1:]
    return [each for each in keywords if not each.endswith(("Col", "Cols"))]


def name_of(keyword):
    return "lambda" if keyword == "lambd" else keyword


def accessor(verb, stage, keyword):
    name = name_of(keyword)
    return getattr(stage, verb + name[0].upper() + name[1:])


def example(stage, keyword):
    """A value of a param that differs from the default; the default of a choice has others beside it."""
    stage.explainParams()
    if not stage.hasDefault(name_of(keyword)):
        return {"tLeft": -1.0, "aLeft": 0.1, "tRight": 1.0, "aRight": 0.2, "alpha": 0.5}.get(
            keyword, 2
        )
    value = stage.getOrDefault(name_of(keyword))
    if isinstance(value, bool):
        return not value
    if isinstance(value, str):
        return stage.getParam(name_of(keyword)).doc.split("'")[3]
    if isinstance(value, list):
        return [each / 2 for each in value]
    return value + 1 if isinstance(value, int) else value / 2


def complete(stage):
    """The stage with values for the params that have none."""
    for keyword in own(stage):
        if not stage.isDefined(name_of(keyword)):
            accessor("set", stage, keyword)(example(stage, keyword))
    return keyed(stage)


def keyed(stage):
    """The stage with a column of keys, if it needs one."""
    if stage.hasParam("keyCol") and stage.getParam("keyCol").doc.endswith("required"):
        stage.setKeyCol("id")
    return stage


def first(frame):
    """The values of the first row, in which NaN equals itself."""
    return repr(frame.first())


def test_there_is_a_class_for_every_class_of_java():
    java = set()
    with zipfile.ZipFile(sparkactivations.jars()[0]) as jar:
        for service in (
            "org.apache.spark.ml.Estimator",
            "org.apache.spark.ml.Transformer",
            "org.apache.spark.ml.evaluation.Evaluator",
        ):
            java.update(jar.read(f"META-INF/services/{service}").decode().split())
    assert java == {f"org.sparkactivations.ml.{each}" for each in ml.__all__}


@pytest.mark.parametrize("cls", STAGES, ids=[each.__name__ for each in STAGES])
def test_params_are_those_of_java(spark, classic, cls):
    stage = cls()
    java = {each.name() for each in stage._java_obj.params()}
    assert {each.name for each in stage.params} == java
    for param in stage.params:
        assert stage.hasDefault(param) == stage._java_obj.hasDefault(
            stage._java_obj.getParam(param.name)
        )
        if stage.hasDefault(param) and param.name != "outputCol":
            default = stage._java_obj.getOrDefault(stage._java_obj.getParam(param.name))
            assert stage.getOrDefault(param) == (
                default if isinstance(default, (str, int, float)) else list(default)
            )


@pytest.mark.parametrize("cls", STAGES, ids=[each.__name__ for each in STAGES])
def test_keywords_setters_and_getters_agree(spark, cls):
    stage = cls()
    for keyword in inspect.signature(cls.__init__).parameters:
        if keyword == "self":
            continue
        if keyword.endswith("Cols"):
            value = ["a", "b"]
        elif keyword.endswith("Col") or keyword == "activation":
            value = "relu"
        elif keyword == "arguments":
            value = [0.5]
        else:
            value = example(stage, keyword)
        assert accessor("get", cls(**{keyword: value}), keyword)() == value
        assert accessor("get", accessor("set", cls(), keyword)(value), keyword)() == value
    assert all(line for line in stage.explainParams().splitlines())
    with pytest.raises(TypeError, match="nonsense"):
        cls(nonsense=1)


@pytest.mark.parametrize("cls", TRANSFORMERS, ids=[each.__name__ for each in TRANSFORMERS])
def test_transformers_transform_copy_save_and_load(spark, record, tmp_path, cls):
    rows = spark.sql(ROWS)
    stage = complete(cls(inputCol="x", outputCol="y"))
    expected = first(stage.transform(rows).select("y"))
    assert first(stage.copy().transform(rows).select("y")) == expected
    assert first(
        stage.copy({stage.getParam("outputCol"): "z"}).transform(rows).select("z")
    ) == expected.replace("y=", "z=")
    path = str(tmp_path / "stage")
    stage.save(path)
    loaded = cls.load(path)
    assert type(loaded) is cls
    assert loaded.uid == stage.uid
    assert loaded.extractParamMap() == stage.extractParamMap()
    assert first(loaded.transform(rows).select("y")) == expected
    assert pickle.loads(pickle.dumps(cls)) is cls
    record["stages"] = record.get("stages", 0) + 1


@pytest.mark.parametrize("cls", EVALUATORS, ids=[each.__name__ for each in EVALUATORS])
def test_evaluators_evaluate_and_load(spark, record, tmp_path, cls):
    evaluator = cls()
    column = next(
        each.name
        for each in evaluator.params
        if each.name in ("predictionCol", "probabilityCol", "rawPredictionCol")
    )
    is_divergence = cls is ml.KlDivergenceEvaluator
    is_row = is_divergence or cls in (ml.SoftmaxCrossEntropyEvaluator, ml.CrossEntropyEvaluator)
    x = "array(0.25D, 0.75D)" if is_row else "0.75D"
    labels = ("array(0.5D, 0.5D)", "array(0.875D, 0.125D)") if is_divergence else (0, 1)
    rows = spark.sql(
        f"SELECT {x} AS x, {labels[1]} AS label, 1 AS row, 2D AS w"
        f" UNION ALL SELECT {x} AS x, {labels[0]} AS label, 0 AS row, 1D AS w"
    )
    evaluator._set(**{column: "x"})
    evaluator._set(**{each.name: 2.0 for each in evaluator.params if each.doc.endswith("required")})
    sql = {"AbsoluteErrorEvaluator": "abs(x - label)"}.get(cls.__name__)
    value = evaluator.evaluate(rows)
    assert value > 0
    if sql:
        assert value == rows.selectExpr(f"avg({sql})").first()[0]
    weighted = evaluator.copy({evaluator.weightCol: "w"}).evaluate(rows)
    parts = [evaluator.evaluate(rows.where(f"row = {each}")) for each in (0, 1)]
    assert weighted == pytest.approx((parts[0] + 2 * parts[1]) / 3, rel=1e-12)
    assert value == pytest.approx(sum(parts) / 2, rel=1e-12)
    assert not evaluator.isLargerBetter()
    path = str(tmp_path / "evaluator")
    evaluator.save(path)
    assert cls.load(path).evaluate(rows) == value
    record["stages"] = record.get("stages", 0) + 1


def test_any_function_by_its_name(spark):
    rows = spark.sql("SELECT 2D AS x, 3D AS upstream")
    stage = ml.ActivationTransformer(
        inputCol="x", outputCol="y", activation="squared_error", operandCol="upstream"
    )
    assert (
        stage.transform(rows).first()["y"]
        == rows.selectExpr("nn_squared_error(x, upstream)").first()[0]
    )
    leaky = ml.ActivationTransformer(
        inputCol="x", outputCol="y", activation="nn_elu", arguments=[0.5]
    )
    assert (
        leaky.transform(spark.sql("SELECT -1D AS x")).first()["y"]
        == spark.sql("SELECT nn_elu(-1D, 0.5D)").first()[0]
    )


def columns_of(stage):
    """The params that name the column of a parameter, beside the parameter."""
    names = {each.name for each in stage.params}
    return sorted(each for each in names if each.endswith("Col") and each[: -len("Col")] in names)


@pytest.mark.parametrize("cls", TRANSFORMERS, ids=[each.__name__ for each in TRANSFORMERS])
def test_parameters_may_come_from_columns(spark, tmp_path, cls):
    stage = complete(cls(inputCol="x", outputCol="y"))
    values = {each: stage.getOrDefault(each[: -len("Col")]) for each in columns_of(stage)}
    rows = spark.sql(ROWS)
    expected = first(stage.transform(rows).select("y"))
    given = keyed(cls(inputCol="x", outputCol="y", **{each: each for each in values}))
    for name, value in values.items():
        number = value[0] if isinstance(value, list) else value
        rows = rows.selectExpr("*", f"CAST({number!r} AS DOUBLE) AS {name}")
    path = str(tmp_path / "stage")
    given.save(path)
    assert first(cls.load(path).transform(rows).select("y")) == expected
    for name in values:
        copy = given.copy({given.getParam(name[: -len("Col")]): values[name]})
        with pytest.raises(Exception, match=f"expected {name[:-3]} or {name}, got both"):
            copy.transform(rows).collect()


def test_slopes_may_be_an_array_per_row(spark):
    rows = spark.sql("SELECT array(-1D, -2D) AS x, array(0.5D, 0.25D) AS slopes, 7L AS key")
    prelu = ml.PReLU(inputCol="x", outputCol="y", alphaCol="slopes")
    assert prelu.transform(rows).first().y == [-0.5, -0.5]
    rrelu = ml.ActivationTransformer(
        inputCol="x",
        outputCol="y",
        activation="rrelu",
        arguments=[0.1],
        argumentCols=["", "", "key"],
    )
    assert (
        rrelu.transform(rows).first().y
        == rows.selectExpr("nn_rrelu(x, 0.1D, 1 / 3D, key)").first()[0]
    )


@pytest.mark.parametrize("name", ["my.feat", "`my.feat`", "a.b", "`a`.b", "we`ird", "`we``ird`"])
def test_names_of_columns_are_read_as_by_spark(spark, name):
    rows = spark.sql(
        "SELECT -1D AS `my.feat`, named_struct('b', -1D) AS a, -1D AS `we``ird`, 2D AS label"
    )
    assert ml.Identity(inputCol=name, outputCol="y").transform(rows).first().y == -1.0
    assert ml.SquaredErrorEvaluator(predictionCol=name).evaluate(rows) == 9.0


def test_several_columns_at_once(spark):
    rows = spark.sql("SELECT -1D AS a, 2D AS b")
    result = ml.ReLU(inputCols=["a", "b"], outputCols=["c", "d"]).transform(rows).first()
    assert (result.c, result.d) == (0.0, 2.0)


@pytest.fixture(scope="module")
def points(spark):
    """Two classes that a straight line separates, almost."""
    rows = [
        (
            float((i * 7) % 11 % 2 if i % 9 == 0 else i % 2),
            Vectors.dense(i % 2 + i / 50.0, -i / 30.0),
        )
        for i in range(60)
    ]
    return spark.createDataFrame(rows, ["label", "features"])


def test_pipelines_fit_save_and_load(spark, points, tmp_path):
    pipeline = Pipeline(
        stages=[
            ml.GELU(inputCol="features", outputCol="activated", approximate="tanh"),
            LogisticRegression(featuresCol="activated", maxIter=3),
            ml.Softmax(inputCol="rawPrediction", outputCol="softmax"),
        ]
    )
    path = str(tmp_path / "pipeline")
    pipeline.save(path)
    assert Pipeline.load(path).getStages()[0].getApproximate() == "tanh"
    model = pipeline.fit(points)
    expected = first(model.transform(points).select("softmax"))
    model.save(path + "-model")
    loaded = PipelineModel.load(path + "-model")
    assert [type(each).__name__ for each in loaded.stages] == [
        "GELU",
        "LogisticRegressionModel",
        "Softmax",
    ]
    assert first(loaded.transform(points).select("softmax")) == expected


def test_statements_of_a_pipeline_call_functions(spark):
    stage = SQLTransformer(statement="SELECT *, nn_relu(x) AS y FROM __THIS__")
    assert stage.transform(spark.sql("SELECT -1D AS x")).first().y == 0.0


def test_a_cross_validator_chooses_a_form_by_a_loss(spark, points):
    gelu = ml.GELU(inputCol="features", outputCol="activated")
    regression = LogisticRegression(featuresCol="activated", maxIter=3)
    validator = CrossValidator(
        estimator=Pipeline(stages=[gelu, regression]),
        estimatorParamMaps=ParamGridBuilder()
        .addGrid(gelu.approximate, ["none", "tanh", "sigmoid"])
        .build(),
        evaluator=ml.BinaryCrossEntropyEvaluator(probabilityCol="probability"),
        numFolds=2,
        seed=1,
    )
    model = validator.fit(points)
    assert len(model.avgMetrics) == 3
    assert all(0 < each < 5 for each in model.avgMetrics)
    best = model.bestModel.stages[0].getApproximate()
    assert best == ["none", "tanh", "sigmoid"][model.avgMetrics.index(min(model.avgMetrics))]


def test_java_and_python_load_each_others_pipelines(spark, classic, tmp_path):
    rows = spark.sql(ROWS)
    jvm = spark._jvm
    java = jvm.org.sparkactivations.ml.PReLU().setInputCol("x").setOutputCol("y")
    array = spark.sparkContext._gateway.new_array(jvm.org.apache.spark.ml.PipelineStage, 1)
    array[0] = java
    saved = str(tmp_path / "java")
    jvm.org.apache.spark.ml.Pipeline().setStages(array).fit(rows._jdf).save(saved)
    loaded = PipelineModel.load(saved)
    assert type(loaded.stages[0]) is ml.PReLU
    assert first(loaded.transform(rows).select("y")) == first(rows.selectExpr("nn_prelu(x) AS y"))
    saved = str(tmp_path / "python")
    Pipeline(stages=[ml.PReLU(inputCol="x", outputCol="y", alpha=0.5)]).fit(rows).save(saved)
    stage = jvm.org.apache.spark.ml.PipelineModel.load(saved).stages()[0]
    assert stage.getClass().getName() == "org.sparkactivations.ml.PReLU"
    assert list(stage.getAlpha()) == [0.5]


def test_transformers_work_on_streams(spark, tmp_path):
    source = str(tmp_path / "source")
    spark.sql("SELECT -1D AS x UNION ALL SELECT 2D").write.parquet(source)
    stream = spark.readStream.schema("x DOUBLE").parquet(source)
    activated = ml.ReLU(inputCol="x", outputCol="y").transform(stream)
    result = str(tmp_path / "result")
    query = (
        activated.writeStream.format("parquet")
        .option("checkpointLocation", str(tmp_path / "checkpoint"))
        .trigger(availableNow=True)
        .start(result)
    )
    assert query.awaitTermination(60)
    assert sorted(row.y for row in spark.read.parquet(result).collect()) == [0.0, 2.0]


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (
            lambda: ml.GELU(inputCol="x", approximate="bad"),
            r"approximate: expected one of none, tanh, sigmoid, got 'bad'",
        ),
        (
            lambda: ml.CELU(inputCol="x", alpha=0.0),
            r"alpha: expected a finite number . 0, −∞ or ∞, got 0\.0",
        ),
        (
            lambda: ml.PReLU(inputCol="x", alpha=[]),
            r"alpha.*expected one value, or one per element, got none",
        ),
        (lambda: ml.Maxout(inputCol="x", k=0), r"k: expected a whole number ≥ 1, got 0"),
    ],
)
def test_wrong_values_are_named_with_what_is_allowed(spark, make, message):
    with pytest.raises(Exception, match=message):
        make().transform(spark.sql(ROWS)).collect()


def test_wrong_columns_are_named(spark):
    with pytest.raises(Exception, match="there is no column 'nonsense'"):
        ml.ReLU(inputCol="nonsense").transform(spark.sql(ROWS)).collect()
    with pytest.raises(TypeError):
        ml.ELU(alpha="a")


def test_a_param_of_a_newer_version_is_named(spark, classic, tmp_path):
    path = tmp_path / "stage"
    ml.ELU(inputCol="x").save(str(path))
    (metadata,) = (path / "metadata").glob("part-*")
    text = metadata.read_text(encoding="utf-8")
    metadata.write_text(text.replace('"paramMap":{', '"paramMap":{"future":1,'), encoding="utf-8")
    for checksum in (path / "metadata").glob(".part-*.crc"):
        checksum.unlink()
    with pytest.raises(Exception, match="ELU: .*expected the params .*, got 'future'"):
        ml.ELU.load(str(path))
