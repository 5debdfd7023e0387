"""Times queries from Python: the functions of this library beside the other ways that PySpark has.

    nox -f src/test/python/noxfile.py -s benchmark

One core reads a cached frame of rows of 256 doubles, applies a function, and writes to Spark's ``noop`` sink. The queries
take turns, and the median of the later runs counts. Adds the lines of this version of Spark to the file that is the argument,
of which the page of benchmarks is made.
"""

import datetime
import platform
import statistics
import sys
import time
from pathlib import Path

import pyspark
import torch
import ways
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

import sparkactivations
from sparkactivations import functions

ROWS = 40_000
WIDTH = 256
WARM_UPS = 3
RUNS = 7
DOUBLES = "array<double>"
TANH = "0.7978845608028654D * (v + 0.044715D * v * v * v)"


def columns():
    """The column of each way and function."""
    found = {
        ("reading", ""): F.col("x"),
        ("ifnull(x, array())", ""): F.expr("ifnull(x, array())"),
        ("sparkactivations", "relu"): functions.relu("x"),
        ("sparkactivations", "gelu"): functions.gelu("x"),
        ("sparkactivations", "gelu_tanh"): functions.gelu_tanh("x"),
        ("sparkactivations", "softmax"): functions.softmax("x"),
        ("transform", "relu"): F.expr("transform(x, v -> greatest(v, 0D))"),
        ("transform", "gelu_tanh"): F.expr(f"transform(x, v -> v / 2 * (1 + tanh({TANH})))"),
        ("pandas_udf, NumPy", "relu"): ways.pandas_way(ways.relu, DOUBLES),
        ("pandas_udf, NumPy", "gelu_tanh"): ways.pandas_way(ways.gelu_tanh, DOUBLES),
        ("pandas_udf, NumPy", "softmax"): ways.pandas_way(ways.softmax, DOUBLES),
        ("pandas_udf, PyTorch", "relu"): ways.torch_way(torch.relu, DOUBLES),
        ("pandas_udf, PyTorch", "gelu"): ways.torch_way(torch.nn.functional.gelu, DOUBLES),
        ("pandas_udf, PyTorch", "gelu_tanh"): ways.torch_way(ways.gelu_tanh_of_torch, DOUBLES),
        ("pandas_udf, PyTorch", "softmax"): ways.torch_way(ways.softmax_of_torch, DOUBLES),
    }
    if hasattr(F, "arrow_udf"):
        found["arrow_udf", "identity"] = ways.arrow_way(lambda x: x, DOUBLES, WIDTH)
        found["arrow_udf, NumPy", "relu"] = ways.arrow_way(ways.relu, DOUBLES, WIDTH)
        found["arrow_udf, NumPy", "gelu_tanh"] = ways.arrow_way(ways.gelu_tanh, DOUBLES, WIDTH)
        found["arrow_udf, NumPy", "softmax"] = ways.arrow_way(ways.softmax, DOUBLES, WIDTH)
    return found


def main(path):
    builder = (
        SparkSession.builder.master("local[1]")
        .config("spark.driver.memory", "3g")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
    )
    spark = sparkactivations.configure(builder).getOrCreate()
    spark.sparkContext.setLogLevel("OFF")
    spark.sparkContext.addPyFile(ways.__file__)
    number = "(hash(id, i) / 2147483648.0D) * 4"
    frame = (
        spark.range(0, ROWS, 1, 1)
        .select(F.expr(f"transform(sequence(1, {WIDTH}), i -> {number})").alias("x"))
        .cache()
    )
    frame.count()
    queries = columns()
    times = {way: [] for way in queries}
    for run in range(WARM_UPS + RUNS):
        for way, column in queries.items():
            start = time.perf_counter()
            frame.select(column.alias("y")).write.format("noop").mode("overwrite").save()
            if run >= WARM_UPS:
                times[way].append((time.perf_counter() - start) * 1e9 / ROWS / WIDTH)
    circumstances = f"{ways.cpu()}, Python {platform.python_version()}, {datetime.date.today()}"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    kept = [line for line in lines if not line.startswith((pyspark.__version__ + "\t", "#"))]
    measured = [
        f"{pyspark.__version__}\t{way}\t{function}\t{statistics.median(found):.2f}"
        for (way, function), found in times.items()
    ]
    path.write_text(
        "\n".join([f"# {circumstances}", *sorted(kept), *measured]) + "\n", encoding="utf-8"
    )
    print("\n".join(measured))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
