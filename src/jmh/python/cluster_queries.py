"""Times a batch from Parquet to Parquet on a cluster: this library beside the other ways of Spark.

    nox -f src/test/python/noxfile.py -s cluster

A cluster of two executors with one core each, on this machine, reads rows of 256 elements, applies
a function, and writes the results. All ways take turns, the first time over an eighth of the rows,
which does not count. Every way is compared with NumPy first. Writes the table that is the first
argument, of which the page of benchmarks is made; the others are numbers of rows and of rounds.
"""

import datetime
import math
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path

import numpy
import pyspark
import torch
import ways
from pyspark.ml.feature import ElementwiseProduct
from pyspark.ml.functions import array_to_vector
from pyspark.ml.linalg import Vectors
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

import sparkactivations
from sparkactivations import functions

EXECUTORS = 2
FILES = 16
WIDTH = 256
FLOATS = "array<float>"
VECTORS = "Vector"
COPYING = "copying"
FACTOR = 1.5
TANH = "tanh(0.7978845608028654D * (v + 0.044715D * v * v * v))"
PROJECT = Path(__file__).resolve().parents[3]
SOURCES = PROJECT / "src" / "jmh"
PACKAGE = "org/sparkactivations/benchmark"

# What NumPy computes in double.
EXPECTED = {
    COPYING: lambda x: x,
    "relu": ways.relu,
    "gelu": lambda x: x / 2 * (1 + numpy.vectorize(math.erf)(x / math.sqrt(2))),
    "gelu_tanh": ways.gelu_tanh,
    "softmax": ways.softmax,
    "product": lambda x: x * FACTOR,
}


def main(table, rows, rounds):
    with tempfile.TemporaryDirectory(dir=PROJECT / "target") as name:
        folder = Path(name)
        spark = session(jar_of_udfs(folder))
        try:
            sources = {each: folder / each.split("<")[0] for each in (FLOATS, VECTORS)}
            write_sources(spark, sources, rows)
            times = measure(spark, sources, folder / "y", rounds)
            circumstances = machine(spark, rows)
        finally:
            spark.stop()
    store(table, times, rows, circumstances)


def jar_of_udfs(folder):
    """The user-defined functions in Java and in Scala, by the compilers of the JDK and of Spark."""
    jars = str(Path(pyspark.__file__).parent / "jars" / "*")
    classes = folder / "classes"
    classes.mkdir()
    java = SOURCES / "java" / PACKAGE / "JavaUdfs.java"
    scala = SOURCES / "scala" / PACKAGE / "ScalaUdfs.scala"
    output = ["-d", str(classes)]
    subprocess.run(["javac", "-proc:none", "-cp", jars, *output, str(java)], check=True)
    compiler = ["java", "-cp", jars, "scala.tools.nsc.Main", "-usejavacp"]
    subprocess.run([*compiler, *output, str(scala)], check=True)
    archive = Path(shutil.make_archive(str(folder / "udfs"), "zip", classes))
    return archive.rename(archive.with_suffix(".jar"))


def session(udfs):
    builder = (
        SparkSession.builder.master(f"local-cluster[{EXECUTORS},1,1024]")
        .config("spark.jars", str(udfs))
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
    )
    spark = sparkactivations.configure(builder).getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    spark.sparkContext.addPyFile(ways.__file__)
    package = spark._jvm.org.sparkactivations.benchmark
    package.JavaUdfs.register(spark._jsparkSession)
    package.ScalaUdfs.register(spark._jsparkSession)
    return spark


def write_sources(spark, sources, rows):
    number = "xxhash64(id, i) / 9.223372036854775807E18D * 4"
    array = f"transform(sequence(1, {WIDTH}), i -> {number})"
    frame = spark.range(0, rows, 1, FILES)
    columns = {
        FLOATS: F.expr(f"CAST({array} AS {FLOATS})"),
        VECTORS: array_to_vector(F.expr(array)),
    }
    for type_name, folder in sources.items():
        frame.select(columns[type_name].alias("x")).write.parquet(str(folder))


