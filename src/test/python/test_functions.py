"""The functions of columns."""

import hashlib
import inspect
import struct
from fractions import Fraction
from pathlib import Path

import pytest
from pyspark.sql import functions as F

from sparkactivations import functions

LINES = (Path(__file__).parent / "expected_bits.tsv").read_text(encoding="utf-8").splitlines()
X = LINES[0].split("\t")[1]
CALLS = [line.split("\t") for line in LINES[2:]]
PYTHON_NAMES = {"lambda": "lambd"}


def flat(value):
    if isinstance(value, (list, tuple)):
        return [number for each in value for number in flat(each)]
    return [value]


def digest(value, code):
    bits = b"".join(
        struct.pack("<" + code, each if each == each else float("nan")) for each in flat(value)
    )
    return hashlib.sha256(bits).hexdigest()


def as_float(sql):
    """The SQL with arrays of floats in place of arrays of doubles."""
    return f"CAST({sql} AS ARRAY<FLOAT>)" if sql.startswith("array(") else sql


def split(arguments):
    """The operand, which is an array or a label, and the parameters."""
    if arguments.startswith("array("):
        operand, _, rest = arguments.partition(")")
        return operand + ")", rest.lstrip(", ")
    return "", arguments


@pytest.fixture(scope="module")
def results(spark, record):
    """The results of all calls, for doubles and floats, in one query each."""
    record["functions"] = len(CALLS)
    doubles = [
        f"nn_{name}({', '.join(filter(None, ['x', arguments]))})" for name, arguments, *_ in CALLS
    ]
    floats = []
    for name, arguments, *_ in CALLS:
        operand, rest = split(arguments)
        parts = ["x", as_float(operand), rest]
        floats.append(f"nn_{name}({', '.join(filter(None, parts))})")
    return (
        spark.sql(f"SELECT {X} AS x").selectExpr(*doubles).first(),
        spark.sql(f"SELECT {as_float(X)} AS x").selectExpr(*floats).first(),
    )


@pytest.mark.parametrize("index", range(len(CALLS)), ids=[call[0] for call in CALLS])
def test_sql_gives_the_expected_bits(results, index):
    name, _, doubles, floats = CALLS[index]
    assert digest(results[0][index], "d") == doubles, name
    assert digest(results[1][index], "f") == floats, name


def test_all_bits_together_are_those_of_every_version(results, record):
    digests = [digest(value, code) for row, code in zip(results, "df") for value in row]
    record["bits"] = hashlib.sha256("".join(digests).encode()).hexdigest()[:16]
    expected = [call[2] for call in CALLS] + [call[3] for call in CALLS]
    assert digests == expected


def test_every_function_of_python_gives_the_expected_bits(spark):
    x = spark.sql(f"SELECT {X} AS x")
    columns = []
    for name, arguments, *_ in CALLS:
        given = []
        operand, rest = split(arguments)
        if operand:
            given.append(F.expr(operand))
        given += [
            F.lit(int(each.rstrip("L"))) if each.rstrip("L").isdigit() else float(each.rstrip("D"))
            for each in rest.split(", ")
            if each
        ]
        columns.append(getattr(functions, name)("x", *given))
    row = x.select(*columns).first()
    wrong = [call[0] for call, value in zip(CALLS, row) if digest(value, "d") != call[2]]
    assert wrong == []


def test_the_module_has_every_function_of_sql(spark):
    sql = {row[0].split(".")[-1][3:] for row in spark.sql("SHOW FUNCTIONS LIKE 'nn_*'").collect()}
    assert sql - {"diagnose"} == set(functions.__all__)


def test_the_catalog_has_every_function(spark):
    spark.conf.set("spark.sql.catalog.nn", "org.sparkactivations.sql.ActivationCatalog")
    names = [row[0] for row in spark.sql("SHOW USER FUNCTIONS IN nn").collect()]
    # Spark 3.5 lists the functions of the session too, without the name of a catalog.
    listed = {name.split(".")[-1] for name in names if "." in name}
    assert set(functions.__all__) | {"diagnose"} == listed
    row = spark.sql(
        "SELECT nn.gelu(x), nn_gelu(x), nn.elu(x, 0.5D), nn_elu(x, 0.5D) FROM VALUES (-1D) AS t(x)"
    ).first()
    assert (row[0], row[2]) == (row[1], row[3])


def test_persistent_views_take_the_catalog_and_from_4_2_on_all_functions(spark):
    spark.conf.set("spark.sql.catalog.nn", "org.sparkactivations.sql.ActivationCatalog")
    spark.sql("CREATE OR REPLACE VIEW by_catalog AS SELECT nn.relu(id - 1) AS y FROM range(3)")
    assert [row.y for row in spark.table("by_catalog").collect()] == [0.0, 0.0, 1.0]
    statement = "CREATE OR REPLACE VIEW by_function AS SELECT nn_relu(id - 1) AS y FROM range(3)"
    if tuple(int(each) for each in spark.version.split(".")[:2]) >= (4, 2):
        spark.sql(statement)
        assert [row.y for row in spark.table("by_function").collect()] == [0.0, 0.0, 1.0]
    else:
        with pytest.raises(Exception, match="INVALID_TEMP_OBJ_REFERENCE"):
            spark.sql(statement)


