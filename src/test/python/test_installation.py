"""The jar, sessions without it, pictures and diagnoses."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from conftest import VERSION
from pyspark.sql import SparkSession

import sparkactivations

SCALA = os.environ.get("SCALA_OF_SPARK", "2.13" if VERSION >= (4, 0) else "2.12")


def run(script, **environment):
    """What a script prints in a process of its own."""
    result = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "JAR": sparkactivations.jars()[0], **environment},
    )
    assert result.returncode == 0, result.stderr[-3000:]
    return result.stdout


def test_the_jar_is_that_for_the_scala_of_spark(tmp_path, monkeypatch):
    (jar,) = sparkactivations.jars()
    assert Path(jar).name == f"spark-activations_{SCALA}-{sparkactivations.__version__}.jar"
    assert zipfile.is_zipfile(jar)
    other = "2.12" if SCALA == "2.13" else "2.13"
    (tmp_path / "jars").mkdir()
    (tmp_path / "jars" / f"scala-library-{other}.9.jar").touch()
    monkeypatch.setenv("SPARK_HOME", str(tmp_path))
    assert f"_{other}-" in sparkactivations.jars()[0]


def test_the_jar_contains_the_package():
    with zipfile.ZipFile(sparkactivations.jars()[0]) as jar:
        names = set(jar.namelist())
    package = Path(sparkactivations.__file__).parent
    assert {f"sparkactivations/{each.name}" for each in package.glob("*.py")} <= names
    assert {"org/sparkactivations/ml.py", "sparkactivations/py.typed"} <= names


def test_configure_keeps_what_is_there():
    builder = (
        SparkSession.Builder()
        .config("spark.jars", "/other.jar")
        .config("spark.sql.extensions", "other.Class")
    )
    sparkactivations.configure(sparkactivations.configure(builder))
    options = builder._options
    assert options["spark.jars"] == "/other.jar," + sparkactivations.jars()[0]
    added = "" if VERSION >= (4, 0) else ",org.sparkactivations.sql.ActivationExtensions"
    assert options["spark.sql.extensions"] == "other.Class" + added


WITHOUT_JAR = """
from pyspark.sql import SparkSession
import sparkactivations
from sparkactivations import functions, ml
spark = SparkSession.builder.{master}.config("spark.ui.enabled", "false").getOrCreate()
rows = spark.sql("SELECT -1D AS x")
for make in (lambda: functions.relu("x"), lambda: ml.ReLU(inputCol="x", outputCol="y").transform(rows).collect()):
    try:
        make()
    except sparkactivations.MissingJarError as error:
        print(error)
"""


def test_a_session_without_the_jar_says_what_to_do(connect, servers):
    master = 'remote("local[1]")' if connect else 'master("local[1]")'
    lines = run(WITHOUT_JAR.format(master=master)).splitlines()
    assert len(lines) == 2
    for line in lines:
        assert "the session does not have the functions of spark-activations" in line
        assert "sparkactivations.configure(SparkSession.builder)" in line
        assert ("addArtifact" in line) == connect


LATE_JAR = """
import os
from pyspark.sql import SparkSession
from sparkactivations import functions, ml
spark = SparkSession.builder.remote("local[1]").getOrCreate()
spark.addArtifact(os.environ["JAR"])
rows = spark.sql("SELECT -1D AS x")
print(rows.select(functions.elu("x", 0.5)).first()[0])
print(ml.ELU(inputCol="x", outputCol="y", alpha=0.5).transform(rows).first()["y"])
"""


def test_a_server_gets_the_jar_later(connect, servers):
    if not connect:
        pytest.skip("needs Spark Connect")
    assert run(LATE_JAR).split() == ["-0.31606027941427883"] * 2


NO_EXTENSIONS = """
import os
from pyspark.sql import SparkSession
from sparkactivations import functions
spark = SparkSession.builder.master("local[1]").config("spark.jars", os.environ["JAR"]).getOrCreate()
print(spark.sql("SELECT -1D AS x").select(functions.elu("x", 0.5)).first()[0])
"""


def test_the_jar_alone_is_enough_for_functions(classic):
    assert run(NO_EXTENSIONS).split() == ["-0.31606027941427883"]


WRONG_JAR = """
import os
from pyspark.sql import SparkSession
spark = SparkSession.builder.master("local[1]").config("spark.jars", os.environ["JAR"]).config(
    "spark.sql.extensions", "org.sparkactivations.sql.ActivationExtensions").getOrCreate()
try:
    spark.sql("SELECT nn_relu(1D)").collect()
except Exception as error:
    print(error)
"""


def test_the_jar_for_another_scala_names_the_right_one(classic):
    other = "2.12" if SCALA == "2.13" else "2.13"
    jar = sparkactivations.jars()[0].replace(f"_{SCALA}-", f"_{other}-")
    printed = run(WRONG_JAR, JAR=jar)
    assert (
        f"spark-activations_{other}: expected a Spark for Scala {other}, got one for Scala {SCALA}."
        in printed
    )
    assert f"Use spark-activations_{SCALA} instead." in printed


def test_plot_shows_a_curve(spark, classic, tmp_path):
    picture = sparkactivations.plot("elu", 0.5, derivative=True, over=(-3, 3))
    svg = picture._repr_svg_()
    assert svg.startswith("<svg")
    assert "elu" in svg
    assert svg != sparkactivations.plot("elu", 0.5)._repr_svg_()
    picture.save(tmp_path / "elu.svg")
    assert (tmp_path / "elu.svg").read_text(encoding="utf-8") == svg
    with pytest.raises(Exception, match="gelu"):
        sparkactivations.plot("gelo")


def test_diagnose_measures_a_column(spark, connect, tmp_path):
    rows = spark.sql("SELECT array(-1D, 2D) AS x UNION ALL SELECT array(-3D, 1D)")
    diagnosis = sparkactivations.diagnose(rows, "x", "leaky_relu", 0.0, epsilon=0.02)
    assert diagnosis.row["epsilon"] == 0.02
    assert diagnosis.overall["dead_units"] == 1
    assert [unit["dead"] for unit in diagnosis.units] == [True, False]
    if connect:
        with pytest.raises(
            RuntimeError, match="expected a classic Spark session, got one of Spark Connect"
        ):
            diagnosis.html()
        assert diagnosis._repr_html_() is None
    else:
        assert "leaky_relu" in diagnosis.html()
        assert diagnosis._repr_html_().startswith("<iframe ")
        diagnosis.save(tmp_path / "page.html")
        assert (tmp_path / "page.html").stat().st_size > 5_000


def test_plot_needs_a_jvm(spark, connect):
    if not connect:
        pytest.skip("needs Spark Connect")
    with pytest.raises(
        RuntimeError, match="plot: expected a classic Spark session, got one of Spark Connect"
    ):
        sparkactivations.plot("gelu")
