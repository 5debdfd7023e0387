"""The ways that PySpark has to a function of arrays, and what benchmarks share."""

import os
import platform
from pathlib import Path

import numpy
import torch
from pyspark.sql import functions as F


def relu(x):
    return numpy.maximum(x, 0)


def gelu_tanh(x):
    return x / 2 * (1 + numpy.tanh(0.7978845608028654 * (x + 0.044715 * x * x * x)))


def softmax(x):
    y = numpy.exp(x - x.max(axis=-1, keepdims=True))
    return y / y.sum(axis=-1, keepdims=True)


def gelu_tanh_of_torch(x):
    return torch.nn.functional.gelu(x, approximate="tanh")


def softmax_of_torch(x):
    return torch.softmax(x, -1)


def pandas_way(function, arrays):
    """The function row by row; ``arrays`` is the type of the column and of the result."""

    def apply(series):
        return series.map(function)

    return _pandas_udf(apply, arrays)


def batch_way(function, arrays):
    """The function over all rows of a batch at once, as a matrix, which is faster where rows are short."""

    def apply(series):
        import pandas

        return pandas.Series(list(function(numpy.stack(series.to_numpy()))))

    return _pandas_udf(apply, arrays)


def torch_way(function, arrays):
    """The function of PyTorch over all rows of a batch at once, on one thread, as a user would write it."""

    def apply(values):
        torch.set_num_threads(1)
        return function(torch.from_numpy(values)).numpy()

    return batch_way(apply, arrays)


def _pandas_udf(apply, arrays):
    apply.__annotations__ = {"series": "pandas.Series", "return": "pandas.Series"}
    return F.pandas_udf(apply, arrays, F.PandasUDFType.SCALAR)("x")


def arrow_way(function, arrays, width):
    """A user-defined function over Arrow's arrays, from Spark 4.1 on; it works on all rows of a batch at once."""
    import pyarrow

    def apply(rows: pyarrow.Array) -> pyarrow.Array:
        values = numpy.asarray(rows.flatten()).reshape(-1, width)
        offsets = pyarrow.array(numpy.arange(0, values.size + 1, width, dtype=numpy.int32))
        return pyarrow.ListArray.from_arrays(offsets, pyarrow.array(function(values).ravel()))

    return F.arrow_udf(apply, arrays)("x")


def cpu():
    """The name of the processor, and how many cores there are."""
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return f"{line.split(':')[1].strip()} with {os.cpu_count()} cores"
    return platform.processor()