def queries():
    """The column of each type, way and function."""
    tanh = f"transform(x, v -> CAST(v / 2 * (1 + {TANH}) AS FLOAT))"
    arrays = {
        (COPYING, COPYING): F.col("x"),
        ("`nn_` function", "relu"): functions.relu("x"),
        ("`nn_` function", "gelu"): functions.gelu("x"),
        ("`nn_` function", "gelu_tanh"): functions.gelu_tanh("x"),
        ("`nn_` function", "softmax"): functions.softmax("x"),
        ("`transform`", "relu"): F.expr("transform(x, v -> greatest(v, 0F))"),
        ("`transform`", "gelu_tanh"): F.expr(tanh),
        ("Java UDF", "gelu_tanh"): F.call_function("java_gelu_tanh", "x"),
        ("Java UDF", "softmax"): F.call_function("java_softmax", "x"),
        ("Scala UDF", "gelu_tanh"): F.call_function("scala_gelu_tanh", "x"),
        ("Scala UDF", "softmax"): F.call_function("scala_softmax", "x"),
        ("`pandas_udf`, PyTorch", "gelu"): ways.torch_way(torch.nn.functional.gelu, FLOATS),
        ("`pandas_udf`, PyTorch", "softmax"): ways.torch_way(ways.softmax_of_torch, FLOATS),
        ("`pandas_udf`, NumPy", "gelu_tanh"): ways.batch_way(ways.gelu_tanh, FLOATS),
        ("`arrow_udf`, NumPy", "gelu_tanh"): ways.arrow_way(ways.gelu_tanh, FLOATS, WIDTH),
    }
    vectors = {
        (COPYING, COPYING): F.col("x"),
        ("`nn_` function", "relu"): functions.relu("x"),
        ("`ElementwiseProduct`", "product"): None,
    }
    found = {(FLOATS, *key): column for key, column in arrays.items()}
    found.update({(VECTORS, *key): column for key, column in vectors.items()})
    return found


def applied(frame, column):
    """The frame with a column y; without a column, it is what ``ElementwiseProduct`` gives."""
    if column is not None:
        return frame.withColumn("y", column)
    factors = Vectors.dense([FACTOR] * WIDTH)
    return ElementwiseProduct(scalingVec=factors, inputCol="x", outputCol="y").transform(frame)


def check(frame, column, function):
    """Fails unless some rows are those of NumPy, up to the rounding of floats."""
    found = applied(frame.limit(100), column).collect()
    x = numpy.array([[float(v) for v in row.x] for row in found])
    y = numpy.array([[float(v) for v in row.y] for row in found])
    numpy.testing.assert_allclose(y, EXPECTED[function](x), rtol=1e-5, atol=1e-6)


def measure(spark, sources, output, rounds):
    """The seconds of each type, way and function, round by round."""
    frames = {each: spark.read.parquet(str(folder)) for each, folder in sources.items()}
    eighth = {
        each: spark.read.parquet(*(str(file) for file in sorted(folder.glob("*.parquet"))[::8]))
        for each, folder in sources.items()
    }
    found = queries()
    for (type_name, _, function), column in found.items():
        check(eighth[type_name], column, function)
        seconds(applied(eighth[type_name], column), output)
    times = {key: [] for key in found}
    for _ in range(rounds):
        for key, column in found.items():
            times[key].append(seconds(applied(frames[key[0]], column), output))
            print(*key, f"{times[key][-1]:.2f} s", flush=True)
    return times


def seconds(frame, output):
    start = time.perf_counter()
    frame.select("y").write.parquet(str(output))
    taken = time.perf_counter() - start
    shutil.rmtree(output)
    return taken


def machine(spark, rows):
    system = spark._jvm.java.lang.System
    libraries = ("torch", "numpy", "pandas", "pyarrow")
    return ", ".join(
        (
            f"{rows:,} rows",
            ways.cpu(),
            platform.system(),
            f"Spark {spark.version}",
            f"Java {system.getProperty('java.vm.version')}",
            f"Python {platform.python_version()}",
            *(f"{each} {version(each)}" for each in libraries),
            str(datetime.date.today()),
        )
    )


def store(table, times, rows, circumstances):
    """Writes seconds, and what a way takes longer than copying, in nanoseconds of a core."""
    lines = [f"# {circumstances}", "column\tway\tfunction\tseconds\tmedian\tns above copying"]
    for (type_name, way, function), found in times.items():
        median = statistics.median(found)
        copying = statistics.median(times[type_name, COPYING, COPYING])
        added = (median - copying) * EXECUTORS * 1e9 / rows / WIDTH
        cells = (f"`{type_name}`", way, "" if way == COPYING else function)
        each_round = ", ".join(f"{each:.2f}" for each in found)
        above = "" if way == COPYING else f"{added:.1f}"
        lines.append("\t".join((*cells, each_round, f"{median:.2f}", above)))
    table.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    numbers = [int(each) for each in sys.argv[2:]]
    main(Path(sys.argv[1]).resolve(), *(numbers + [1_000_000, 3][len(numbers) :]))
