"""The params that a calibrator and its model share."""

# Generated: see CONTRIBUTING.md.

from __future__ import annotations

from typing import TypeVar

from pyspark.ml.param import Param, Params, TypeConverters

C = TypeVar("C", bound="CalibratorSetters")


class CalibratorParams(Params):
    """The params of a calibrator, with their getters."""

    labelCol: Param[str] = Param(
        Params._dummy(),
        "labelCol",
        "label column name; default 'label'",
        typeConverter=TypeConverters.toString,
    )

    probabilityCol: Param[str] = Param(
        Params._dummy(),
        "probabilityCol",
        "calibrated probability column name; default 'calibratedProbability'",
        typeConverter=TypeConverters.toString,
    )

    rawPredictionCol: Param[str] = Param(
        Params._dummy(),
        "rawPredictionCol",
        "raw prediction column name; default 'rawPrediction'",
        typeConverter=TypeConverters.toString,
    )

    weightCol: Param[str] = Param(
        Params._dummy(),
        "weightCol",
        "weight column name (all rows have weight 1 if it is empty or not set)",
        typeConverter=TypeConverters.toString,
    )

    method: Param[str] = Param(
        Params._dummy(),
        "method",
        "one of temperature, vector, sigmoid, isotonic; default 'temperature'",
        typeConverter=TypeConverters.toString,
    )

    regParam: Param[float] = Param(
        Params._dummy(),
        "regParam",
        "factor of half the squared distance of the scales from 1 and the biases from 0, for the method vector, a finite number ≥ 0; default '1e-04'",
        typeConverter=TypeConverters.toFloat,
    )

    def getLabelCol(self) -> str:
        """Returns ``labelCol``: label column name; default ``label``."""
        return self.getOrDefault(self.labelCol)

    def getProbabilityCol(self) -> str:
        """Returns ``probabilityCol``: calibrated probability column name; default
        ``calibratedProbability``.
        """
        return self.getOrDefault(self.probabilityCol)

    def getRawPredictionCol(self) -> str:
        """Returns ``rawPredictionCol``: raw prediction column name; default ``rawPrediction``."""
        return self.getOrDefault(self.rawPredictionCol)

    def getWeightCol(self) -> str:
        """Returns ``weightCol``: weight column name (all rows have weight 1 if it is empty or not
        set).
        """
        return self.getOrDefault(self.weightCol)

    def getMethod(self) -> str:
        """Returns ``method``: one of temperature, vector, sigmoid, isotonic; default
        ``temperature``.
        """
        return self.getOrDefault(self.method)

    def getRegParam(self) -> float:
        """Returns ``regParam``: factor of half the squared distance of the scales from 1 and the
        biases from 0, for the method vector, a finite number ≥ 0; default ``1e-04``.
        """
        return self.getOrDefault(self.regParam)


class CalibratorSetters(CalibratorParams):
    """The setters of an Estimator."""

    def setLabelCol(self: C, value: str) -> C:
        """Sets ``labelCol``: label column name; default ``label``."""
        return self._set(labelCol=value)

    def setProbabilityCol(self: C, value: str) -> C:
        """Sets ``probabilityCol``: calibrated probability column name; default
        ``calibratedProbability``.
        """
        return self._set(probabilityCol=value)

    def setRawPredictionCol(self: C, value: str) -> C:
        """Sets ``rawPredictionCol``: raw prediction column name; default ``rawPrediction``."""
        return self._set(rawPredictionCol=value)

    def setWeightCol(self: C, value: str) -> C:
        """Sets ``weightCol``: weight column name (all rows have weight 1 if it is empty or not
        set).
        """
        return self._set(weightCol=value)

    def setMethod(self: C, value: str) -> C:
        """Sets ``method``: one of temperature, vector, sigmoid, isotonic; default ``temperature``."""
        return self._set(method=value)

    def setRegParam(self: C, value: float) -> C:
        """Sets ``regParam``: factor of half the squared distance of the scales from 1 and the
        biases from 0, for the method vector, a finite number ≥ 0; default ``1e-04``.
        """
        return self._set(regParam=value)
