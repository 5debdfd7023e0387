"""Pictures of functions, diagnoses of columns, and reliability diagrams."""

from __future__ import annotations

import html
import os
from pathlib import Path
from typing import Any, List

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

    def _repr_html_(self) -> str | None:
        """The page in a frame, so that its style and that of the notebook do not meet; None with Spark Connect."""
        if self._page is None:
            return None
        return (
            '<iframe title="diagnosis" style="width:100%;height:640px;border:0" '
            f'srcdoc="{html.escape(self.html())}"></iframe>'
        )

    def save(self, path: str | os.PathLike[str]) -> None:
        """Writes the page to a file."""
        Path(path).write_text(self.html(), encoding="utf-8")


class Reliability:
    """How far probabilities are from what came true. Notebooks show it as a reliability diagram.

    Clients of Spark Connect have no JVM to draw. There notebooks show the bins as a table, and ``svg`` is an error.
    """

    def __init__(self, name: str, row: Row, svg: str | None) -> None:
        self.name = name
        self._row = row
        self._svg = svg

    @property
    def bins(self) -> List[Row]:
        """The bins of the confidence: ``low``, ``high``, ``count``, ``confidence`` and ``accuracy``, as
        ``nn_reliability_bins`` has them."""
        return list(self._row["bins"] or [])

    @property
    def expectedError(self) -> float:
        """The expected calibration error; NaN if there are no rows."""
        return self._number("expectedError")

    @property
    def brierScore(self) -> float:
        """The Brier score; NaN if there are no rows."""
        return self._number("brierScore")

    def _number(self, name: str) -> float:
        value: float | None = self._row[name]
        return float("nan") if value is None else value

    @property
    def svg(self) -> str:
        """The diagram: for each bin the share of predictions that holds, with its 95 % interval, and the counts.

        :raises RuntimeError: with Spark Connect, whose clients have no JVM to draw
        """
        if self._svg is None:
            raise RuntimeError(
                _NO_JVM.format(what="the reliability diagram")
                + ". The property bins has what it shows; the job's calibrate --report draws it"
            )
        return self._svg

    def save(self, path: str | os.PathLike[str]) -> None:
        """Writes the SVG to a file."""
        Path(path).write_text(self.svg, encoding="utf-8")

    def _repr_svg_(self) -> str | None:
        return self._svg

    def _repr_html_(self) -> str | None:
        """The bins as a table, where there is no diagram."""
        if self._svg is not None:
            return None
        rows = [
            f"<tr><td>{each['low']:.4g} to {each['high']:.4g}</td><td>{each['count']}</td>"
            f"<td>{each['confidence']:.4g}</td><td>{each['accuracy']:.4g}</td></tr>"
            for each in self.bins
            if each["count"] > 0
        ]
        heads = "".join(
            f"<th>{each}</th>" for each in ("bin", "predictions", "confidence", "accuracy")
        )
        return (
            f"<table><caption>reliability of the {html.escape(self.name)}</caption>"
            f"<thead><tr>{heads}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
        )

    def __repr__(self) -> str:
        return (
            f"Reliability({self.name}: {sum(each['count'] for each in self.bins)} predictions, expected calibration "
            f"error {self.expectedError:.4g}, Brier score {self.brierScore:.4g})"
        )


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


def reliability(
    data: DataFrame,
    probability: ColumnOrName = "probability",
    label: ColumnOrName = "label",
    *,
    bins: int = 15,
    name: str | None = None,
) -> Reliability:
    """The reliability diagram of probabilities: how often the predictions of each bin of the confidence hold.

    :param probability: ML Vectors or arrays with a probability per class, or numbers, the probability of class 1
    :param label: the index of the class, from 0
    :param bins: the number of bins of equal width, from 1 to 10000
    :param name: the title; by default the name of the column
    """
    session = SparkSession.getActiveSession()
    if prefix() != "nn_":
        raise missing_jar(session)
    columns = [
        spark_functions.col(each) if isinstance(each, str) else each
        for each in (probability, label)
    ]
    number = spark_functions.lit(bins)
    result = data.agg(
        spark_functions.call_function("nn_reliability_bins", *columns, number).alias("bins"),
        spark_functions.call_function("nn_calibration_error", *columns, number).alias(
            "expectedError"
        ),
        spark_functions.call_function("nn_brier_score", *columns).alias("brierScore"),
    )
    row = result.collect()[0]
    title = name or (probability if isinstance(probability, str) else "probability")
    if is_connect(session):
        return Reliability(title, row, None)
    jvm, _ = _jvm("reliability")
    rows = session.createDataFrame([row], result.schema).selectExpr("inline(bins)")  # type: ignore[union-attr]
    picture = jvm.org.sparkactivations.report.ReliabilityPicture.ofRows(
        title, rows._jdf.collectAsList()
    )
    return Reliability(title, row, picture.svg(jvm.org.sparkactivations.report.Theme.AUTO))


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
