"""What the Transformers and Evaluators have in common."""

from __future__ import annotations

from typing import Any, Dict, List, TypeVar

from pyspark.ml.evaluation import JavaEvaluator
from pyspark.ml.param import Param, Params, TypeConverters
from pyspark.ml.param.shared import (
    HasInputCol,
    HasInputCols,
    HasLabelCol,
    HasOutputCol,
    HasOutputCols,
    HasWeightCol,
)
from pyspark.ml.util import JavaMLReadable, JavaMLWritable
from pyspark.ml.wrapper import JavaParams, JavaTransformer

from sparkactivations._sessions import prefix

S = TypeVar("S", bound="Stage")
E = TypeVar("E", bound="RowEvaluator")

JAVA_PACKAGE = "org.sparkactivations.ml"


def start(stage: JavaParams, defaults: Dict[str, Any], given: Dict[str, Any]) -> None:
    """Creates the Java object of a stage, and sets its params. None means that a param is not given."""
    prefix()
    stage._java_obj = stage._new_java_obj(f"{JAVA_PACKAGE}.{type(stage).__name__}", stage.uid)
    stage._setDefault(**defaults)
    stage._set(**{name: value for name, value in given.items() if value is not None})


class Stage(
    JavaTransformer,
    JavaMLReadable[Any],
    JavaMLWritable,
    HasInputCol,
    HasOutputCol,
    HasInputCols,
    HasOutputCols,
):
    """A Transformer for a function of the catalogue.

    Set either ``inputCol`` and ``outputCol``, or ``inputCols`` and ``outputCols``. A column holds numbers, arrays of
    numbers or ML Vectors, and the result is of the same kind.
    """

    _java_obj: Any = None  # pyspark looks for it even if the constructor fails

    def __init__(self, defaults: Dict[str, Any], given: Dict[str, Any]) -> None:
        super().__init__()
        start(self, defaults, given)

    def setInputCol(self: S, value: str) -> S:
        """Sets ``inputCol``: the name of the input column."""
        return self._set(inputCol=value)

    def setOutputCol(self: S, value: str) -> S:
        """Sets ``outputCol``: the name of the output column; default the uid followed by ``__output``."""
        return self._set(outputCol=value)

    def setInputCols(self: S, value: List[str]) -> S:
        """Sets ``inputCols``: the names of several input columns."""
        return self._set(inputCols=value)

    def setOutputCols(self: S, value: List[str]) -> S:
        """Sets ``outputCols``: the names of the output columns, one per input column."""
        return self._set(outputCols=value)


class ElementwiseStage(Stage):
    """A Transformer for an element-wise activation or, if ``derivative`` is set, its derivative."""

    derivative: Param[bool] = Param(
        Params._dummy(),
        "derivative",
        "whether to compute the derivative in place of the value",
        typeConverter=TypeConverters.toBoolean,
    )

    def getDerivative(self) -> bool:
        """Returns ``derivative``: whether to compute the derivative in place of the value; default False."""
        return self.getOrDefault(self.derivative)

    def setDerivative(self: S, value: bool) -> S:
        """Sets ``derivative``: whether to compute the derivative in place of the value; default False."""
        return self._set(derivative=value)


class RowEvaluator(JavaEvaluator, JavaMLReadable[Any], JavaMLWritable, HasLabelCol, HasWeightCol):
    """An Evaluator that compares a column with labels, row by row. Smaller is better."""

    _java_obj: Any = None

    def __init__(self, defaults: Dict[str, Any], given: Dict[str, Any]) -> None:
        super().__init__()
        start(self, defaults, given)

    def isLargerBetter(self) -> bool:
        """False: a smaller value is better."""
        return False

    def setLabelCol(self: E, value: str) -> E:
        """Sets ``labelCol``: the name of the label column; default ``label``."""
        return self._set(labelCol=value)

    def setWeightCol(self: E, value: str) -> E:
        """Sets ``weightCol``: the name of the column of weights; all rows weigh 1 if it is not set."""
        return self._set(weightCol=value)


class LossEvaluator(RowEvaluator):
    """An Evaluator for the mean of a loss over the rows, weighted if ``weightCol`` is set.

    Sums are exact: the result has the same bits whatever the order of the rows and their partitions.
    """


class ProbabilityEvaluator(RowEvaluator):
    """An Evaluator that compares probabilities of classes with what came true. Rows with a null are left out.

    Sums are exact: the result has the same bits whatever the order of the rows and their partitions.
    """


def numbers(value: Any) -> List[float]:
    """Converts the value of a param that is one number, or one per element, to a list."""
    try:
        return [TypeConverters.toFloat(value)]
    except TypeError:
        elements: List[float] = TypeConverters.toListFloat(value)
        if not elements:
            raise TypeError("expected one value, or one per element, got none") from None
        return elements


class ActivationTransformer(Stage):
    """A Transformer for any function of the catalogue, by its name. Activations of users have no class of their own."""

    __module__ = JAVA_PACKAGE

    activation: Param[str] = Param(
        Params._dummy(),
        "activation",
        "name of a function of the catalogue, such as gelu",
        typeConverter=TypeConverters.toString,
    )
    arguments: Param[List[float]] = Param(
        Params._dummy(),
        "arguments",
        "parameter values in the order of the function's signature",
        typeConverter=TypeConverters.toListFloat,
    )
    argumentCols: Param[List[str]] = Param(
        Params._dummy(),
        "argumentCols",
        "column names, one per parameter in the order of the function's signature, empty where arguments has the value",
        typeConverter=TypeConverters.toListString,
    )
    operandCol: Param[str] = Param(
        Params._dummy(),
        "operandCol",
        "name of the second column, for functions that take one: a target, a label or an upstream gradient",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: List[str] | None = None,
        outputCols: List[str] | None = None,
        activation: str | None = None,
        arguments: List[float] | None = None,
        argumentCols: List[str] | None = None,
        operandCol: str | None = None,
    ) -> None:
        super().__init__(
            {"arguments": [], "argumentCols": []},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "activation": activation,
                "arguments": arguments,
                "argumentCols": argumentCols,
                "operandCol": operandCol,
            },
        )

    def getActivation(self) -> str:
        """Returns ``activation``: name of the function; no default."""
        return self.getOrDefault(self.activation)

    def setActivation(self, value: str) -> ActivationTransformer:
        """Sets ``activation``: name or alias of the function, with or without ``nn_``; no default."""
        return self._set(activation=value)

    def getArguments(self) -> List[float]:
        """Returns ``arguments``: parameter values in the order of the signature; default none."""
        return self.getOrDefault(self.arguments)

    def setArguments(self, value: List[float]) -> ActivationTransformer:
        """Sets ``arguments``: parameter values in the order of the signature; default none."""
        return self._set(arguments=value)

    def getArgumentCols(self) -> List[str]:
        """Returns ``argumentCols``: names of the columns of parameters; default none."""
        return self.getOrDefault(self.argumentCols)

    def setArgumentCols(self, value: List[str]) -> ActivationTransformer:
        """Sets ``argumentCols``: names of the columns of parameters, in the order of the signature; default none.

        An empty name, or none, leaves its parameter to ``arguments``, whose values go to such parameters in their order.
        """
        return self._set(argumentCols=value)

    def getOperandCol(self) -> str:
        """Returns ``operandCol``: name of the second column, for functions that take one; no default."""
        return self.getOrDefault(self.operandCol)

    def setOperandCol(self, value: str) -> ActivationTransformer:
        """Sets ``operandCol``: name of the second column, for functions that take one; no default."""
        return self._set(operandCol=value)
