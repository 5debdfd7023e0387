"""Pictures of functions, and diagnoses of columns."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from pyspark.sql import DataFrame, Row, SparkSession
from pyspark.sql import functions as spark_functions

from sparkactivations._call import ColumnOrName
from sparkactivations._sessions import is_connect, missing_jar, prefix


class Picture:
    """A picture in SVG, which notebooks show."""

    def __init__(self, svg: str) -> None:
        self.svg = svg

    def _repr_svg_(self) -> str:
        return self.svg

    def save(self, path: str | os.PathLike[str]) -> None:
        """Writes the SVG to a file."""
        Path(path).write_text(self.svg, encoding="utf-8")


class Diagnosis:
    """What an activation does to a column. Notebooks show it as a page."""

    def __init__(self, row: Row, page: Any) -> None:
        self.row = row
        self._page = page

    @property
    def overall(self) -> Row:
        """The figures of all elements together."""
        overall: Row = self.row["overall"]
        return overall

    @property
    def units(self) -> Any:
        """The figures of each unit, by its position from 0."""
        return self.row["units"]

    def html(self) -> str:
        """The page with figures and pictures.

        :raises RuntimeError: with Spark Connect, whose clients have no JVM to draw
        """
        if self._page is None:
            raise RuntimeError(_NO_JVM.format(what="the page of a diagnosis"))
        page: str = self._page.html()
        return page

    def save(self, path: str | os.PathLike[str]) -> None:
        """Writes the page to a file."""
        Path(path).write_text(self.html(), encoding="utf-8")


_NO_JVM = (
    "{what}: expected a classic Spark session, got one of Spark Connect, whose clients have no JVM, in which pictures "
    "are drawn"
)


def plot(
    activation: str,
    *parameters: float,
    derivative: bool = False,
    over: tuple[float, float] | None = None,
) -> Picture:
    """The curve of an element-wise activation.

    :param activation: its name, such as ``gelu``
    :param parameters: values of its parameters, from the left
    :param derivative: whether to draw the derivative too
    :param over: the range of x; by default the one that shows where the function bends
    :raises RuntimeError: with Spark Connect, whose clients have no JVM to draw
    """
    jvm, gateway = _jvm("plot")
    builder = jvm.org.sparkactivations.report.ActivationPlot.builder()
    function = jvm.org.sparkactivations.Activations.catalogue().function(activation)
    builder = builder.add(function, _doubles(gateway, parameters))
    if derivative:
        builder = builder.withDerivatives()
    if over is not None:
        builder = builder.over(float(over[0]), float(over[1]))
    return Picture(builder.build().svg(jvm.org.sparkactivations.report.Theme.AUTO))


def diagnose(
    data: DataFrame,
    column: ColumnOrName,
    activation: str,
    *parameters: float,
    epsilon: float = 0.01,
) -> Diagnosis:
    """Measures what an element-wise activation does to a column: saturation, dead units, sparsity.

    :param column: the inputs of the activation: numbers, arrays of numbers or ML Vectors
    :param activation: its name; ``identity`` for values that are already activated
    :param parameters: values of its parameters, from the left
    :param epsilon: the activation is saturated where its derivative is smaller
    """
    session = SparkSession.getActiveSession()
    if prefix() != "nn_":
        raise missing_jar(session)
    x = spark_functions.col(column) if isinstance(column, str) else column
    constants = [
        spark_functions.lit(each) for each in (activation, float(epsilon), *map(float, parameters))
    ]
    result = data.agg(
        spark_functions.call_function("nn_diagnose", x, *constants).alias("d")
    ).select("d.*")
    row = result.collect()[0]
    if is_connect(session):
        return Diagnosis(row, None)
    jvm, gateway = _jvm("diagnose")
    subject = jvm.org.sparkactivations.sql.ActivationDiagnostics.of(
        activation, _doubles(gateway, parameters)
    )
    java_row = session.createDataFrame([row], result.schema)._jdf.first()  # type: ignore[union-attr]
    diagnosis = jvm.org.sparkactivations.report.Diagnosis.of(
        subject.withEpsilon(float(epsilon)), java_row
    )
    name = column if isinstance(column, str) else str(column)
    page = jvm.org.sparkactivations.report.DiagnosisPage(name, "DataFrame", {name: diagnosis})
    return Diagnosis(row, page)


def _jvm(what: str) -> Any:
    session = SparkSession.getActiveSession()
    if session is None or is_connect(session):
        raise RuntimeError(_NO_JVM.format(what=what))
    jvm: Any = session._jvm
    prefix()
    return jvm, session.sparkContext._gateway


def _doubles(gateway: Any, values: Any) -> Any:
    array = gateway.new_array(gateway.jvm.double, len(values))
    for i, value in enumerate(values):
        array[i] = float(value)
    return array
