"""The params that the Estimators of networks and their models share."""

# Generated: see CONTRIBUTING.md.

from __future__ import annotations

from typing import TypeVar

from pyspark.ml.param import Param, Params, TypeConverters

N = TypeVar("N", bound="NetworkSetters")


class NetworkParams(Params):
    """The params of a network, with their getters."""

    featuresCol: Param[str] = Param(
        Params._dummy(),
        "featuresCol",
        "features column name; default 'features'",
        typeConverter=TypeConverters.toString,
    )

    labelCol: Param[str] = Param(
        Params._dummy(),
        "labelCol",
        "label column name; default 'label'",
        typeConverter=TypeConverters.toString,
    )

    predictionCol: Param[str] = Param(
        Params._dummy(),
        "predictionCol",
        "prediction column name; empty for none; default 'prediction'",
        typeConverter=TypeConverters.toString,
    )

    validationIndicatorCol: Param[str] = Param(
        Params._dummy(),
        "validationIndicatorCol",
        "name of the BOOLEAN column that is true for validation rows, by which training stops early (none if it is empty or not set)",
        typeConverter=TypeConverters.toString,
    )

    weightCol: Param[str] = Param(
        Params._dummy(),
        "weightCol",
        "weight column name (all rows have weight 1 if it is empty or not set)",
        typeConverter=TypeConverters.toString,
    )

    batchSize: Param[int] = Param(
        Params._dummy(),
        "batchSize",
        "rows of a step of adam, a whole number ≥ 1; default '32'",
        typeConverter=TypeConverters.toInt,
    )

    checkpointInterval: Param[int] = Param(
        Params._dummy(),
        "checkpointInterval",
        "iterations from one checkpoint to the next, a whole number ≥ 1; default '10'",
        typeConverter=TypeConverters.toInt,
    )

    checkpointPath: Param[str] = Param(
        Params._dummy(),
        "checkpointPath",
        "name of the folder that receives the model every few iterations",
        typeConverter=TypeConverters.toString,
    )

    initialBias: Param[float] = Param(
        Params._dummy(),
        "initialBias",
        "biases that training starts from, a finite number; default '0.0'",
        typeConverter=TypeConverters.toFloat,
    )

    initialModel: Param[str] = Param(
        Params._dummy(),
        "initialModel",
        "name of the folder of a saved model or of checkpoints, or of a safetensors file, whose weights training starts from",
        typeConverter=TypeConverters.toString,
    )

    layers: Param[str] = Param(
        Params._dummy(),
        "layers",
        "layers such as dense(32) gelu, dense(16) prelu(alpha = learned), dense, each with the name of an activation of the catalogue; default 'dense(32) relu, dense'",
        typeConverter=TypeConverters.toString,
    )

    leaves: Param[int] = Param(
        Params._dummy(),
        "leaves",
        "leaves of the tree in which sums are made, a whole number ≥ 1; default '64'",
        typeConverter=TypeConverters.toInt,
    )

    maxIter: Param[int] = Param(
        Params._dummy(),
        "maxIter",
        "most iterations of l-bfgs or epochs of adam, a whole number ≥ 0; default '100'",
        typeConverter=TypeConverters.toInt,
    )

    patience: Param[int] = Param(
        Params._dummy(),
        "patience",
        "iterations without an improvement after which training stops, a whole number ≥ 1; default '5'",
        typeConverter=TypeConverters.toInt,
    )

    regParam: Param[float] = Param(
        Params._dummy(),
        "regParam",
        "factor of the L2 penalty, not divided by the rows, a finite number ≥ 0; default '1e-04'",
        typeConverter=TypeConverters.toFloat,
    )

    seed: Param[int] = Param(
        Params._dummy(),
        "seed",
        "seed of the weights that training starts from, a whole number; default '42'",
        typeConverter=TypeConverters.toInt,
    )

    solver: Param[str] = Param(
        Params._dummy(),
        "solver",
        "one of l-bfgs, adam; default 'l-bfgs'",
        typeConverter=TypeConverters.toString,
    )

    stepSize: Param[float] = Param(
        Params._dummy(),
        "stepSize",
        "step of adam, a finite number > 0; default '0.001'",
        typeConverter=TypeConverters.toFloat,
    )

    tol: Param[float] = Param(
        Params._dummy(),
        "tol",
        "share of the objective by which it must improve, a finite number ≥ 0; default '1e-06'",
        typeConverter=TypeConverters.toFloat,
    )

    def getFeaturesCol(self) -> str:
        """Returns ``featuresCol``: features column name; default ``features``."""
        return self.getOrDefault(self.featuresCol)

    def getLabelCol(self) -> str:
        """Returns ``labelCol``: label column name; default ``label``."""
        return self.getOrDefault(self.labelCol)

    def getPredictionCol(self) -> str:
        """Returns ``predictionCol``: prediction column name; empty for none; default
        ``prediction``.
        """
        return self.getOrDefault(self.predictionCol)

    def getValidationIndicatorCol(self) -> str:
        """Returns ``validationIndicatorCol``: name of the BOOLEAN column that is true for
        validation rows, by which training stops early (none if it is empty or not set).
        """
        return self.getOrDefault(self.validationIndicatorCol)

    def getWeightCol(self) -> str:
        """Returns ``weightCol``: weight column name (all rows have weight 1 if it is empty or not
        set).
        """
        return self.getOrDefault(self.weightCol)

    def getBatchSize(self) -> int:
        """Returns ``batchSize``: rows of a step of adam, a whole number ≥ 1; default ``32``."""
        return self.getOrDefault(self.batchSize)

    def getCheckpointInterval(self) -> int:
        """Returns ``checkpointInterval``: iterations from one checkpoint to the next, a whole
        number ≥ 1; default ``10``.
        """
        return self.getOrDefault(self.checkpointInterval)

    def getCheckpointPath(self) -> str:
        """Returns ``checkpointPath``: name of the folder that receives the model every few
        iterations.
        """
        return self.getOrDefault(self.checkpointPath)

    def getInitialBias(self) -> float:
        """Returns ``initialBias``: biases that training starts from, a finite number; default
        ``0.0``.
        """
        return self.getOrDefault(self.initialBias)

    def getInitialModel(self) -> str:
        """Returns ``initialModel``: name of the folder of a saved model or of checkpoints, or of a
        safetensors file, whose weights training starts from.
        """
        return self.getOrDefault(self.initialModel)

    def getLayers(self) -> str:
        """Returns ``layers``: layers such as dense(32) gelu, dense(16) prelu(alpha = learned),
        dense, each with the name of an activation of the catalogue; default ``dense(32) relu,
        dense``.
        """
        return self.getOrDefault(self.layers)

    def getLeaves(self) -> int:
        """Returns ``leaves``: leaves of the tree in which sums are made, a whole number ≥ 1;
        default ``64``.
        """
        return self.getOrDefault(self.leaves)

    def getMaxIter(self) -> int:
        """Returns ``maxIter``: most iterations of l-bfgs or epochs of adam, a whole number ≥ 0;
        default ``100``.
        """
        return self.getOrDefault(self.maxIter)

    def getPatience(self) -> int:
        """Returns ``patience``: iterations without an improvement after which training stops, a
        whole number ≥ 1; default ``5``.
        """
        return self.getOrDefault(self.patience)

    def getRegParam(self) -> float:
        """Returns ``regParam``: factor of the L2 penalty, not divided by the rows, a finite number
        ≥ 0; default ``1e-04``.
        """
        return self.getOrDefault(self.regParam)

    def getSeed(self) -> int:
        """Returns ``seed``: seed of the weights that training starts from, a whole number; default
        ``42``.
        """
        return self.getOrDefault(self.seed)

    def getSolver(self) -> str:
        """Returns ``solver``: one of l-bfgs, adam; default ``l-bfgs``."""
        return self.getOrDefault(self.solver)

    def getStepSize(self) -> float:
        """Returns ``stepSize``: step of adam, a finite number > 0; default ``0.001``."""
        return self.getOrDefault(self.stepSize)

    def getTol(self) -> float:
        """Returns ``tol``: share of the objective by which it must improve, a finite number ≥ 0;
        default ``1e-06``.
        """
        return self.getOrDefault(self.tol)


