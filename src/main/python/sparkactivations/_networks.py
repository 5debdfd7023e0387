"""What the Estimators of networks and their models have in common."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Dict, List, Type, TypeVar

from pyspark.ml.linalg import DenseVector, Vector
from pyspark.ml.util import JavaMLReadable, JavaMLWritable, _jvm
from pyspark.ml.wrapper import JavaEstimator, JavaModel
from pyspark.sql import SparkSession
from pyspark.sql.utils import is_remote

from sparkactivations._network_params import NetworkParams, NetworkSetters
from sparkactivations._sessions import prefix
from sparkactivations._stages import start

M = TypeVar("M", bound="NetworkModel")

_PREDICTIONS = ("predictionCol", "probabilityCol", "rawPredictionCol")


@dataclass(frozen=True)
class HiddenLayer:
    """What the units of a hidden layer do over the rows that a network was trained on."""

    layer: int
    """The number of the layer, from 1."""

    text: str
    """The layer, such as ``dense(32) relu``."""

    units: int
    """How many units it has after its activation."""

    dead: int
    """How many of them are dead: the result or the slope is 0 in every row."""

    saturated: int
    """How many are saturated: the absolute slope is below 0.01 in at least half of the rows."""

    oneSigned: int
    """How many have results of one sign."""

    _sentence: str = field(repr=False)

    def __str__(self) -> str:
        return self._sentence


@dataclass(frozen=True)
class TrainingSummary:
    """How a training went."""

    objectiveHistory: List[float]
    """The objective, the mean loss plus the penalty: at the start, and after each iteration."""

    validationHistory: List[float]
    """The mean loss of the validation rows: at the start, and after each iteration. Empty if there are none."""

    totalIterations: int
    """How many iterations of L-BFGS, or epochs of Adam, were made."""

    bestIteration: int
    """The iteration whose weights the model has: the last, or the one with the least validation loss."""

    evaluations: int
    """How many times the gradient of all rows was computed."""

    stopReason: str
    """Why training stopped, in words."""

    hiddenLayers: List[HiddenLayer]
    """The dead, saturated and one-signed units of each hidden layer. Its ``str`` is a sentence."""

    _sentence: str = field(repr=False)

    def __str__(self) -> str:
        return self._sentence


def _summary(java: Any) -> TrainingSummary:
    return TrainingSummary(
        list(java.objectiveHistory()),
        list(java.validationHistory()),
        java.totalIterations(),
        java.bestIteration(),
        java.evaluations(),
        java.stopReason().toString(),
        [
            HiddenLayer(
                each.layer(),
                each.text(),
                each.units(),
                each.dead(),
                each.saturated(),
                each.oneSigned(),
                each.toString(),
            )
            for each in java.hiddenLayers()
        ],
        java.toString(),
    )


class NetworkEstimator(JavaEstimator[M], JavaMLReadable[Any], JavaMLWritable, NetworkSetters):
    """An Estimator of networks.

    The weights have the same bits whatever the order of the rows, their partitions and the number of executors.
    """

    _java_obj: Any = None

    def __init__(self, defaults: Dict[str, Any], given: Dict[str, Any]) -> None:
        super().__init__()
        start(self, defaults, given)


class NetworkModel(JavaModel, JavaMLReadable[Any], JavaMLWritable, NetworkParams):
    """A trained network: a Transformer that adds columns of predictions. Null features give null.

    ``print(model)`` shows its layers and how the training went. Clients of Spark Connect can call no other methods of
    models: there ``weights``, ``summary``, ``register`` and ``fromSafetensors`` raise :class:`NotImplementedError`.
    """

    _java_obj: Any = None

    def __init__(self, java_model: Any, defaults: Dict[str, Any]) -> None:
        super().__init__(java_model)
        self._setDefault(**defaults)

    @classmethod
    def fromSafetensors(cls: Type[M], path: str, layers: str) -> M:
        """A model with the weights of a safetensors file.

        Tensors are known by the names of ``torch.nn.Sequential``, and else taken in the order of their names.

        :param path: of the file, as Spark reads it: a file system of Hadoop, too
        :param layers: such as ``dense(32) relu, dense``; the tensors say how wide the input and an open last layer are
        """
        need_classic(
            cls, "fromSafetensors", "call it in a classic session, save the model, and load it here"
        )
        prefix()
        model: M = cls._from_java(
            getattr(_jvm().org.sparkactivations.ml, cls.__name__).fromSafetensors(path, layers)
        )
        return model

    @property
    def numFeatures(self) -> int:
        """The number of elements of the features."""
        return self._described("numFeatures")

    @property
    def numOutputs(self) -> int:
        """The number of outputs of the network."""
        return self._described("numOutputs")

    def _described(self, name: str) -> int:
        """A number in the text of the model, which clients of Spark Connect get as well."""
        return described(self, name)

    @property
    def weights(self) -> DenseVector:
        """All weights, biases and learned parameters, layer after layer."""
        need_classic(type(self), "weights", "save the model and read data/weights.safetensors")
        return DenseVector(self._call_java("weights"))

    @property
    def hasSummary(self) -> bool:
        """Whether the model was trained in this session, so that it has a ``summary``. False on Spark Connect."""
        return not is_remote() and bool(self._call_java("hasSummary"))

    @property
    def summary(self) -> TrainingSummary:
        """How the training went. A loaded model has no summary."""
        need_classic(type(self), "summary", "print(model) shows how the training went")
        return _summary(self._call_java("summary"))

    def register(self, name: str) -> None:
        """Registers this model as a function of SQL: ``SELECT digit(features)``.

        Its argument is an ML Vector or an array of numbers. Its result is a row of the same kind: of a classifier the
        probabilities, else the predictions, which are a number if there is one target. It replaces a temporary function
        of the same name.

        :param name: of letters, digits and _
        """
        need_classic(type(self), "register", "transform adds the same columns")
        self._to_java().register(name)

    def _of_row(self, method: str, column: str, features: Vector) -> DenseVector:
        """What a method of Java gives for one row; on Spark Connect, what ``column`` gets for it."""
        if not is_remote():
            self._transfer_params_to_java()
            of_row: DenseVector = self._call_java(method, features)
            return of_row
        columns: Dict[Any, str] = {each: "" for each in self.params if each.name in _PREDICTIONS}
        columns.update({self.featuresCol: "features", self.getParam(column): "result"})
        rows = SparkSession.active().createDataFrame([(features,)], ["features"])
        row = self.copy(columns).transform(rows).collect()[0]
        return DenseVector([row.result] if isinstance(row.result, float) else row.result)


class NetworkClassificationModel(NetworkModel):
    """A trained network for classification."""

    @property
    def numClasses(self) -> int:
        """The number of classes."""
        return self.numOutputs

    def predictRaw(self, value: Vector) -> DenseVector:
        """The outputs of the network for one row, as in ``rawPredictionCol``."""
        return self._of_row("predictRaw", "rawPredictionCol", value)

    def predictProbability(self, value: Vector) -> DenseVector:
        """The probabilities for one row, as in ``probabilityCol``."""
        return self._of_row("predictProbability", "probabilityCol", value)


class NetworkRegressionModel(NetworkModel):
    """A trained network for regression."""

    def predict(self, value: Vector) -> DenseVector:
        """The prediction for one row, with an element for each target."""
        return self._of_row("predict", "predictionCol", value)


def described(model: JavaModel, name: str) -> int:
    """A number in the text of a model, which clients of Spark Connect get as well."""
    found = re.search(rf"\b{name}=(\d+)", repr(model))
    if found is None:
        raise RuntimeError(f"{name}: expected a model that was trained or loaded, got {model!r}")
    return int(found.group(1))


def need_classic(model: Type[Any], what: str, instead: str) -> None:
    if is_remote():
        raise NotImplementedError(
            f"{model.__name__}.{what}: expected a classic session, got one of Spark Connect, whose clients cannot call"
            f" methods of models; {instead}"
        )