@pytest.mark.parametrize("name", functions.__all__)
def test_every_function_is_documented(name):
    function = getattr(functions, name)
    documentation = inspect.getdoc(function)
    assert "``" in documentation
    for parameter in inspect.signature(function).parameters.values():
        assert f":param {parameter.name}: " in documentation
        default = parameter.default
        if isinstance(default, (int, float)):
            words = " ".join(documentation.split())
            fraction = Fraction(default).limit_denominator(10)
            assert f"default {default}" in words or f"default {fraction}" in words


def values(frame, column):
    return [row[0] for row in frame.select(column).collect()]


def test_parameters_are_numbers_columns_keywords(numbers):
    expected = values(numbers, F.expr("nn_elu(x, 0.5D)"))
    for column in (
        functions.elu("x", 0.5),
        functions.elu(numbers.x, alpha=0.5),
        functions.elu(F.col("x"), F.lit(0.5)),
        functions.elu("x", F.expr("0.25D + 0.25D")),
    ):
        assert values(numbers, column) == expected
    assert values(numbers, functions.elu("x", 1)) == values(numbers, functions.elu("x"))


def test_parameters_before_a_given_one_take_their_defaults(numbers):
    assert values(numbers, functions.shrink("x", bias=0.25)) == values(
        numbers, F.expr("nn_shrink(x, 0.5D, 0.25D)")
    )


def test_vectors_and_sums_over_rows(spark):
    rows = spark.sql("SELECT array(800D, 2D) AS a, 1 AS k")
    vector = functions.to_vector("a")
    assert values(rows, functions.to_array(vector)) == [[800.0, 2.0]]
    assert values(rows, functions.element(vector, 1)) == [2.0]
    assert values(rows, functions.element("a", rows.k)) == [2.0]
    assert values(rows, functions.logsumexp_agg(functions.element("a", 0))) == [800.0]
    with pytest.raises(TypeError, match="element: i: expected a whole number or a Column, got 0.5"):
        functions.element("a", 0.5)


def test_a_list_is_one_number_per_element(spark):
    rows = spark.sql("SELECT array(-1D, -1D, 2D) AS x")
    for slopes in ([0.1, 0.2, 0.3], (0.1, 0.2, 0.3), F.expr("array(0.1D, 0.2D, 0.3D)")):
        assert values(rows, functions.prelu("x", slopes)) == [[-0.1, -0.2, 2.0]]


def test_numbers_and_arrays_of_numpy_are_numbers(spark):
    numpy = pytest.importorskip("numpy")
    rows = spark.sql("SELECT array(-1D, 2D) AS x")
    assert values(rows, functions.prelu("x", numpy.array([0.5, 0.25]))) == [[-0.5, 2.0]]
    assert values(rows, functions.prelu("x", numpy.float32(0.5))) == [[-0.5, 2.0]]


def test_labels_and_keys_are_columns(spark):
    rows = spark.sql("SELECT array(0D, 0D) AS logits, 1 AS label, -1D AS x, 7L AS id")
    assert values(rows, functions.softmax_cross_entropy("logits", "label")) == [0.6931471805599453]
    assert values(rows, functions.rrelu("x", key="id")) == values(
        rows, F.expr("nn_rrelu(x, 0.125D, 1D / 3, id)")
    )


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (
            lambda: functions.relu(3),
            "relu: x: expected a Column or the name of one, got 3; write lit(…) for a constant",
        ),
        (lambda: functions.relu(None), "relu: x: expected a Column or the name of one, got None"),
        (
            lambda: functions.relu({"x": 1}),
            "relu: x: expected a Column or the name of one, got {'x': 1}",
        ),
        (
            lambda: functions.elu("x", "alpha"),
            "elu: alpha: expected a number or a Column, got 'alpha'; write col('alpha') for a column",
        ),
        (lambda: functions.elu("x", {}), "elu: alpha: expected a number or a Column, got {}"),
        (lambda: functions.elu("x", True), "elu: alpha: expected a number or a Column, got True"),
        (
            lambda: functions.prelu("x", ["a"]),
            "prelu: alpha: expected a number or a Column, got ['a']",
        ),
    ],
)
def test_wrong_types_are_named(spark, call, message):
    with pytest.raises(TypeError) as error:
        call()
    assert str(error.value) == message


def test_wrong_values_reach_the_user_in_the_words_of_the_library(numbers):
    with pytest.raises(
        Exception, match="nn_elu: parameter alpha: expected a finite number, got NaN"
    ):
        numbers.select(functions.elu("x", float("nan"))).collect()
    with pytest.raises(Exception, match=r"nn_prelu.*expected"):
        numbers.select(functions.prelu("x", [0.1, 0.2])).collect()


def test_a_list_of_the_wrong_length_is_an_error(spark):
    rows = spark.sql("SELECT array(-1D, 2D, 3D) AS x")
    with pytest.raises(Exception, match="nn_prelu"):
        rows.select(functions.prelu("x", [0.1, 0.2])).collect()