class NetworkSetters(NetworkParams):
    """The setters of an Estimator."""

    def setFeaturesCol(self: N, value: str) -> N:
        """Sets ``featuresCol``: features column name; default ``features``."""
        return self._set(featuresCol=value)

    def setLabelCol(self: N, value: str) -> N:
        """Sets ``labelCol``: label column name; default ``label``."""
        return self._set(labelCol=value)

    def setPredictionCol(self: N, value: str) -> N:
        """Sets ``predictionCol``: prediction column name; empty for none; default ``prediction``."""
        return self._set(predictionCol=value)

    def setValidationIndicatorCol(self: N, value: str) -> N:
        """Sets ``validationIndicatorCol``: name of the BOOLEAN column that is true for validation
        rows, by which training stops early (none if it is empty or not set).
        """
        return self._set(validationIndicatorCol=value)

    def setWeightCol(self: N, value: str) -> N:
        """Sets ``weightCol``: weight column name (all rows have weight 1 if it is empty or not
        set).
        """
        return self._set(weightCol=value)

    def setBatchSize(self: N, value: int) -> N:
        """Sets ``batchSize``: rows of a step of adam, a whole number ≥ 1; default ``32``."""
        return self._set(batchSize=value)

    def setCheckpointInterval(self: N, value: int) -> N:
        """Sets ``checkpointInterval``: iterations from one checkpoint to the next, a whole number ≥
        1; default ``10``.
        """
        return self._set(checkpointInterval=value)

    def setCheckpointPath(self: N, value: str) -> N:
        """Sets ``checkpointPath``: name of the folder that receives the model every few iterations."""
        return self._set(checkpointPath=value)

    def setInitialBias(self: N, value: float) -> N:
        """Sets ``initialBias``: biases that training starts from, a finite number; default ``0.0``."""
        return self._set(initialBias=value)

    def setInitialModel(self: N, value: str) -> N:
        """Sets ``initialModel``: name of the folder of a saved model or of checkpoints, or of a
        safetensors file, whose weights training starts from.
        """
        return self._set(initialModel=value)

    def setLayers(self: N, value: str) -> N:
        """Sets ``layers``: layers such as dense(32) gelu, dense(16) prelu(alpha = learned), dense,
        each with the name of an activation of the catalogue; default ``dense(32) relu, dense``.
        """
        return self._set(layers=value)

    def setLeaves(self: N, value: int) -> N:
        """Sets ``leaves``: leaves of the tree in which sums are made, a whole number ≥ 1; default
        ``64``.
        """
        return self._set(leaves=value)

    def setMaxIter(self: N, value: int) -> N:
        """Sets ``maxIter``: most iterations of l-bfgs or epochs of adam, a whole number ≥ 0;
        default ``100``.
        """
        return self._set(maxIter=value)

    def setPatience(self: N, value: int) -> N:
        """Sets ``patience``: iterations without an improvement after which training stops, a whole
        number ≥ 1; default ``5``.
        """
        return self._set(patience=value)

    def setRegParam(self: N, value: float) -> N:
        """Sets ``regParam``: factor of the L2 penalty, not divided by the rows, a finite number ≥
        0; default ``1e-04``.
        """
        return self._set(regParam=value)

    def setSeed(self: N, value: int) -> N:
        """Sets ``seed``: seed of the weights that training starts from, a whole number; default
        ``42``.
        """
        return self._set(seed=value)

    def setSolver(self: N, value: str) -> N:
        """Sets ``solver``: one of l-bfgs, adam; default ``l-bfgs``."""
        return self._set(solver=value)

    def setStepSize(self: N, value: float) -> N:
        """Sets ``stepSize``: step of adam, a finite number > 0; default ``0.001``."""
        return self._set(stepSize=value)

    def setTol(self: N, value: float) -> N:
        """Sets ``tol``: share of the objective by which it must improve, a finite number ≥ 0;
        default ``1e-06``.
        """
        return self._set(tol=value)
