"""What the classes for calibration have in common with those of other stages."""

from __future__ import annotations

from typing import Any, Dict, Optional, TypeVar

from pyspark.ml.util import JavaMLReadable, JavaMLWritable
from pyspark.ml.wrapper import JavaEstimator, JavaModel

from sparkactivations._calibrator_params import CalibratorParams, CalibratorSetters
from sparkactivations._networks import described, need_classic
from sparkactivations._stages import start

M = TypeVar("M", bound="CalibrationModel")


class CalibrationEstimator(
    JavaEstimator[M], JavaMLReadable[Any], JavaMLWritable, CalibratorSetters
):
    """An Estimator of calibrated probabilities.

    The parameters have the same bits whatever the order of the rows and their partitions.
    """

    _java_obj: Any = None

    def __init__(self, defaults: Dict[str, Any], given: Dict[str, Any]) -> None:
        super().__init__()
        start(self, defaults, given)


class CalibrationModel(JavaModel, JavaMLReadable[Any], JavaMLWritable, CalibratorParams):
    """Calibrated probabilities of raw scores. Null scores give null, and NaN gives NaN.

    ``print(model)`` shows what was learned. Clients of Spark Connect can call no other methods of models: there
    ``temperature`` and ``toSql`` raise :class:`NotImplementedError`.
    """

    _java_obj: Any = None

    def __init__(self, java_model: Any, defaults: Dict[str, Any]) -> None:
        super().__init__(java_model)
        self._setDefault(**defaults)

    @property
    def numClasses(self) -> int:
        """The number of classes."""
        return described(self, "numClasses")

    @property
    def temperature(self) -> Optional[float]:
        """The temperature, above 1 if the scores were too certain; None for other methods."""
        need_classic(type(self), "temperature", "print(model) shows it")
        found = self._call_java("temperature")
        return float(found.getAsDouble()) if found.isPresent() else None

    def toSql(self, scores: Optional[str] = None) -> str:
        """This model as an expression of SQL, which needs no stage.

        :param scores: an expression of the type that the model was trained on, with doubles; ``rawPredictionCol`` if it
            is left out
        """
        need_classic(type(self), "toSql", "transform adds the same column")
        self._transfer_params_to_java()
        sql: str = self._call_java("toSql") if scores is None else self._call_java("toSql", scores)
        return sql
