"""What the class for cross-fitting does: it is an Estimator of Python, so that it works with Spark Connect too."""

from __future__ import annotations

import os
from functools import reduce
from multiprocessing.pool import ThreadPool
from typing import TYPE_CHECKING, Any, Callable, Dict, List, Optional, Type, TypeVar

from pyspark.errors import AnalysisException
from pyspark.ml import Estimator, PipelineModel
from pyspark.ml.param import Param, Params
from pyspark.ml.util import (
    DefaultParamsReader,
    DefaultParamsWriter,
    MLReadable,
    MLReader,
    MLWritable,
    MLWriter,
)
from pyspark.sql import Column, DataFrame, Row
from pyspark.sql import functions as F
from pyspark.sql.types import (
    ArrayType,
    DataType,
    IntegerType,
    MapType,
    NumericType,
    StructType,
    UserDefinedType,
)
from pyspark.sql.utils import is_remote
from pyspark.util import inheritable_thread_target

from sparkactivations._installation import _version

if TYPE_CHECKING:
    from sparkactivations.ml import ProbabilityCalibrator

C = TypeVar("C", bound="CrossFitEstimator")

_STAGES = ["estimator", "calibrator"]


class CrossFitEstimator(Estimator[PipelineModel], MLReadable[Any], MLWritable):
    """An Estimator that trains a classifier and calibrates it on scores that are out of fold.

    The fold of a row depends neither on the order of the rows nor on their partitions, and is that of the class of
    Java. A StringIndexer inside the estimator may number the classes of each fold in another order, so it belongs
    before this stage.
    """

    estimator: Param[Estimator[Any]] = Param(
        Params._dummy(),
        "estimator",
        "an Estimator whose model adds a column of raw scores",
    )
    calibrator: Param[ProbabilityCalibrator] = Param(
        Params._dummy(), "calibrator", "a ProbabilityCalibrator of these scores"
    )
    numFolds: Param[int]
    foldCol: Param[str]
    seed: Param[int]
    parallelism: Param[int]

    def __init__(self, defaults: Dict[str, Any], given: Dict[str, Any]) -> None:
        from sparkactivations.ml import ProbabilityCalibrator

        super().__init__()
        self._setDefault(**defaults)
        self._set(**{name: value for name, value in given.items() if value is not None})
        if not self.isSet(self.calibrator):
            self._set(calibrator=ProbabilityCalibrator())

    def getEstimator(self) -> Estimator[Any]:
        """Returns ``estimator``: the Estimator whose model adds a column of raw scores; no default."""
        if not self.isDefined(self.estimator):
            raise ValueError(f"{self.uid}: estimator: expected {self.estimator.doc}, got none")
        return self.getOrDefault(self.estimator)

    def setEstimator(self: C, value: Estimator[Any]) -> C:
        """Sets ``estimator``: the Estimator whose model adds a column of raw scores, a Pipeline too; no default."""
        return self._set(estimator=value)

    def getCalibrator(self) -> ProbabilityCalibrator:
        """Returns ``calibrator``: the calibrator of these scores; from the start one of its own with its defaults."""
        return self.getOrDefault(self.calibrator)

    def setCalibrator(self: C, value: ProbabilityCalibrator) -> C:
        """Sets ``calibrator``: the calibrator of these scores; from the start one of its own with its defaults."""
        return self._set(calibrator=value)

    def copy(self: C, extra: Optional[Dict[Param[Any], Any]] = None) -> C:
        """A copy with copies of the estimator and the calibrator. Params may be those of any of the three."""
        copy = super().copy(extra)
        for name in _STAGES:
            if copy.isSet(name):
                copy._set(**{name: copy.getOrDefault(name).copy(extra)})
        return copy

    def write(self) -> MLWriter:
        """The writer of this stage, which saves the estimator and the calibrator in folders of their own."""
        return _Writer(self)

    @classmethod
    def read(cls) -> MLReader[Any]:
        """The reader of saved stages of this class, of Java too."""
        return _Reader(cls)

    def _fit(self, dataset: DataFrame) -> PipelineModel:
        count: int = self.getOrDefault(self.numFolds)
        if count < 2:
            raise ValueError(f"{self.uid}: numFolds: expected a whole number ≥ 2, got {count}")
        estimator = self.getEstimator()
        calibrator = self.getCalibrator()
        fold = self._folds(dataset, count)
        self._check_rows(dataset, fold, count)
        self._check_classes(dataset, fold, count)

        def out_of_fold(number: int) -> DataFrame:
            model = estimator.fit(dataset.where(fold != number))
            return self._scores(model.transform(dataset.where(fold == number)))

        scores = reduce(DataFrame.union, self._results(dataset, out_of_fold, count)).persist()
        try:
            calibration = calibrator.fit(scores)
        finally:
            scores.unpersist()
        model = PipelineModel([estimator.fit(dataset), calibration])
        model._resetUid(self.uid)
        return model

    def _results(
        self, data: DataFrame, task: Callable[[int], DataFrame], count: int
    ) -> List[DataFrame]:
        threads: int = min(self.getOrDefault(self.parallelism), count)
        if threads <= 1:
            return [task(i) for i in range(count)]
        inherits: Any = inheritable_thread_target
        target = inherits(task) if _version() < (4, 0) else inherits(data.sparkSession)(task)
        with ThreadPool(threads) as pool:
            return pool.map(target, range(count))

    def _fold_column(self) -> Optional[str]:
        return (self.getOrDefault(self.foldCol) or None) if self.isDefined(self.foldCol) else None

    def _folds(self, data: DataFrame, count: int) -> Column:
        """The fold of a row, as the class ``Folds`` of Java has it."""
        name = self._fold_column()
        if name is None:
            content = [
                F.col("`" + each.name.replace("`", "``") + "`")
                for each in data.schema.fields
                if _is_hashable(each.dataType)
            ]
            seed = F.lit(self.getOrDefault(self.seed)).cast("bigint")
            return F.pmod(F.xxhash64(*content, seed), F.lit(count))
        found = _type(data, name)
        if not isinstance(found, IntegerType):
            got = f"none; the columns are {', '.join(data.columns)}"
            raise ValueError(
                f"{self.uid}: column '{name}', the foldCol: expected INT, the number of the fold from 0, got "
                + (got if found is None else found.simpleString().upper())
            )
        return F.col(name)

    def _check_rows(self, data: DataFrame, fold: Column, count: int) -> None:
        """Checks that every fold has rows, and that every row is in a fold."""
        is_fold = (fold >= 0) & (fold < count)
        found = (
            data.groupBy(F.when(is_fold, fold).alias("fold"))
            .agg(F.count(F.lit(1)).alias("rows"), F.min(fold).alias("least"))
            .collect()
        )
        outside = next((each for each in found if each["fold"] is None), None)
        if outside is not None:
            got = "NULL" if outside["least"] is None else outside["least"]
            rows = "1 row is" if outside["rows"] == 1 else f"{outside['rows']} rows are"
            raise ValueError(
                f"{self.uid}: column '{self._fold_column()}', the foldCol: expected numbers from 0 to {count - 1}, as "
                f"there are {count} folds, got {got}; {rows} in no fold"
            )
        empty = set(range(count)) - {each["fold"] for each in found}
        if empty:
            hint = "; with so few different rows, lower numFolds or set foldCol"
            raise ValueError(
                f"{self.uid}: expected rows in each of {count} folds, got none in fold {min(empty)}"
                + ("" if self._fold_column() else hint)
            )

    def _check_classes(self, data: DataFrame, fold: Column, count: int) -> None:
        """Checks that every class is in two folds at least, if the estimator does not make the labels."""
        name = self.getCalibrator().getLabelCol()
        if not isinstance(_type(data, name), NumericType):
            return
        label = F.col(name).cast("double")
        first: List[Row] = (
            data.where((label >= 0) & (label == F.rint(label)))
            .groupBy(label.alias("label"))
            .agg(
                F.min(fold).alias("least"),
                F.max(fold).alias("greatest"),
                F.count(F.lit(1)).alias("rows"),
            )
            .where("least = greatest")
            .orderBy("label")
            .limit(1)
            .collect()
        )
        for each in first:
            raise ValueError(
                f"{self.uid}: column '{name}', the labelCol: expected rows of each class in at least two of {count} "
                f"folds, got class {each['label']:.0f} in fold {each['least']} alone, with {each['rows']} "
                + ("row" if each["rows"] == 1 else "rows")
            )

    def _scores(self, scored: DataFrame) -> DataFrame:
        """The columns that calibration reads, alone, under names by which they are found again."""
        calibrator = self.getCalibrator()
        raw = calibrator.getRawPredictionCol()
        if _type(scored, raw) is None:
            raise ValueError(
                f"{self.uid}: estimator: expected one whose model adds the column '{raw}', the rawPredictionCol of the "
                f"calibrator, got the columns {', '.join(scored.columns)}"
            )
        weight = calibrator.getWeightCol() if calibrator.isSet(calibrator.weightCol) else ""
        names = dict.fromkeys([raw, calibrator.getLabelCol(), weight])
        return scored.select(*(F.col(each).alias(each.replace("`", "")) for each in names if each))


