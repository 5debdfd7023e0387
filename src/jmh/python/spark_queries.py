"""Times queries from Python: the functions of this library beside the other ways that PySpark has.

    nox -f src/test/python/noxfile.py -s benchmark

One core reads a cached frame of rows of 256 doubles, applies a function, and writes to Spark's ``noop`` sink. The queries
take turns, and the median of the later runs counts. Adds the lines of this version of Spark to the file that is the argument,
of which the page of benchmarks is made.
"""

import datetime
import os
import platform
import statistics
import sys
import time
from pathlib import Path

import numpy
import pyspark
import torch
from pyspark.sql import SparkSession
from pyspark.sql import functions as F
from pyspark.sql.types import ArrayType, DoubleType

import sparkactivations
from sparkactivations import functions

ROWS = 40_000
WIDTH = 256
WARM_UPS = 3
RUNS = 7
DOUBLES = ArrayType(DoubleType())
TANH = "0.7978845608028654D * (v + 0.044715D * v * v * v)"


def pandas_way(function):
    def apply(series):
        return series.map(function)

    apply.__annotations__ = {"series": "pandas.Series", "return": "pandas.Series"}
    return F.pandas_udf(apply, DOUBLES, F.PandasUDFType.SCALAR)("x")


def arrow_way(function):
    """A user-defined function over Arrow's arrays, from Spark 4.1 on; it works on all rows of a batch at once."""
    import pyarrow

    def apply(rows: pyarrow.Array) -> pyarrow.Array:
        values = numpy.asarray(rows.flatten()).reshape(-1, WIDTH)
        offsets = pyarrow.array(numpy.arange(0, values.size + 1, WIDTH, dtype=numpy.int32))
        return pyarrow.ListArray.from_arrays(offsets, pyarrow.array(function(values).ravel()))

    return F.arrow_udf(apply, DOUBLES)("x")


def relu(x):
    return numpy.maximum(x, 0)


def gelu_tanh(x):
    return x / 2 * (1 + numpy.tanh(0.7978845608028654 * (x + 0.044715 * x * x * x)))


def softmax(x):
    y = numpy.exp(x - x.max(axis=-1, keepdims=True))
    return y / y.sum(axis=-1, keepdims=True)


def torch_way(function):
    """The function of PyTorch over all values of a batch at once, on one thread, as a user would write it."""

    def apply(series):
        import pandas

        torch.set_num_threads(1)
        values = torch.from_numpy(numpy.stack(series.to_numpy()))
        return pandas.Series(list(function(values).numpy()))

    apply.__annotations__ = {"series": "pandas.Series", "return": "pandas.Series"}
    return F.pandas_udf(apply, DOUBLES, F.PandasUDFType.SCALAR)("x")


def gelu_tanh_of_torch(x):
    return torch.nn.functional.gelu(x, approximate="tanh")


def softmax_of_torch(x):
    return torch.softmax(x, -1)


def ways():
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
        ("pandas_udf, NumPy", "relu"): pandas_way(relu),
        ("pandas_udf, NumPy", "gelu_tanh"): pandas_way(gelu_tanh),
        ("pandas_udf, NumPy", "softmax"): pandas_way(softmax),
        ("pandas_udf, PyTorch", "relu"): torch_way(torch.relu),
        ("pandas_udf, PyTorch", "gelu"): torch_way(torch.nn.functional.gelu),
        ("pandas_udf, PyTorch", "gelu_tanh"): torch_way(gelu_tanh_of_torch),
        ("pandas_udf, PyTorch", "softmax"): torch_way(softmax_of_torch),
    }
    if hasattr(F, "arrow_udf"):
        found["arrow_udf", "identity"] = arrow_way(lambda x: x)
        found["arrow_udf, NumPy", "relu"] = arrow_way(relu)
        found["arrow_udf, NumPy", "gelu_tanh"] = arrow_way(gelu_tanh)
        found["arrow_udf, NumPy", "softmax"] = arrow_way(softmax)
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
    number = "(hash(id, i) / 2147483648.0D) * 4"
    frame = (
        spark.range(0, ROWS, 1, 1)
        .select(F.expr(f"transform(sequence(1, {WIDTH}), i -> {number})").alias("x"))
        .cache()
    )
    frame.count()
    columns = ways()
    times = {way: [] for way in columns}
    for run in range(WARM_UPS + RUNS):
        for way, column in columns.items():
            start = time.perf_counter()
            frame.select(column.alias("y")).write.format("noop").mode("overwrite").save()
            if run >= WARM_UPS:
                times[way].append((time.perf_counter() - start) * 1e9 / ROWS / WIDTH)
    circumstances = f"{cpu()}, Python {platform.python_version()}, {datetime.date.today()}"
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


def cpu():
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return f"{line.split(':')[1].strip()} with {os.cpu_count()} cores"
    return platform.processor()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