def _type(data: DataFrame, name: str) -> Optional[DataType]:
    """The type of a column; None if there is no such column."""
    try:
        return data.select(F.col(name)).schema.fields[0].dataType
    except AnalysisException:
        return None


def _is_hashable(kind: DataType) -> bool:
    """Whether Spark makes a hash of values of a type: all but maps, variants, and what has them inside."""
    if isinstance(kind, ArrayType):
        return _is_hashable(kind.elementType)
    if isinstance(kind, StructType):
        return all(_is_hashable(each.dataType) for each in kind.fields)
    if isinstance(kind, UserDefinedType):
        return _is_hashable(kind.sqlType())
    return not isinstance(kind, MapType) and kind.typeName() != "variant"


class _Writer(MLWriter):
    """Writes the stages inside, and then the metadata, in the folders and the form of Java."""

    def __init__(self, instance: CrossFitEstimator) -> None:
        super().__init__()
        self.instance = instance

    def save(self, path: str) -> None:
        # A stage that cannot be saved leaves what is at the path as it is.
        self.instance.getEstimator()
        if self.shouldOverwrite and is_remote():
            from pyspark.ml.connect.readwrite import RemoteMLWriter

            # The JVM of the server frees the path, as it does for the stages of Spark that are written in Python.
            RemoteMLWriter.handleOverwrite(path, True)
            self.saveImpl(path)
        else:
            super().save(path)

    def saveImpl(self, path: str) -> None:
        for name in _STAGES:
            self.instance.getOrDefault(name).write().save(os.path.join(path, name))
        DefaultParamsWriter.saveMetadata(
            self.instance,
            path,
            _context(self),
            paramMap=DefaultParamsWriter.extractJsonParams(self.instance, _STAGES),
        )


class _Reader(MLReader[Any]):
    """Reads the metadata, and then the stages inside, whether Python or Java wrote them."""

    def __init__(self, cls: Type[CrossFitEstimator]) -> None:
        super().__init__()
        self.cls: Any = cls

    def load(self, path: str) -> Any:
        context = _context(self)
        name = f"{self.cls.__module__}.{self.cls.__name__}"
        metadata = DefaultParamsReader.loadMetadata(path, context, name)
        stage = self.cls()
        stage._resetUid(metadata["uid"])
        DefaultParamsReader.getAndSetParams(stage, metadata)
        for each in _STAGES:
            inside: Any = DefaultParamsReader.loadParamsInstance(os.path.join(path, each), context)
            stage._set(**{each: inside})
        return stage


def _context(files: Any) -> Any:
    """By what metadata is written and read: Spark 3.5 takes a context, later versions a session."""
    return files.sc if _version() < (4, 0) else files.sparkSession
