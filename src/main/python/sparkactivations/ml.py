"""The Transformers and Evaluators of the catalogue for Spark ML, and the Estimators and models of
networks and of calibration. The classes are those of the Java package of the same name as their
module, by which Spark loads saved stages.
"""

# Generated: see CONTRIBUTING.md.

from __future__ import annotations

from typing import Any

from pyspark.ml import Estimator
from pyspark.ml.param import Param, Params, TypeConverters

from sparkactivations._calibration import CalibrationEstimator, CalibrationModel
from sparkactivations._cross_fitting import CrossFitEstimator
from sparkactivations._networks import (
    NetworkClassificationModel,
    NetworkEstimator,
    NetworkRegressionModel,
)
from sparkactivations._stages import (
    ActivationTransformer,
    ElementwiseStage,
    LossEvaluator,
    ProbabilityEvaluator,
    Stage,
    numbers,
)

__all__ = [
    "Abs",
    "AbsoluteErrorEvaluator",
    "ActivationTransformer",
    "BentIdentity",
    "BilinearGLU",
    "BinaryCrossEntropyEvaluator",
    "BinaryStep",
    "BrierScoreEvaluator",
    "CELU",
    "CReLU",
    "CalibrationErrorEvaluator",
    "ClippedReLU",
    "CrossEntropyEvaluator",
    "CrossFitCalibrator",
    "Cube",
    "Dropout",
    "ELU",
    "Entmax15",
    "Erf",
    "Exponential",
    "FeedForwardClassificationModel",
    "FeedForwardClassifier",
    "FeedForwardRegressionModel",
    "FeedForwardRegressor",
    "FocalLossEvaluator",
    "GEGLU",
    "GELU",
    "GLU",
    "Gaussian",
    "GaussianNLLEvaluator",
    "GumbelSoftmax",
    "HardGELU",
    "HardSwish",
    "Hardmax",
    "Hardshrink",
    "Hardsigmoid",
    "Hardtanh",
    "HingeEvaluator",
    "HuberEvaluator",
    "ISRLU",
    "ISRU",
    "Identity",
    "KlDivergenceEvaluator",
    "L2Normalize",
    "LayerNorm",
    "LeCunTanh",
    "LeakyReLU",
    "Log1mExp",
    "LogCoshEvaluator",
    "LogSigmoid",
    "LogSoftmax",
    "LogSumExp",
    "Logit",
    "Maxout",
    "Mish",
    "NormalCDF",
    "PReLU",
    "PoissonNLLEvaluator",
    "ProbabilityCalibrator",
    "ProbabilityCalibratorModel",
    "QuantileLossEvaluator",
    "RMSNorm",
    "RReLU",
    "RationalTanh",
    "ReGLU",
    "ReLU",
    "ReLU6",
    "ReLUSquared",
    "RectifiedTanh",
    "SELU",
    "SReLU",
    "ScaledTanh",
    "Serf",
    "Shrink",
    "SiLU",
    "Sigmoid",
    "SigmoidCrossEntropyEvaluator",
    "SmoothL1Evaluator",
    "Snake",
    "Softmax",
    "SoftmaxCrossEntropyEvaluator",
    "Softmin",
    "Softplus",
    "Softshrink",
    "Softsign",
    "SparsePlus",
    "SparseSigmoid",
    "Sparsemax",
    "SquaredErrorEvaluator",
    "SquaredHingeEvaluator",
    "Squareplus",
    "SwiGLU",
    "Swish",
    "Tanh",
    "Tanhshrink",
    "Threshold",
    "ThresholdedReLU",
]


class Abs(ElementwiseStage):
    """Transformer for ``abs``: absolute value, ``|x|``.

    Source: Jarrett, Kavukcuoglu, Ranzato, LeCun: What is the Best Multi-Stage Architecture for
    Object Recognition?, ICCV 2009.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
            },
        )


class AbsoluteErrorEvaluator(LossEvaluator):
    """Evaluator for the mean of ``absolute_error`` over the rows: absolute difference of x and the
    target, ``|x − target|``.

    Source: torch.nn.L1Loss.
    """

    __module__ = "org.sparkactivations.ml"

    predictionCol: Param[str] = Param(
        Params._dummy(),
        "predictionCol",
        "name of the column that is compared with the label; default 'prediction'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        labelCol: str | None = None,
        weightCol: str | None = None,
        predictionCol: str | None = None,
    ) -> None:
        super().__init__(
            {"labelCol": "label", "predictionCol": "prediction"},
            {
                "labelCol": labelCol,
                "weightCol": weightCol,
                "predictionCol": predictionCol,
            },
        )

    def getPredictionCol(self) -> str:
        """Returns ``predictionCol``: name of the column that is compared with the label; default
        ``prediction``.
        """
        return self.getOrDefault(self.predictionCol)

    def setPredictionCol(self, value: str) -> AbsoluteErrorEvaluator:
        """Sets ``predictionCol``: name of the column that is compared with the label; default
        ``prediction``.
        """
        return self._set(predictionCol=value)


class BentIdentity(ElementwiseStage):
    """Transformer for ``bent_identity``: hyperbola with slope 1/2 at −∞ and 3/2 at ∞, ``(√(x² + 1)
    − 1)/2 + x``.

    Source: Hyperbola in the list of activation functions of Wikipedia.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
            },
        )


class BilinearGLU(Stage):
    """Transformer for ``bilinear_glu``: bilinear gated linear unit, the product of the two halves
    of a row, ``a·b``.

    Source: Mnih, Hinton: Three New Graphical Models for Statistical Language Modelling, ICML
    2007.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
    ) -> None:
        super().__init__(
            {},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
            },
        )


class BinaryCrossEntropyEvaluator(LossEvaluator):
    """Evaluator for the mean of ``binary_cross_entropy`` over the rows: binary cross-entropy of a
    predicted probability, ``−y·ln(min(max(x, eps), 1 − eps)) − (1 − y)·ln(min(max(1 − x, eps), 1
    − eps))``.

    Source: torch.nn.BCELoss.
    """

    __module__ = "org.sparkactivations.ml"

    probabilityCol: Param[str] = Param(
        Params._dummy(),
        "probabilityCol",
        "name of the column that is compared with the label; default 'probability'",
        typeConverter=TypeConverters.toString,
    )

    eps: Param[float] = Param(
        Params._dummy(),
        "eps",
        "probabilities are clipped to [eps, 1 − eps]; a finite number ≥ 0 and < 0.5, default 1e-15",
        typeConverter=TypeConverters.toFloat,
    )

    def __init__(
        self,
        *,
        labelCol: str | None = None,
        weightCol: str | None = None,
        probabilityCol: str | None = None,
        eps: float | None = None,
    ) -> None:
        super().__init__(
            {"labelCol": "label", "probabilityCol": "probability", "eps": 1e-15},
            {
                "labelCol": labelCol,
                "weightCol": weightCol,
                "probabilityCol": probabilityCol,
                "eps": eps,
            },
        )

    def getProbabilityCol(self) -> str:
        """Returns ``probabilityCol``: name of the column that is compared with the label; default
        ``probability``.
        """
        return self.getOrDefault(self.probabilityCol)

    def setProbabilityCol(self, value: str) -> BinaryCrossEntropyEvaluator:
        """Sets ``probabilityCol``: name of the column that is compared with the label; default
        ``probability``.
        """
        return self._set(probabilityCol=value)

    def getEps(self) -> float:
        """Returns ``eps``: probabilities are clipped to [eps, 1 − eps]; a finite number ≥ 0 and <
        0.5, default 1e-15.
        """
        return self.getOrDefault(self.eps)

    def setEps(self, value: float) -> BinaryCrossEntropyEvaluator:
        """Sets ``eps``: probabilities are clipped to [eps, 1 − eps]; a finite number ≥ 0 and < 0.5,
        default 1e-15.
        """
        return self._set(eps=value)


class BinaryStep(ElementwiseStage):
    """Transformer for ``binary_step``: step from 0 to 1 at a threshold, ``x > threshold ? 1 : 0``.

    Source: McCulloch, Pitts: A Logical Calculus of the Ideas Immanent in Nervous Activity, 1943.
    """

    __module__ = "org.sparkactivations.ml"

    threshold: Param[float] = Param(
        Params._dummy(),
        "threshold",
        "position of the step; a finite number, −∞ or ∞, default 0.0",
        typeConverter=TypeConverters.toFloat,
    )

    thresholdCol: Param[str] = Param(
        Params._dummy(),
        "thresholdCol",
        "name of the column with 'threshold' for each row, a number; optional, not together with 'threshold'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
        threshold: float | None = None,
        thresholdCol: str | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False, "threshold": 0.0},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
                "threshold": threshold,
                "thresholdCol": thresholdCol,
            },
        )

    def getThreshold(self) -> float:
        """Returns ``threshold``: position of the step; a finite number, −∞ or ∞, default 0.0."""
        return self.getOrDefault(self.threshold)

    def setThreshold(self, value: float) -> BinaryStep:
        """Sets ``threshold``: position of the step; a finite number, −∞ or ∞, default 0.0."""
        return self._set(threshold=value)

    def getThresholdCol(self) -> str:
        """Returns ``thresholdCol``: name of the column with ``threshold`` for each row, a number;
        optional, not together with ``threshold``.
        """
        return self.getOrDefault(self.thresholdCol)

    def setThresholdCol(self, value: str) -> BinaryStep:
        """Sets ``thresholdCol``: name of the column with ``threshold`` for each row, a number;
        optional, not together with ``threshold``.
        """
        return self._set(thresholdCol=value)


class BrierScoreEvaluator(ProbabilityEvaluator):
    """Evaluator for the Brier score, the mean squared distance of probabilities from what came
    true, summed over the classes; of two classes that of class 1.
    """

    __module__ = "org.sparkactivations.ml"

    probabilityCol: Param[str] = Param(
        Params._dummy(),
        "probabilityCol",
        "probability column name; default 'probability'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        labelCol: str | None = None,
        weightCol: str | None = None,
        probabilityCol: str | None = None,
    ) -> None:
        super().__init__(
            {"labelCol": "label", "probabilityCol": "probability"},
            {
                "labelCol": labelCol,
                "weightCol": weightCol,
                "probabilityCol": probabilityCol,
            },
        )

    def getProbabilityCol(self) -> str:
        """Returns ``probabilityCol``: probability column name; default ``probability``."""
        return self.getOrDefault(self.probabilityCol)

    def setProbabilityCol(self, value: str) -> BrierScoreEvaluator:
        """Sets ``probabilityCol``: probability column name; default ``probability``."""
        return self._set(probabilityCol=value)


class CELU(ElementwiseStage):
    """Transformer for ``celu``: continuously differentiable exponential linear unit, ``x > 0 ? x :
    alpha·expm1(x/alpha)``.

    Source: Barron: Continuously Differentiable Exponential Linear Units, 2017.
    """

    __module__ = "org.sparkactivations.ml"

    alpha: Param[float] = Param(
        Params._dummy(),
        "alpha",
        "scale of the exponential part, whose limit at −∞ is −alpha if alpha > 0; a finite number ≠ 0, −∞ or ∞, default 1.0",
        typeConverter=TypeConverters.toFloat,
    )

    alphaCol: Param[str] = Param(
        Params._dummy(),
        "alphaCol",
        "name of the column with 'alpha' for each row, a number; optional, not together with 'alpha'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
        alpha: float | None = None,
        alphaCol: str | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False, "alpha": 1.0},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
                "alpha": alpha,
                "alphaCol": alphaCol,
            },
        )

    def getAlpha(self) -> float:
        """Returns ``alpha``: scale of the exponential part, whose limit at −∞ is −alpha if alpha >
        0; a finite number ≠ 0, −∞ or ∞, default 1.0.
        """
        return self.getOrDefault(self.alpha)

    def setAlpha(self, value: float) -> CELU:
        """Sets ``alpha``: scale of the exponential part, whose limit at −∞ is −alpha if alpha > 0;
        a finite number ≠ 0, −∞ or ∞, default 1.0.
        """
        return self._set(alpha=value)

    def getAlphaCol(self) -> str:
        """Returns ``alphaCol``: name of the column with ``alpha`` for each row, a number; optional,
        not together with ``alpha``.
        """
        return self.getOrDefault(self.alphaCol)

    def setAlphaCol(self, value: str) -> CELU:
        """Sets ``alphaCol``: name of the column with ``alpha`` for each row, a number; optional,
        not together with ``alpha``.
        """
        return self._set(alphaCol=value)


class CReLU(Stage):
    """Transformer for ``crelu``: concatenated rectified linear unit, relu of a row followed by relu
    of its negation, ``[max(0, x), max(0, −x)]``.

    Source: Shang, Sohn, Almeida, Lee: Understanding and Improving Convolutional Neural Networks
    via Concatenated Rectified Linear Units, ICML 2016.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
    ) -> None:
        super().__init__(
            {},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
            },
        )


class CalibrationErrorEvaluator(ProbabilityEvaluator):
    """Evaluator for how far confidence and accuracy are apart, over bins of the confidence:
    ``expected`` is the mean gap of the bins, ``maximum`` the greatest, and ``classwise`` the
    mean over the classes of the expected error of the probabilities of one class.
    """

    __module__ = "org.sparkactivations.ml"

    probabilityCol: Param[str] = Param(
        Params._dummy(),
        "probabilityCol",
        "probability column name; default 'probability'",
        typeConverter=TypeConverters.toString,
    )

    bins: Param[int] = Param(
        Params._dummy(),
        "bins",
        "number of bins, a whole number from 1 to 10000; default '15'",
        typeConverter=TypeConverters.toInt,
    )

    metricName: Param[str] = Param(
        Params._dummy(),
        "metricName",
        "one of expected, maximum, classwise; default 'expected'",
        typeConverter=TypeConverters.toString,
    )

    strategy: Param[str] = Param(
        Params._dummy(),
        "strategy",
        "one of width, mass; default 'width'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        labelCol: str | None = None,
        weightCol: str | None = None,
        probabilityCol: str | None = None,
        bins: int | None = None,
        metricName: str | None = None,
        strategy: str | None = None,
    ) -> None:
        super().__init__(
            {
                "labelCol": "label",
                "probabilityCol": "probability",
                "bins": 15,
                "metricName": "expected",
                "strategy": "width",
            },
            {
                "labelCol": labelCol,
                "weightCol": weightCol,
                "probabilityCol": probabilityCol,
                "bins": bins,
                "metricName": metricName,
                "strategy": strategy,
            },
        )

    def getProbabilityCol(self) -> str:
        """Returns ``probabilityCol``: probability column name; default ``probability``."""
        return self.getOrDefault(self.probabilityCol)

    def setProbabilityCol(self, value: str) -> CalibrationErrorEvaluator:
        """Sets ``probabilityCol``: probability column name; default ``probability``."""
        return self._set(probabilityCol=value)

    def getBins(self) -> int:
        """Returns ``bins``: number of bins, a whole number from 1 to 10000; default ``15``."""
        return self.getOrDefault(self.bins)

    def setBins(self, value: int) -> CalibrationErrorEvaluator:
        """Sets ``bins``: number of bins, a whole number from 1 to 10000; default ``15``."""
        return self._set(bins=value)

    def getMetricName(self) -> str:
        """Returns ``metricName``: one of expected, maximum, classwise; default ``expected``."""
        return self.getOrDefault(self.metricName)

    def setMetricName(self, value: str) -> CalibrationErrorEvaluator:
        """Sets ``metricName``: one of expected, maximum, classwise; default ``expected``."""
        return self._set(metricName=value)

    def getStrategy(self) -> str:
        """Returns ``strategy``: one of width, mass; default ``width``."""
        return self.getOrDefault(self.strategy)

    def setStrategy(self, value: str) -> CalibrationErrorEvaluator:
        """Sets ``strategy``: one of width, mass; default ``width``."""
        return self._set(strategy=value)


class ClippedReLU(ElementwiseStage):
    """Transformer for ``clipped_relu``: rectified linear unit with an upper bound, ``min(max(x, 0),
    max_value)``.

    Source: Hannun et al.: Deep Speech: Scaling Up End-to-End Speech Recognition, 2014.
    """

    __module__ = "org.sparkactivations.ml"

    maxValue: Param[float] = Param(
        Params._dummy(),
        "maxValue",
        "upper bound of the result; a finite number ≥ 0, or ∞, default 6.0",
        typeConverter=TypeConverters.toFloat,
    )

    maxValueCol: Param[str] = Param(
        Params._dummy(),
        "maxValueCol",
        "name of the column with 'maxValue' for each row, a number; optional, not together with 'maxValue'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
        maxValue: float | None = None,
        maxValueCol: str | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False, "maxValue": 6.0},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
                "maxValue": maxValue,
                "maxValueCol": maxValueCol,
            },
        )

    def getMaxValue(self) -> float:
        """Returns ``maxValue``: upper bound of the result; a finite number ≥ 0, or ∞, default 6.0."""
        return self.getOrDefault(self.maxValue)

    def setMaxValue(self, value: float) -> ClippedReLU:
        """Sets ``maxValue``: upper bound of the result; a finite number ≥ 0, or ∞, default 6.0."""
        return self._set(maxValue=value)

    def getMaxValueCol(self) -> str:
        """Returns ``maxValueCol``: name of the column with ``maxValue`` for each row, a number;
        optional, not together with ``maxValue``.
        """
        return self.getOrDefault(self.maxValueCol)

    def setMaxValueCol(self, value: str) -> ClippedReLU:
        """Sets ``maxValueCol``: name of the column with ``maxValue`` for each row, a number;
        optional, not together with ``maxValue``.
        """
        return self._set(maxValueCol=value)


class CrossEntropyEvaluator(LossEvaluator):
    """Evaluator for the mean of ``cross_entropy`` over the rows: cross-entropy of predicted
    probabilities and a label, ``−sum(label·ln(min(max(x, eps), 1 − eps)))``.

    Source: keras.losses.CategoricalCrossentropy.
    """

    __module__ = "org.sparkactivations.ml"

    probabilityCol: Param[str] = Param(
        Params._dummy(),
        "probabilityCol",
        "name of the column that is compared with the label; default 'probability'",
        typeConverter=TypeConverters.toString,
    )

    eps: Param[float] = Param(
        Params._dummy(),
        "eps",
        "probabilities are clipped to [eps, 1 − eps]; a finite number ≥ 0 and < 0.5, default 1e-15",
        typeConverter=TypeConverters.toFloat,
    )

    def __init__(
        self,
        *,
        labelCol: str | None = None,
        weightCol: str | None = None,
        probabilityCol: str | None = None,
        eps: float | None = None,
    ) -> None:
        super().__init__(
            {"labelCol": "label", "probabilityCol": "probability", "eps": 1e-15},
            {
                "labelCol": labelCol,
                "weightCol": weightCol,
                "probabilityCol": probabilityCol,
                "eps": eps,
            },
        )

    def getProbabilityCol(self) -> str:
        """Returns ``probabilityCol``: name of the column that is compared with the label; default
        ``probability``.
        """
        return self.getOrDefault(self.probabilityCol)

    def setProbabilityCol(self, value: str) -> CrossEntropyEvaluator:
        """Sets ``probabilityCol``: name of the column that is compared with the label; default
        ``probability``.
        """
        return self._set(probabilityCol=value)

    def getEps(self) -> float:
        """Returns ``eps``: probabilities are clipped to [eps, 1 − eps]; a finite number ≥ 0 and <
        0.5, default 1e-15.
        """
        return self.getOrDefault(self.eps)

    def setEps(self, value: float) -> CrossEntropyEvaluator:
        """Sets ``eps``: probabilities are clipped to [eps, 1 − eps]; a finite number ≥ 0 and < 0.5,
        default 1e-15.
        """
        return self._set(eps=value)


class CrossFitCalibrator(CrossFitEstimator):
    """Estimator that trains a classifier and calibrates it, both on all rows. The scores that
    calibration learns from are out of fold: those of each fold come from a model that was
    trained on the other folds.

    The model is the PipelineModel of the classifier, trained on all rows, and the
    ProbabilityCalibratorModel. The fold of a row follows from its content, so equal rows are in
    the same fold; ``foldCol`` is for groups of rows that belong together. This is
    ``CalibratedClassifierCV(ensemble=False)`` of scikit-learn.
    """

    __module__ = "org.sparkactivations.ml"

    foldCol: Param[str] = Param(
        Params._dummy(),
        "foldCol",
        "name of the INT column with the number of the fold, from 0 (folds follow from the content of rows if it is empty or not set)",
        typeConverter=TypeConverters.toString,
    )

    numFolds: Param[int] = Param(
        Params._dummy(),
        "numFolds",
        "number of folds, a whole number ≥ 2; default '5'",
        typeConverter=TypeConverters.toInt,
    )

    parallelism: Param[int] = Param(
        Params._dummy(),
        "parallelism",
        "folds that are trained at once, a whole number ≥ 1; default '1'",
        typeConverter=TypeConverters.toInt,
    )

    seed: Param[int] = Param(
        Params._dummy(),
        "seed",
        "seed of the folds that follow from the content of rows, a whole number; default '42'",
        typeConverter=TypeConverters.toInt,
    )

    def __init__(
        self,
        *,
        estimator: Estimator[Any] | None = None,
        calibrator: ProbabilityCalibrator | None = None,
        foldCol: str | None = None,
        numFolds: int | None = None,
        parallelism: int | None = None,
        seed: int | None = None,
    ) -> None:
        super().__init__(
            {"numFolds": 5, "parallelism": 1, "seed": 42},
            {
                "estimator": estimator,
                "calibrator": calibrator,
                "foldCol": foldCol,
                "numFolds": numFolds,
                "parallelism": parallelism,
                "seed": seed,
            },
        )

    def getFoldCol(self) -> str:
        """Returns ``foldCol``: name of the INT column with the number of the fold, from 0 (folds
        follow from the content of rows if it is empty or not set).
        """
        return self.getOrDefault(self.foldCol)

    def setFoldCol(self, value: str) -> CrossFitCalibrator:
        """Sets ``foldCol``: name of the INT column with the number of the fold, from 0 (folds
        follow from the content of rows if it is empty or not set).
        """
        return self._set(foldCol=value)

    def getNumFolds(self) -> int:
        """Returns ``numFolds``: number of folds, a whole number ≥ 2; default ``5``."""
        return self.getOrDefault(self.numFolds)

    def setNumFolds(self, value: int) -> CrossFitCalibrator:
        """Sets ``numFolds``: number of folds, a whole number ≥ 2; default ``5``."""
        return self._set(numFolds=value)

    def getParallelism(self) -> int:
        """Returns ``parallelism``: folds that are trained at once, a whole number ≥ 1; default
        ``1``.
        """
        return self.getOrDefault(self.parallelism)

    def setParallelism(self, value: int) -> CrossFitCalibrator:
        """Sets ``parallelism``: folds that are trained at once, a whole number ≥ 1; default ``1``."""
        return self._set(parallelism=value)

    def getSeed(self) -> int:
        """Returns ``seed``: seed of the folds that follow from the content of rows, a whole number;
        default ``42``.
        """
        return self.getOrDefault(self.seed)

    def setSeed(self, value: int) -> CrossFitCalibrator:
        """Sets ``seed``: seed of the folds that follow from the content of rows, a whole number;
        default ``42``.
        """
        return self._set(seed=value)


class Cube(ElementwiseStage):
    """Transformer for ``cube``: third power of x, ``x³``.

    Source: Chen, Manning: A Fast and Accurate Dependency Parser using Neural Networks, EMNLP
    2014.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
            },
        )


class Dropout(ElementwiseStage):
    """Transformer for ``dropout``: inverted dropout, which drops elements at random and scales the
    others, ``u < p ? 0 : x/(1 − p)``.

    Source: Srivastava, Hinton, Krizhevsky, Sutskever, Salakhutdinov: Dropout, JMLR 15, 2014.
    """

    __module__ = "org.sparkactivations.ml"

    keyCol: Param[str] = Param(
        Params._dummy(),
        "keyCol",
        "name of the BIGINT column with the seed of the random numbers u, one per element, uniform in [0, 1); required",
        typeConverter=TypeConverters.toString,
    )

    p: Param[float] = Param(
        Params._dummy(),
        "p",
        "probability that an element is dropped; a finite number ≥ 0 and ≤ 1, default 0.5",
        typeConverter=TypeConverters.toFloat,
    )

    pCol: Param[str] = Param(
        Params._dummy(),
        "pCol",
        "name of the column with 'p' for each row, a number; optional, not together with 'p'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
        keyCol: str | None = None,
        p: float | None = None,
        pCol: str | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False, "p": 0.5},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
                "keyCol": keyCol,
                "p": p,
                "pCol": pCol,
            },
        )

    def getKeyCol(self) -> str:
        """Returns ``keyCol``: name of the BIGINT column with the seed of the random numbers u, one
        per element, uniform in [0, 1); required.
        """
        return self.getOrDefault(self.keyCol)

    def setKeyCol(self, value: str) -> Dropout:
        """Sets ``keyCol``: name of the BIGINT column with the seed of the random numbers u, one per
        element, uniform in [0, 1); required.
        """
        return self._set(keyCol=value)

    def getP(self) -> float:
        """Returns ``p``: probability that an element is dropped; a finite number ≥ 0 and ≤ 1,
        default 0.5.
        """
        return self.getOrDefault(self.p)

    def setP(self, value: float) -> Dropout:
        """Sets ``p``: probability that an element is dropped; a finite number ≥ 0 and ≤ 1, default
        0.5.
        """
        return self._set(p=value)

    def getPCol(self) -> str:
        """Returns ``pCol``: name of the column with ``p`` for each row, a number; optional, not
        together with ``p``.
        """
        return self.getOrDefault(self.pCol)

    def setPCol(self, value: str) -> Dropout:
        """Sets ``pCol``: name of the column with ``p`` for each row, a number; optional, not
        together with ``p``.
        """
        return self._set(pCol=value)


class ELU(ElementwiseStage):
    """Transformer for ``elu``: exponential linear unit, ``x > 0 ? x : alpha·expm1(x)``.

    Source: Clevert, Unterthiner, Hochreiter: Fast and Accurate Deep Network Learning by
    Exponential Linear Units, ICLR 2016.
    """

    __module__ = "org.sparkactivations.ml"

    alpha: Param[float] = Param(
        Params._dummy(),
        "alpha",
        "factor of the exponential part, whose limit at −∞ is −alpha; a finite number, default 1.0",
        typeConverter=TypeConverters.toFloat,
    )

    alphaCol: Param[str] = Param(
        Params._dummy(),
        "alphaCol",
        "name of the column with 'alpha' for each row, a number; optional, not together with 'alpha'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
        alpha: float | None = None,
        alphaCol: str | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False, "alpha": 1.0},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
                "alpha": alpha,
                "alphaCol": alphaCol,
            },
        )

    def getAlpha(self) -> float:
        """Returns ``alpha``: factor of the exponential part, whose limit at −∞ is −alpha; a finite
        number, default 1.0.
        """
        return self.getOrDefault(self.alpha)

    def setAlpha(self, value: float) -> ELU:
        """Sets ``alpha``: factor of the exponential part, whose limit at −∞ is −alpha; a finite
        number, default 1.0.
        """
        return self._set(alpha=value)

    def getAlphaCol(self) -> str:
        """Returns ``alphaCol``: name of the column with ``alpha`` for each row, a number; optional,
        not together with ``alpha``.
        """
        return self.getOrDefault(self.alphaCol)

    def setAlphaCol(self, value: str) -> ELU:
        """Sets ``alphaCol``: name of the column with ``alpha`` for each row, a number; optional,
        not together with ``alpha``.
        """
        return self._set(alphaCol=value)


class Entmax15(Stage):
    """Transformer for ``entmax15``: 1.5-entmax of a row, between softmax and sparsemax, ``max(x/2 −
    τ, 0)², where τ solves sum(max(x/2 − τ, 0)²) = 1``.

    Source: Peters, Niculae, Martins: Sparse Sequence-to-Sequence Models, ACL 2019.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
    ) -> None:
        super().__init__(
            {},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
            },
        )


class Erf(ElementwiseStage):
    """Transformer for ``erf``: error function, ``erf(x)``.

    Source: Glaisher: On a Class of Definite Integrals, 1871.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
            },
        )


class Exponential(ElementwiseStage):
    """Transformer for ``exponential``: exponential function, ``exp(x)``.

    Source: keras.activations.exponential.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
            },
        )


class FeedForwardClassificationModel(NetworkClassificationModel):
    """A trained network for classification. ``rawPredictionCol`` gets the outputs of the network,
    ``probabilityCol`` their softmax, and ``predictionCol`` the index of the greatest. If any
    number of classes apply, the probabilities are the sigmoid of the outputs, and the prediction
    is a Vector that is 1 where the probability is above a half.
    """

    __module__ = "org.sparkactivations.ml"

    probabilityCol: Param[str] = Param(
        Params._dummy(),
        "probabilityCol",
        "probability column name; empty for none; default 'probability'",
        typeConverter=TypeConverters.toString,
    )

    rawPredictionCol: Param[str] = Param(
        Params._dummy(),
        "rawPredictionCol",
        "raw prediction column name; empty for none; default 'rawPrediction'",
        typeConverter=TypeConverters.toString,
    )

    loss: Param[str] = Param(
        Params._dummy(),
        "loss",
        "what is minimised: softmax_cross_entropy, for one class per row, or sigmoid_cross_entropy, for any number of classes per row; default 'softmax_cross_entropy'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(self, java_model: Any = None) -> None:
        super().__init__(
            java_model,
            {
                "featuresCol": "features",
                "labelCol": "label",
                "predictionCol": "prediction",
                "probabilityCol": "probability",
                "rawPredictionCol": "rawPrediction",
                "batchSize": 32,
                "checkpointInterval": 10,
                "initialBias": 0.0,
                "layers": "dense(32) relu, dense",
                "leaves": 64,
                "loss": "softmax_cross_entropy",
                "maxIter": 100,
                "patience": 5,
                "regParam": 1e-04,
                "seed": 42,
                "solver": "l-bfgs",
                "stepSize": 0.001,
                "tol": 1e-06,
            },
        )

    def getProbabilityCol(self) -> str:
        """Returns ``probabilityCol``: probability column name; empty for none; default
        ``probability``.
        """
        return self.getOrDefault(self.probabilityCol)

    def getRawPredictionCol(self) -> str:
        """Returns ``rawPredictionCol``: raw prediction column name; empty for none; default
        ``rawPrediction``.
        """
        return self.getOrDefault(self.rawPredictionCol)

    def getLoss(self) -> str:
        """Returns ``loss``: what is minimised: softmax_cross_entropy, for one class per row, or
        sigmoid_cross_entropy, for any number of classes per row; default
        ``softmax_cross_entropy``.
        """
        return self.getOrDefault(self.loss)

    def setFeaturesCol(self, value: str) -> FeedForwardClassificationModel:
        """Sets ``featuresCol``: features column name; default ``features``."""
        return self._set(featuresCol=value)

    def setPredictionCol(self, value: str) -> FeedForwardClassificationModel:
        """Sets ``predictionCol``: prediction column name; empty for none; default ``prediction``."""
        return self._set(predictionCol=value)

    def setProbabilityCol(self, value: str) -> FeedForwardClassificationModel:
        """Sets ``probabilityCol``: probability column name; empty for none; default
        ``probability``.
        """
        return self._set(probabilityCol=value)

    def setRawPredictionCol(self, value: str) -> FeedForwardClassificationModel:
        """Sets ``rawPredictionCol``: raw prediction column name; empty for none; default
        ``rawPrediction``.
        """
        return self._set(rawPredictionCol=value)

    def setLoss(self, value: str) -> FeedForwardClassificationModel:
        """Sets ``loss``: what is minimised: softmax_cross_entropy, for one class per row, or
        sigmoid_cross_entropy, for any number of classes per row; default
        ``softmax_cross_entropy``.
        """
        return self._set(loss=value)


class FeedForwardClassifier(NetworkEstimator[FeedForwardClassificationModel]):
    """Estimator of feed-forward networks for classification, with any activation of the catalogue
    in any layer: ``FeedForwardClassifier(layers="dense(32) gelu, dense").fit(training)``.

    With the loss ``softmax_cross_entropy``, the label of a row is the index of its class, from
    0. With ``sigmoid_cross_entropy`` any number of classes apply, and the label is an ML Vector
    or an array with a number from 0 to 1 per class. ``dense`` alone is softmax regression.
    """

    __module__ = "org.sparkactivations.ml"

    probabilityCol: Param[str] = Param(
        Params._dummy(),
        "probabilityCol",
        "probability column name; empty for none; default 'probability'",
        typeConverter=TypeConverters.toString,
    )

    rawPredictionCol: Param[str] = Param(
        Params._dummy(),
        "rawPredictionCol",
        "raw prediction column name; empty for none; default 'rawPrediction'",
        typeConverter=TypeConverters.toString,
    )

    loss: Param[str] = Param(
        Params._dummy(),
        "loss",
        "what is minimised: softmax_cross_entropy, for one class per row, or sigmoid_cross_entropy, for any number of classes per row; default 'softmax_cross_entropy'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        featuresCol: str | None = None,
        labelCol: str | None = None,
        predictionCol: str | None = None,
        validationIndicatorCol: str | None = None,
        weightCol: str | None = None,
        batchSize: int | None = None,
        checkpointInterval: int | None = None,
        checkpointPath: str | None = None,
        initialBias: float | None = None,
        initialModel: str | None = None,
        layers: str | None = None,
        leaves: int | None = None,
        maxIter: int | None = None,
        patience: int | None = None,
        regParam: float | None = None,
        seed: int | None = None,
        solver: str | None = None,
        stepSize: float | None = None,
        tol: float | None = None,
        probabilityCol: str | None = None,
        rawPredictionCol: str | None = None,
        loss: str | None = None,
    ) -> None:
        super().__init__(
            {
                "featuresCol": "features",
                "labelCol": "label",
                "predictionCol": "prediction",
                "batchSize": 32,
                "checkpointInterval": 10,
                "initialBias": 0.0,
                "layers": "dense(32) relu, dense",
                "leaves": 64,
                "maxIter": 100,
                "patience": 5,
                "regParam": 1e-04,
                "seed": 42,
                "solver": "l-bfgs",
                "stepSize": 0.001,
                "tol": 1e-06,
                "probabilityCol": "probability",
                "rawPredictionCol": "rawPrediction",
                "loss": "softmax_cross_entropy",
            },
            {
                "featuresCol": featuresCol,
                "labelCol": labelCol,
                "predictionCol": predictionCol,
                "validationIndicatorCol": validationIndicatorCol,
                "weightCol": weightCol,
                "batchSize": batchSize,
                "checkpointInterval": checkpointInterval,
                "checkpointPath": checkpointPath,
                "initialBias": initialBias,
                "initialModel": initialModel,
                "layers": layers,
                "leaves": leaves,
                "maxIter": maxIter,
                "patience": patience,
                "regParam": regParam,
                "seed": seed,
                "solver": solver,
                "stepSize": stepSize,
                "tol": tol,
                "probabilityCol": probabilityCol,
                "rawPredictionCol": rawPredictionCol,
                "loss": loss,
            },
        )

    def getProbabilityCol(self) -> str:
        """Returns ``probabilityCol``: probability column name; empty for none; default
        ``probability``.
        """
        return self.getOrDefault(self.probabilityCol)

    def setProbabilityCol(self, value: str) -> FeedForwardClassifier:
        """Sets ``probabilityCol``: probability column name; empty for none; default
        ``probability``.
        """
        return self._set(probabilityCol=value)

    def getRawPredictionCol(self) -> str:
        """Returns ``rawPredictionCol``: raw prediction column name; empty for none; default
        ``rawPrediction``.
        """
        return self.getOrDefault(self.rawPredictionCol)

    def setRawPredictionCol(self, value: str) -> FeedForwardClassifier:
        """Sets ``rawPredictionCol``: raw prediction column name; empty for none; default
        ``rawPrediction``.
        """
        return self._set(rawPredictionCol=value)

    def getLoss(self) -> str:
        """Returns ``loss``: what is minimised: softmax_cross_entropy, for one class per row, or
        sigmoid_cross_entropy, for any number of classes per row; default
        ``softmax_cross_entropy``.
        """
        return self.getOrDefault(self.loss)

    def setLoss(self, value: str) -> FeedForwardClassifier:
        """Sets ``loss``: what is minimised: softmax_cross_entropy, for one class per row, or
        sigmoid_cross_entropy, for any number of classes per row; default
        ``softmax_cross_entropy``.
        """
        return self._set(loss=value)

    def _create_model(self, java_model: Any) -> FeedForwardClassificationModel:
        return FeedForwardClassificationModel(java_model)


class FeedForwardRegressionModel(NetworkRegressionModel):
    """A trained network for regression. ``predictionCol`` gets a number if the network has one
    output, and else an ML Vector with an element for each target.
    """

    __module__ = "org.sparkactivations.ml"

    loss: Param[str] = Param(
        Params._dummy(),
        "loss",
        "what is minimised: a loss of a prediction, such as squared_error, huber(1), log_cosh or absolute_error; default 'squared_error'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(self, java_model: Any = None) -> None:
        super().__init__(
            java_model,
            {
                "featuresCol": "features",
                "labelCol": "label",
                "predictionCol": "prediction",
                "batchSize": 32,
                "checkpointInterval": 10,
                "initialBias": 0.0,
                "layers": "dense(32) relu, dense",
                "leaves": 64,
                "loss": "squared_error",
                "maxIter": 100,
                "patience": 5,
                "regParam": 1e-04,
                "seed": 42,
                "solver": "l-bfgs",
                "stepSize": 0.001,
                "tol": 1e-06,
            },
        )

    def getLoss(self) -> str:
        """Returns ``loss``: what is minimised: a loss of a prediction, such as squared_error,
        huber(1), log_cosh or absolute_error; default ``squared_error``.
        """
        return self.getOrDefault(self.loss)

    def setFeaturesCol(self, value: str) -> FeedForwardRegressionModel:
        """Sets ``featuresCol``: features column name; default ``features``."""
        return self._set(featuresCol=value)

    def setPredictionCol(self, value: str) -> FeedForwardRegressionModel:
        """Sets ``predictionCol``: prediction column name; empty for none; default ``prediction``."""
        return self._set(predictionCol=value)


class FeedForwardRegressor(NetworkEstimator[FeedForwardRegressionModel]):
    """Estimator of feed-forward networks for regression, with any activation of the catalogue in
    any layer. The label of a row is a number, or an ML Vector or an array with one number per
    target. The loss is summed over the targets.
    """

    __module__ = "org.sparkactivations.ml"

    loss: Param[str] = Param(
        Params._dummy(),
        "loss",
        "what is minimised: a loss of a prediction, such as squared_error, huber(1), log_cosh or absolute_error; default 'squared_error'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        featuresCol: str | None = None,
        labelCol: str | None = None,
        predictionCol: str | None = None,
        validationIndicatorCol: str | None = None,
        weightCol: str | None = None,
        batchSize: int | None = None,
        checkpointInterval: int | None = None,
        checkpointPath: str | None = None,
        initialBias: float | None = None,
        initialModel: str | None = None,
        layers: str | None = None,
        leaves: int | None = None,
        maxIter: int | None = None,
        patience: int | None = None,
        regParam: float | None = None,
        seed: int | None = None,
        solver: str | None = None,
        stepSize: float | None = None,
        tol: float | None = None,
        loss: str | None = None,
    ) -> None:
        super().__init__(
            {
                "featuresCol": "features",
                "labelCol": "label",
                "predictionCol": "prediction",
                "batchSize": 32,
                "checkpointInterval": 10,
                "initialBias": 0.0,
                "layers": "dense(32) relu, dense",
                "leaves": 64,
                "maxIter": 100,
                "patience": 5,
                "regParam": 1e-04,
                "seed": 42,
                "solver": "l-bfgs",
                "stepSize": 0.001,
                "tol": 1e-06,
                "loss": "squared_error",
            },
            {
                "featuresCol": featuresCol,
                "labelCol": labelCol,
                "predictionCol": predictionCol,
                "validationIndicatorCol": validationIndicatorCol,
                "weightCol": weightCol,
                "batchSize": batchSize,
                "checkpointInterval": checkpointInterval,
                "checkpointPath": checkpointPath,
                "initialBias": initialBias,
                "initialModel": initialModel,
                "layers": layers,
                "leaves": leaves,
                "maxIter": maxIter,
                "patience": patience,
                "regParam": regParam,
                "seed": seed,
                "solver": solver,
                "stepSize": stepSize,
                "tol": tol,
                "loss": loss,
            },
        )

    def getLoss(self) -> str:
        """Returns ``loss``: what is minimised: a loss of a prediction, such as squared_error,
        huber(1), log_cosh or absolute_error; default ``squared_error``.
        """
        return self.getOrDefault(self.loss)

    def setLoss(self, value: str) -> FeedForwardRegressor:
        """Sets ``loss``: what is minimised: a loss of a prediction, such as squared_error,
        huber(1), log_cosh or absolute_error; default ``squared_error``.
        """
        return self._set(loss=value)

    def _create_model(self, java_model: Any) -> FeedForwardRegressionModel:
        return FeedForwardRegressionModel(java_model)


class FocalLossEvaluator(LossEvaluator):
    """Evaluator for the mean of ``focal_loss`` over the rows: focal loss of a predicted logit, the
    cross-entropy with less weight for what is easy, ``y·(alpha ≥ 0 ? alpha : 1)·σ(−x)^gamma·ln(1
    + exp(−x)) + (1 − y)·(alpha ≥ 0 ? 1 − alpha : 1)·σ(x)^gamma·ln(1 + exp(x))``.

    Source: Lin et al.: Focal Loss for Dense Object Detection, 2017, arXiv:1708.02002;
    torchvision.ops.sigmoid_focal_loss.
    """

    __module__ = "org.sparkactivations.ml"

    rawPredictionCol: Param[str] = Param(
        Params._dummy(),
        "rawPredictionCol",
        "name of the column that is compared with the label; default 'rawPrediction'",
        typeConverter=TypeConverters.toString,
    )

    gamma: Param[float] = Param(
        Params._dummy(),
        "gamma",
        "how much less an easy example weighs; a finite number ≥ 0, default 2.0",
        typeConverter=TypeConverters.toFloat,
    )

    alpha: Param[float] = Param(
        Params._dummy(),
        "alpha",
        "weight of the positive class, y = 1; that of the other is 1 − alpha; a finite number ≥ 0 and ≤ 1, optional",
        typeConverter=TypeConverters.toFloat,
    )

    def __init__(
        self,
        *,
        labelCol: str | None = None,
        weightCol: str | None = None,
        rawPredictionCol: str | None = None,
        gamma: float | None = None,
        alpha: float | None = None,
    ) -> None:
        super().__init__(
            {"labelCol": "label", "rawPredictionCol": "rawPrediction", "gamma": 2.0},
            {
                "labelCol": labelCol,
                "weightCol": weightCol,
                "rawPredictionCol": rawPredictionCol,
                "gamma": gamma,
                "alpha": alpha,
            },
        )

    def getRawPredictionCol(self) -> str:
        """Returns ``rawPredictionCol``: name of the column that is compared with the label; default
        ``rawPrediction``.
        """
        return self.getOrDefault(self.rawPredictionCol)

    def setRawPredictionCol(self, value: str) -> FocalLossEvaluator:
        """Sets ``rawPredictionCol``: name of the column that is compared with the label; default
        ``rawPrediction``.
        """
        return self._set(rawPredictionCol=value)

    def getGamma(self) -> float:
        """Returns ``gamma``: how much less an easy example weighs; a finite number ≥ 0, default
        2.0.
        """
        return self.getOrDefault(self.gamma)

    def setGamma(self, value: float) -> FocalLossEvaluator:
        """Sets ``gamma``: how much less an easy example weighs; a finite number ≥ 0, default 2.0."""
        return self._set(gamma=value)

    def getAlpha(self) -> float:
        """Returns ``alpha``: weight of the positive class, y = 1; that of the other is 1 − alpha; a
        finite number ≥ 0 and ≤ 1, optional.
        """
        return self.getOrDefault(self.alpha)

    def setAlpha(self, value: float) -> FocalLossEvaluator:
        """Sets ``alpha``: weight of the positive class, y = 1; that of the other is 1 − alpha; a
        finite number ≥ 0 and ≤ 1, optional.
        """
        return self._set(alpha=value)


class GEGLU(Stage):
    """Transformer for ``geglu``: gated linear unit, gelu of the first half of a row times the
    second half, ``a·Φ(a)·b``.

    Source: Shazeer: GLU Variants Improve Transformer, 2020.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
    ) -> None:
        super().__init__(
            {},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
            },
        )


class GELU(ElementwiseStage):
    """Transformer for ``gelu``: Gaussian error linear unit, ``x·Φ(x)``.

    Source: Hendrycks, Gimpel: Gaussian Error Linear Units (GELUs), 2016.
    """

    __module__ = "org.sparkactivations.ml"

    approximate: Param[str] = Param(
        Params._dummy(),
        "approximate",
        "form of the function, one of 'none', 'tanh', 'sigmoid'; default 'none'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
        approximate: str | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False, "approximate": "none"},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
                "approximate": approximate,
            },
        )

    def getApproximate(self) -> str:
        """Returns ``approximate``: form of the function, one of ``none``, ``tanh``, ``sigmoid``;
        default ``none``.
        """
        return self.getOrDefault(self.approximate)

    def setApproximate(self, value: str) -> GELU:
        """Sets ``approximate``: form of the function, one of ``none``, ``tanh``, ``sigmoid``;
        default ``none``.
        """
        return self._set(approximate=value)


class GLU(Stage):
    """Transformer for ``glu``: gated linear unit, the first half of a row times the logistic
    sigmoid of the second half, ``a·σ(b)``.

    Source: Dauphin, Fan, Auli, Grangier: Language Modeling with Gated Convolutional Networks,
    ICML 2017.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
    ) -> None:
        super().__init__(
            {},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
            },
        )


class Gaussian(ElementwiseStage):
    """Transformer for ``gaussian``: Gaussian function, ``exp(−x²)``.

    Source: Broomhead, Lowe: Multivariable Functional Interpolation and Adaptive Networks, 1988.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
            },
        )


class GaussianNLLEvaluator(LossEvaluator):
    """Evaluator for the mean of ``gaussian_nll`` over the rows: negative log-likelihood of a
    number, of its predicted mean and variance, ``(ln(max(variance, eps)) + (x −
    target)²/max(variance, eps))/2``.

    Source: torch.nn.GaussianNLLLoss.
    """

    __module__ = "org.sparkactivations.ml"

    predictionCol: Param[str] = Param(
        Params._dummy(),
        "predictionCol",
        "name of the column that is compared with the label; default 'prediction'",
        typeConverter=TypeConverters.toString,
    )

    variance: Param[float] = Param(
        Params._dummy(),
        "variance",
        "predicted variance; a finite number ≥ 0, required",
        typeConverter=TypeConverters.toFloat,
    )

    eps: Param[float] = Param(
        Params._dummy(),
        "eps",
        "smallest variance that is taken as it is; a finite number > 0, default 1e-06",
        typeConverter=TypeConverters.toFloat,
    )

    def __init__(
        self,
        *,
        labelCol: str | None = None,
        weightCol: str | None = None,
        predictionCol: str | None = None,
        variance: float | None = None,
        eps: float | None = None,
    ) -> None:
        super().__init__(
            {"labelCol": "label", "predictionCol": "prediction", "eps": 1e-06},
            {
                "labelCol": labelCol,
                "weightCol": weightCol,
                "predictionCol": predictionCol,
                "variance": variance,
                "eps": eps,
            },
        )

    def getPredictionCol(self) -> str:
        """Returns ``predictionCol``: name of the column that is compared with the label; default
        ``prediction``.
        """
        return self.getOrDefault(self.predictionCol)

    def setPredictionCol(self, value: str) -> GaussianNLLEvaluator:
        """Sets ``predictionCol``: name of the column that is compared with the label; default
        ``prediction``.
        """
        return self._set(predictionCol=value)

    def getVariance(self) -> float:
        """Returns ``variance``: predicted variance; a finite number ≥ 0, required."""
        return self.getOrDefault(self.variance)

    def setVariance(self, value: float) -> GaussianNLLEvaluator:
        """Sets ``variance``: predicted variance; a finite number ≥ 0, required."""
        return self._set(variance=value)

    def getEps(self) -> float:
        """Returns ``eps``: smallest variance that is taken as it is; a finite number > 0, default
        1e-06.
        """
        return self.getOrDefault(self.eps)

    def setEps(self, value: float) -> GaussianNLLEvaluator:
        """Sets ``eps``: smallest variance that is taken as it is; a finite number > 0, default
        1e-06.
        """
        return self._set(eps=value)


class GumbelSoftmax(Stage):
    """Transformer for ``gumbel_softmax``: softmax of a row with Gumbel noise, a differentiable
    sample of a class, ``exp((x + g)/temperature)/sum(exp((x + g)/temperature)), where g =
    −ln(−ln(u))``.

    Source: Jang, Gu, Poole: Categorical Reparameterization with Gumbel-Softmax, ICLR 2017.
    """

    __module__ = "org.sparkactivations.ml"

    keyCol: Param[str] = Param(
        Params._dummy(),
        "keyCol",
        "name of the BIGINT column with the seed of the random numbers u, one per element, uniform in (0, 1); required",
        typeConverter=TypeConverters.toString,
    )

    temperature: Param[float] = Param(
        Params._dummy(),
        "temperature",
        "divisor of the elements before the exponential; a finite number > 0, or ∞, default 1.0",
        typeConverter=TypeConverters.toFloat,
    )

    temperatureCol: Param[str] = Param(
        Params._dummy(),
        "temperatureCol",
        "name of the column with 'temperature' for each row, a number; optional, not together with 'temperature'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        keyCol: str | None = None,
        temperature: float | None = None,
        temperatureCol: str | None = None,
    ) -> None:
        super().__init__(
            {"temperature": 1.0},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "keyCol": keyCol,
                "temperature": temperature,
                "temperatureCol": temperatureCol,
            },
        )

    def getKeyCol(self) -> str:
        """Returns ``keyCol``: name of the BIGINT column with the seed of the random numbers u, one
        per element, uniform in (0, 1); required.
        """
        return self.getOrDefault(self.keyCol)

    def setKeyCol(self, value: str) -> GumbelSoftmax:
        """Sets ``keyCol``: name of the BIGINT column with the seed of the random numbers u, one per
        element, uniform in (0, 1); required.
        """
        return self._set(keyCol=value)

    def getTemperature(self) -> float:
        """Returns ``temperature``: divisor of the elements before the exponential; a finite number
        > 0, or ∞, default 1.0.
        """
        return self.getOrDefault(self.temperature)

    def setTemperature(self, value: float) -> GumbelSoftmax:
        """Sets ``temperature``: divisor of the elements before the exponential; a finite number >
        0, or ∞, default 1.0.
        """
        return self._set(temperature=value)

    def getTemperatureCol(self) -> str:
        """Returns ``temperatureCol``: name of the column with ``temperature`` for each row, a
        number; optional, not together with ``temperature``.
        """
        return self.getOrDefault(self.temperatureCol)

    def setTemperatureCol(self, value: str) -> GumbelSoftmax:
        """Sets ``temperatureCol``: name of the column with ``temperature`` for each row, a number;
        optional, not together with ``temperature``.
        """
        return self._set(temperatureCol=value)


class HardGELU(ElementwiseStage):
    """Transformer for ``hard_gelu``: approximation of gelu by two straight lines and a parabola,
    ``x·min(max(x + 1.5, 0), 3)/3``.

    Source: Gelu of Hendrycks and Gimpel, made hard as silu is in Howard et al.: Searching for
    MobileNetV3, ICCV 2019.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
            },
        )


class HardSwish(ElementwiseStage):
    """Transformer for ``hard_swish``: approximation of silu by two straight lines and a parabola,
    ``x·min(max(x + 3, 0), 6)/6``.

    Source: Howard et al.: Searching for MobileNetV3, ICCV 2019.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
            },
        )


class Hardmax(Stage):
    """Transformer for ``hardmax``: 1 at the first maximum of a row, 0 elsewhere, ``i = argmax(x) ?
    1 : 0``.

    Source: ONNX operator Hardmax.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
    ) -> None:
        super().__init__(
            {},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
            },
        )


class Hardshrink(ElementwiseStage):
    """Transformer for ``hardshrink``: hard shrinkage, x where |x| is greater than lambda, else 0,
    ``|x| > lambda ? x : 0``.

    Source: Donoho, Johnstone: Ideal Spatial Adaptation by Wavelet Shrinkage, 1994.
    """

    __module__ = "org.sparkactivations.ml"

    lambdaCol: Param[str] = Param(
        Params._dummy(),
        "lambdaCol",
        "name of the column with 'lambda' for each row, a number; optional, not together with 'lambda'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
        lambd: float | None = None,
        lambdaCol: str | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False, "lambda": 0.5},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
                "lambda": lambd,
                "lambdaCol": lambdaCol,
            },
        )

    def getLambda(self) -> float:
        """Returns ``lambda``: threshold of |x|, up to which the result is 0; a finite number ≥ 0,
        or ∞, default 0.5.
        """
        value: float = self.getOrDefault("lambda")
        return value

    def setLambda(self, value: float) -> Hardshrink:
        """Sets ``lambda``: threshold of |x|, up to which the result is 0; a finite number ≥ 0, or
        ∞, default 0.5.
        """
        return self._set(**{"lambda": value})

    def getLambdaCol(self) -> str:
        """Returns ``lambdaCol``: name of the column with ``lambda`` for each row, a number;
        optional, not together with ``lambda``.
        """
        return self.getOrDefault(self.lambdaCol)

    def setLambdaCol(self, value: str) -> Hardshrink:
        """Sets ``lambdaCol``: name of the column with ``lambda`` for each row, a number; optional,
        not together with ``lambda``.
        """
        return self._set(lambdaCol=value)


setattr(
    Hardshrink,
    "lambda",
    Param(
        Params._dummy(),
        "lambda",
        "threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞, default 0.5",
        typeConverter=TypeConverters.toFloat,
    ),
)


class Hardsigmoid(ElementwiseStage):
    """Transformer for ``hard_sigmoid``: piecewise-linear approximation of the logistic sigmoid,
    ``min(max(alpha·x + beta, 0), 1)``.

    Source: Courbariaux, Bengio, David: BinaryConnect, NeurIPS 2015.
    """

    __module__ = "org.sparkactivations.ml"

    alpha: Param[float] = Param(
        Params._dummy(),
        "alpha",
        "slope of the line between 0 and 1; a finite number, default 1/6",
        typeConverter=TypeConverters.toFloat,
    )

    alphaCol: Param[str] = Param(
        Params._dummy(),
        "alphaCol",
        "name of the column with 'alpha' for each row, a number; optional, not together with 'alpha'",
        typeConverter=TypeConverters.toString,
    )

    beta: Param[float] = Param(
        Params._dummy(),
        "beta",
        "value of the line at x = 0; a finite number, −∞ or ∞, default 0.5",
        typeConverter=TypeConverters.toFloat,
    )

    betaCol: Param[str] = Param(
        Params._dummy(),
        "betaCol",
        "name of the column with 'beta' for each row, a number; optional, not together with 'beta'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
        alpha: float | None = None,
        alphaCol: str | None = None,
        beta: float | None = None,
        betaCol: str | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False, "alpha": 1 / 6, "beta": 0.5},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
                "alpha": alpha,
                "alphaCol": alphaCol,
                "beta": beta,
                "betaCol": betaCol,
            },
        )

    def getAlpha(self) -> float:
        """Returns ``alpha``: slope of the line between 0 and 1; a finite number, default 1/6."""
        return self.getOrDefault(self.alpha)

    def setAlpha(self, value: float) -> Hardsigmoid:
        """Sets ``alpha``: slope of the line between 0 and 1; a finite number, default 1/6."""
        return self._set(alpha=value)

    def getAlphaCol(self) -> str:
        """Returns ``alphaCol``: name of the column with ``alpha`` for each row, a number; optional,
        not together with ``alpha``.
        """
        return self.getOrDefault(self.alphaCol)

    def setAlphaCol(self, value: str) -> Hardsigmoid:
        """Sets ``alphaCol``: name of the column with ``alpha`` for each row, a number; optional,
        not together with ``alpha``.
        """
        return self._set(alphaCol=value)

    def getBeta(self) -> float:
        """Returns ``beta``: value of the line at x = 0; a finite number, −∞ or ∞, default 0.5."""
        return self.getOrDefault(self.beta)

    def setBeta(self, value: float) -> Hardsigmoid:
        """Sets ``beta``: value of the line at x = 0; a finite number, −∞ or ∞, default 0.5."""
        return self._set(beta=value)

    def getBetaCol(self) -> str:
        """Returns ``betaCol``: name of the column with ``beta`` for each row, a number; optional,
        not together with ``beta``.
        """
        return self.getOrDefault(self.betaCol)

    def setBetaCol(self, value: str) -> Hardsigmoid:
        """Sets ``betaCol``: name of the column with ``beta`` for each row, a number; optional, not
        together with ``beta``.
        """
        return self._set(betaCol=value)


class Hardtanh(ElementwiseStage):
    """Transformer for ``hard_tanh``: hard hyperbolic tangent, x limited to the range from min to
    max, ``min(max(x, min), max)``.

    Source: Collobert: Large Scale Machine Learning, 2004.
    """

    __module__ = "org.sparkactivations.ml"

    min: Param[float] = Param(
        Params._dummy(),
        "min",
        "lower bound of the result; a finite number, or −∞, default -1.0",
        typeConverter=TypeConverters.toFloat,
    )

    minCol: Param[str] = Param(
        Params._dummy(),
        "minCol",
        "name of the column with 'min' for each row, a number; optional, not together with 'min'",
        typeConverter=TypeConverters.toString,
    )

    max: Param[float] = Param(
        Params._dummy(),
        "max",
        "upper bound of the result; a finite number, or ∞, default 1.0",
        typeConverter=TypeConverters.toFloat,
    )

    maxCol: Param[str] = Param(
        Params._dummy(),
        "maxCol",
        "name of the column with 'max' for each row, a number; optional, not together with 'max'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
        min: float | None = None,
        minCol: str | None = None,
        max: float | None = None,
        maxCol: str | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False, "min": -1.0, "max": 1.0},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
                "min": min,
                "minCol": minCol,
                "max": max,
                "maxCol": maxCol,
            },
        )

    def getMin(self) -> float:
        """Returns ``min``: lower bound of the result; a finite number, or −∞, default -1.0."""
        return self.getOrDefault(self.min)

    def setMin(self, value: float) -> Hardtanh:
        """Sets ``min``: lower bound of the result; a finite number, or −∞, default -1.0."""
        return self._set(min=value)

    def getMinCol(self) -> str:
        """Returns ``minCol``: name of the column with ``min`` for each row, a number; optional, not
        together with ``min``.
        """
        return self.getOrDefault(self.minCol)

    def setMinCol(self, value: str) -> Hardtanh:
        """Sets ``minCol``: name of the column with ``min`` for each row, a number; optional, not
        together with ``min``.
        """
        return self._set(minCol=value)

    def getMax(self) -> float:
        """Returns ``max``: upper bound of the result; a finite number, or ∞, default 1.0."""
        return self.getOrDefault(self.max)

    def setMax(self, value: float) -> Hardtanh:
        """Sets ``max``: upper bound of the result; a finite number, or ∞, default 1.0."""
        return self._set(max=value)

    def getMaxCol(self) -> str:
        """Returns ``maxCol``: name of the column with ``max`` for each row, a number; optional, not
        together with ``max``.
        """
        return self.getOrDefault(self.maxCol)

    def setMaxCol(self, value: str) -> Hardtanh:
        """Sets ``maxCol``: name of the column with ``max`` for each row, a number; optional, not
        together with ``max``.
        """
        return self._set(maxCol=value)


class HingeEvaluator(LossEvaluator):
    """Evaluator for the mean of ``hinge`` over the rows: hinge loss of a score, ``max(0, 1 − (y = 0
    ? −1 : y)·x)``.

    Source: keras.losses.Hinge.
    """

    __module__ = "org.sparkactivations.ml"

    rawPredictionCol: Param[str] = Param(
        Params._dummy(),
        "rawPredictionCol",
        "name of the column that is compared with the label; default 'rawPrediction'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        labelCol: str | None = None,
        weightCol: str | None = None,
        rawPredictionCol: str | None = None,
    ) -> None:
        super().__init__(
            {"labelCol": "label", "rawPredictionCol": "rawPrediction"},
            {
                "labelCol": labelCol,
                "weightCol": weightCol,
                "rawPredictionCol": rawPredictionCol,
            },
        )

    def getRawPredictionCol(self) -> str:
        """Returns ``rawPredictionCol``: name of the column that is compared with the label; default
        ``rawPrediction``.
        """
        return self.getOrDefault(self.rawPredictionCol)

    def setRawPredictionCol(self, value: str) -> HingeEvaluator:
        """Sets ``rawPredictionCol``: name of the column that is compared with the label; default
        ``rawPrediction``.
        """
        return self._set(rawPredictionCol=value)


class HuberEvaluator(LossEvaluator):
    """Evaluator for the mean of ``huber`` over the rows: half the squared error up to the distance
    delta from the target, linear beyond, ``|x − target| ≤ delta ? (x − target)²/2 : delta·(|x −
    target| − delta/2)``.

    Source: Huber: Robust Estimation of a Location Parameter, 1964.
    """

    __module__ = "org.sparkactivations.ml"

    predictionCol: Param[str] = Param(
        Params._dummy(),
        "predictionCol",
        "name of the column that is compared with the label; default 'prediction'",
        typeConverter=TypeConverters.toString,
    )

    delta: Param[float] = Param(
        Params._dummy(),
        "delta",
        "distance from the target beyond which the loss is linear; a finite number > 0, default 1.0",
        typeConverter=TypeConverters.toFloat,
    )

    def __init__(
        self,
        *,
        labelCol: str | None = None,
        weightCol: str | None = None,
        predictionCol: str | None = None,
        delta: float | None = None,
    ) -> None:
        super().__init__(
            {"labelCol": "label", "predictionCol": "prediction", "delta": 1.0},
            {
                "labelCol": labelCol,
                "weightCol": weightCol,
                "predictionCol": predictionCol,
                "delta": delta,
            },
        )

    def getPredictionCol(self) -> str:
        """Returns ``predictionCol``: name of the column that is compared with the label; default
        ``prediction``.
        """
        return self.getOrDefault(self.predictionCol)

    def setPredictionCol(self, value: str) -> HuberEvaluator:
        """Sets ``predictionCol``: name of the column that is compared with the label; default
        ``prediction``.
        """
        return self._set(predictionCol=value)

    def getDelta(self) -> float:
        """Returns ``delta``: distance from the target beyond which the loss is linear; a finite
        number > 0, default 1.0.
        """
        return self.getOrDefault(self.delta)

    def setDelta(self, value: float) -> HuberEvaluator:
        """Sets ``delta``: distance from the target beyond which the loss is linear; a finite number
        > 0, default 1.0.
        """
        return self._set(delta=value)


class ISRLU(ElementwiseStage):
    """Transformer for ``isrlu``: inverse square root linear unit, whose limit at −∞ is −1/√alpha,
    ``x > 0 ? x : x/√(1 + alpha·x²)``.

    Source: Carlile, Delamarter, Kinney, Marti, Whitney: Improving Deep Learning by Inverse
    Square Root Linear Units (ISRLUs), 2017.
    """

    __module__ = "org.sparkactivations.ml"

    alpha: Param[float] = Param(
        Params._dummy(),
        "alpha",
        "inverse square of the limit at −∞; a finite number > 0, or ∞, default 1.0",
        typeConverter=TypeConverters.toFloat,
    )

    alphaCol: Param[str] = Param(
        Params._dummy(),
        "alphaCol",
        "name of the column with 'alpha' for each row, a number; optional, not together with 'alpha'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
        alpha: float | None = None,
        alphaCol: str | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False, "alpha": 1.0},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
                "alpha": alpha,
                "alphaCol": alphaCol,
            },
        )

    def getAlpha(self) -> float:
        """Returns ``alpha``: inverse square of the limit at −∞; a finite number > 0, or ∞, default
        1.0.
        """
        return self.getOrDefault(self.alpha)

    def setAlpha(self, value: float) -> ISRLU:
        """Sets ``alpha``: inverse square of the limit at −∞; a finite number > 0, or ∞, default
        1.0.
        """
        return self._set(alpha=value)

    def getAlphaCol(self) -> str:
        """Returns ``alphaCol``: name of the column with ``alpha`` for each row, a number; optional,
        not together with ``alpha``.
        """
        return self.getOrDefault(self.alphaCol)

    def setAlphaCol(self, value: str) -> ISRLU:
        """Sets ``alphaCol``: name of the column with ``alpha`` for each row, a number; optional,
        not together with ``alpha``.
        """
        return self._set(alphaCol=value)


class ISRU(ElementwiseStage):
    """Transformer for ``isru``: inverse square root unit, between ±1/√alpha, ``x/√(1 + alpha·x²)``.

    Source: Carlile, Delamarter, Kinney, Marti, Whitney: Improving Deep Learning by Inverse
    Square Root Linear Units (ISRLUs), 2017.
    """

    __module__ = "org.sparkactivations.ml"

    alpha: Param[float] = Param(
        Params._dummy(),
        "alpha",
        "inverse square of the limit at ∞; a finite number > 0, or ∞, default 1.0",
        typeConverter=TypeConverters.toFloat,
    )

    alphaCol: Param[str] = Param(
        Params._dummy(),
        "alphaCol",
        "name of the column with 'alpha' for each row, a number; optional, not together with 'alpha'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
        alpha: float | None = None,
        alphaCol: str | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False, "alpha": 1.0},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
                "alpha": alpha,
                "alphaCol": alphaCol,
            },
        )

    def getAlpha(self) -> float:
        """Returns ``alpha``: inverse square of the limit at ∞; a finite number > 0, or ∞, default
        1.0.
        """
        return self.getOrDefault(self.alpha)

    def setAlpha(self, value: float) -> ISRU:
        """Sets ``alpha``: inverse square of the limit at ∞; a finite number > 0, or ∞, default 1.0."""
        return self._set(alpha=value)

    def getAlphaCol(self) -> str:
        """Returns ``alphaCol``: name of the column with ``alpha`` for each row, a number; optional,
        not together with ``alpha``.
        """
        return self.getOrDefault(self.alphaCol)

    def setAlphaCol(self, value: str) -> ISRU:
        """Sets ``alphaCol``: name of the column with ``alpha`` for each row, a number; optional,
        not together with ``alpha``.
        """
        return self._set(alphaCol=value)


class Identity(ElementwiseStage):
    """Transformer for ``identity``: identity function, ``x``.

    Source: Linear output unit of networks for regression.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
            },
        )


class KlDivergenceEvaluator(LossEvaluator):
    """Evaluator for the mean of ``kl_divergence`` over the rows: Kullback-Leibler divergence of
    predicted probabilities from a distribution, ``sum(x·ln(x/q))``.

    Source: Kullback and Leibler 1951; torch.nn.KLDivLoss; scipy.special.rel_entr.
    """

    __module__ = "org.sparkactivations.ml"

    probabilityCol: Param[str] = Param(
        Params._dummy(),
        "probabilityCol",
        "name of the column that is compared with the label; default 'probability'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        labelCol: str | None = None,
        weightCol: str | None = None,
        probabilityCol: str | None = None,
    ) -> None:
        super().__init__(
            {"labelCol": "label", "probabilityCol": "probability"},
            {
                "labelCol": labelCol,
                "weightCol": weightCol,
                "probabilityCol": probabilityCol,
            },
        )

    def getProbabilityCol(self) -> str:
        """Returns ``probabilityCol``: name of the column that is compared with the label; default
        ``probability``.
        """
        return self.getOrDefault(self.probabilityCol)

    def setProbabilityCol(self, value: str) -> KlDivergenceEvaluator:
        """Sets ``probabilityCol``: name of the column that is compared with the label; default
        ``probability``.
        """
        return self._set(probabilityCol=value)


class L2Normalize(Stage):
    """Transformer for ``l2_normalize``: row divided by its Euclidean norm, ``x/max(√(sum(x²)),
    eps)``.

    Source: torch.nn.functional.normalize.
    """

    __module__ = "org.sparkactivations.ml"

    eps: Param[float] = Param(
        Params._dummy(),
        "eps",
        "smallest divisor; a finite number ≥ 0, default 1e-12",
        typeConverter=TypeConverters.toFloat,
    )

    epsCol: Param[str] = Param(
        Params._dummy(),
        "epsCol",
        "name of the column with 'eps' for each row, a number; optional, not together with 'eps'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        eps: float | None = None,
        epsCol: str | None = None,
    ) -> None:
        super().__init__(
            {"eps": 1e-12},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "eps": eps,
                "epsCol": epsCol,
            },
        )

    def getEps(self) -> float:
        """Returns ``eps``: smallest divisor; a finite number ≥ 0, default 1e-12."""
        return self.getOrDefault(self.eps)

    def setEps(self, value: float) -> L2Normalize:
        """Sets ``eps``: smallest divisor; a finite number ≥ 0, default 1e-12."""
        return self._set(eps=value)

    def getEpsCol(self) -> str:
        """Returns ``epsCol``: name of the column with ``eps`` for each row, a number; optional, not
        together with ``eps``.
        """
        return self.getOrDefault(self.epsCol)

    def setEpsCol(self, value: str) -> L2Normalize:
        """Sets ``epsCol``: name of the column with ``eps`` for each row, a number; optional, not
        together with ``eps``.
        """
        return self._set(epsCol=value)


class LayerNorm(Stage):
    """Transformer for ``layer_norm``: row minus its mean, divided by its standard deviation, ``(x −
    sum(x)/n)/√(sum((x − sum(x)/n)²)/n + eps)``.

    Source: Ba, Kiros, Hinton: Layer Normalization, 2016, as torch.nn.LayerNorm.
    """

    __module__ = "org.sparkactivations.ml"

    eps: Param[float] = Param(
        Params._dummy(),
        "eps",
        "added to the variance; a finite number ≥ 0, default 1e-05",
        typeConverter=TypeConverters.toFloat,
    )

    epsCol: Param[str] = Param(
        Params._dummy(),
        "epsCol",
        "name of the column with 'eps' for each row, a number; optional, not together with 'eps'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        eps: float | None = None,
        epsCol: str | None = None,
    ) -> None:
        super().__init__(
            {"eps": 1e-05},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "eps": eps,
                "epsCol": epsCol,
            },
        )

    def getEps(self) -> float:
        """Returns ``eps``: added to the variance; a finite number ≥ 0, default 1e-05."""
        return self.getOrDefault(self.eps)

    def setEps(self, value: float) -> LayerNorm:
        """Sets ``eps``: added to the variance; a finite number ≥ 0, default 1e-05."""
        return self._set(eps=value)

    def getEpsCol(self) -> str:
        """Returns ``epsCol``: name of the column with ``eps`` for each row, a number; optional, not
        together with ``eps``.
        """
        return self.getOrDefault(self.epsCol)

    def setEpsCol(self, value: str) -> LayerNorm:
        """Sets ``epsCol``: name of the column with ``eps`` for each row, a number; optional, not
        together with ``eps``.
        """
        return self._set(epsCol=value)


class LeCunTanh(ElementwiseStage):
    """Transformer for ``lecun_tanh``: scaled hyperbolic tangent with f(±1) ≈ ±1,
    ``1.7159·tanh(2·x/3)``.

    Source: LeCun, Bottou, Orr, Müller: Efficient BackProp, 1998.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
            },
        )


class LeakyReLU(ElementwiseStage):
    """Transformer for ``leaky_relu``: leaky rectified linear unit, with a fixed slope left of 0,
    ``x > 0 ? x : negative_slope·x``.

    Source: Maas, Hannun, Ng: Rectifier Nonlinearities Improve Neural Network Acoustic Models,
    ICML 2013.
    """

    __module__ = "org.sparkactivations.ml"

    negativeSlope: Param[float] = Param(
        Params._dummy(),
        "negativeSlope",
        "slope left of 0; a finite number, default 0.01",
        typeConverter=TypeConverters.toFloat,
    )

    negativeSlopeCol: Param[str] = Param(
        Params._dummy(),
        "negativeSlopeCol",
        "name of the column with 'negativeSlope' for each row, a number; optional, not together with 'negativeSlope'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
        negativeSlope: float | None = None,
        negativeSlopeCol: str | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False, "negativeSlope": 0.01},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
                "negativeSlope": negativeSlope,
                "negativeSlopeCol": negativeSlopeCol,
            },
        )

    def getNegativeSlope(self) -> float:
        """Returns ``negativeSlope``: slope left of 0; a finite number, default 0.01."""
        return self.getOrDefault(self.negativeSlope)

    def setNegativeSlope(self, value: float) -> LeakyReLU:
        """Sets ``negativeSlope``: slope left of 0; a finite number, default 0.01."""
        return self._set(negativeSlope=value)

    def getNegativeSlopeCol(self) -> str:
        """Returns ``negativeSlopeCol``: name of the column with ``negativeSlope`` for each row, a
        number; optional, not together with ``negativeSlope``.
        """
        return self.getOrDefault(self.negativeSlopeCol)

    def setNegativeSlopeCol(self, value: str) -> LeakyReLU:
        """Sets ``negativeSlopeCol``: name of the column with ``negativeSlope`` for each row, a
        number; optional, not together with ``negativeSlope``.
        """
        return self._set(negativeSlopeCol=value)


class Log1mExp(ElementwiseStage):
    """Transformer for ``log1mexp``: logarithm of 1 minus an exponential, as of the probability of
    the contrary, ``ln(1 − exp(−x))``.

    Source: Mächler: Accurately Computing log(1 − exp(−|a|)), 2012.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
            },
        )


class LogCoshEvaluator(LossEvaluator):
    """Evaluator for the mean of ``log_cosh`` over the rows: logarithm of the hyperbolic cosine of
    the difference of x and the target, ``ln(cosh(x − target))``.

    Source: keras.losses.LogCosh.
    """

    __module__ = "org.sparkactivations.ml"

    predictionCol: Param[str] = Param(
        Params._dummy(),
        "predictionCol",
        "name of the column that is compared with the label; default 'prediction'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        labelCol: str | None = None,
        weightCol: str | None = None,
        predictionCol: str | None = None,
    ) -> None:
        super().__init__(
            {"labelCol": "label", "predictionCol": "prediction"},
            {
                "labelCol": labelCol,
                "weightCol": weightCol,
                "predictionCol": predictionCol,
            },
        )

    def getPredictionCol(self) -> str:
        """Returns ``predictionCol``: name of the column that is compared with the label; default
        ``prediction``.
        """
        return self.getOrDefault(self.predictionCol)

    def setPredictionCol(self, value: str) -> LogCoshEvaluator:
        """Sets ``predictionCol``: name of the column that is compared with the label; default
        ``prediction``.
        """
        return self._set(predictionCol=value)


class LogSigmoid(ElementwiseStage):
    """Transformer for ``log_sigmoid``: logarithm of the logistic sigmoid, ``−ln(1 + exp(−x))``.

    Source: torch.nn.LogSigmoid.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
            },
        )


class LogSoftmax(Stage):
    """Transformer for ``log_softmax``: logarithm of softmax, ``x/temperature −
    ln(sum(exp(x/temperature)))``.

    Source: torch.nn.LogSoftmax.
    """

    __module__ = "org.sparkactivations.ml"

    temperature: Param[float] = Param(
        Params._dummy(),
        "temperature",
        "divisor of the elements before the exponential; a finite number > 0, or ∞, default 1.0",
        typeConverter=TypeConverters.toFloat,
    )

    temperatureCol: Param[str] = Param(
        Params._dummy(),
        "temperatureCol",
        "name of the column with 'temperature' for each row, a number; optional, not together with 'temperature'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        temperature: float | None = None,
        temperatureCol: str | None = None,
    ) -> None:
        super().__init__(
            {"temperature": 1.0},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "temperature": temperature,
                "temperatureCol": temperatureCol,
            },
        )

    def getTemperature(self) -> float:
        """Returns ``temperature``: divisor of the elements before the exponential; a finite number
        > 0, or ∞, default 1.0.
        """
        return self.getOrDefault(self.temperature)

    def setTemperature(self, value: float) -> LogSoftmax:
        """Sets ``temperature``: divisor of the elements before the exponential; a finite number >
        0, or ∞, default 1.0.
        """
        return self._set(temperature=value)

    def getTemperatureCol(self) -> str:
        """Returns ``temperatureCol``: name of the column with ``temperature`` for each row, a
        number; optional, not together with ``temperature``.
        """
        return self.getOrDefault(self.temperatureCol)

    def setTemperatureCol(self, value: str) -> LogSoftmax:
        """Sets ``temperatureCol``: name of the column with ``temperature`` for each row, a number;
        optional, not together with ``temperature``.
        """
        return self._set(temperatureCol=value)


class LogSumExp(Stage):
    """Transformer for ``logsumexp``: logarithm of the sum of the exponentials of a row,
    ``ln(sum(exp(x)))``.

    Source: Blanchard, Higham, Higham: Accurately Computing the Log-Sum-Exp and Softmax
    Functions, 2021.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
    ) -> None:
        super().__init__(
            {},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
            },
        )


class Logit(ElementwiseStage):
    """Transformer for ``logit``: log-odds, the inverse of the logistic sigmoid, ``ln(x/(1 − x))``.

    Source: Berkson: Application of the Logistic Function to Bio-Assay, 1944.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
            },
        )


class Maxout(Stage):
    """Transformer for ``maxout``: maximum of each group of k adjacent elements, ``max(x₁, …, xₖ)``.

    Source: Goodfellow, Warde-Farley, Mirza, Courville, Bengio: Maxout Networks, ICML 2013.
    """

    __module__ = "org.sparkactivations.ml"

    k: Param[int] = Param(
        Params._dummy(),
        "k",
        "number of elements in each group; a whole number ≥ 1, default 2",
        typeConverter=TypeConverters.toInt,
    )

    kCol: Param[str] = Param(
        Params._dummy(),
        "kCol",
        "name of the column with 'k' for each row, a number; optional, not together with 'k'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        k: int | None = None,
        kCol: str | None = None,
    ) -> None:
        super().__init__(
            {"k": 2},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "k": k,
                "kCol": kCol,
            },
        )

    def getK(self) -> int:
        """Returns ``k``: number of elements in each group; a whole number ≥ 1, default 2."""
        return self.getOrDefault(self.k)

    def setK(self, value: int) -> Maxout:
        """Sets ``k``: number of elements in each group; a whole number ≥ 1, default 2."""
        return self._set(k=value)

    def getKCol(self) -> str:
        """Returns ``kCol``: name of the column with ``k`` for each row, a number; optional, not
        together with ``k``.
        """
        return self.getOrDefault(self.kCol)

    def setKCol(self, value: str) -> Maxout:
        """Sets ``kCol``: name of the column with ``k`` for each row, a number; optional, not
        together with ``k``.
        """
        return self._set(kCol=value)


class Mish(ElementwiseStage):
    """Transformer for ``mish``: mish, x times the hyperbolic tangent of its softplus, ``x·tanh(ln(1
    + exp(x)))``.

    Source: Misra: Mish: A Self Regularized Non-Monotonic Activation Function, BMVC 2020.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
            },
        )


class NormalCDF(ElementwiseStage):
    """Transformer for ``normal_cdf``: distribution function of the standard normal distribution,
    the inverse of probit, ``Φ(x)``.

    Source: Bliss: The Method of Probits, 1934.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
            },
        )


class PReLU(ElementwiseStage):
    """Transformer for ``prelu``: parametric rectified linear unit, with a learned slope left of 0,
    ``x > 0 ? x : alpha·x``.

    Source: He, Zhang, Ren, Sun: Delving Deep into Rectifiers, ICCV 2015.
    """

    __module__ = "org.sparkactivations.ml"

    alpha: Param[list[float]] = Param(
        Params._dummy(),
        "alpha",
        "slope left of 0; a finite number or a list with one per element, default 0.25",
        typeConverter=numbers,
    )

    alphaCol: Param[str] = Param(
        Params._dummy(),
        "alphaCol",
        "name of the column with 'alpha' for each row, a number or an ARRAY with one per element; optional, not together with 'alpha'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
        alpha: float | list[float] | None = None,
        alphaCol: str | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False, "alpha": [0.25]},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
                "alpha": alpha,
                "alphaCol": alphaCol,
            },
        )

    def getAlpha(self) -> list[float]:
        """Returns ``alpha``: slope left of 0; a finite number or a list with one per element,
        default 0.25.
        """
        return self.getOrDefault(self.alpha)

    def setAlpha(self, value: float | list[float]) -> PReLU:
        """Sets ``alpha``: slope left of 0; a finite number or a list with one per element, default
        0.25.
        """
        return self._set(alpha=value)

    def getAlphaCol(self) -> str:
        """Returns ``alphaCol``: name of the column with ``alpha`` for each row, a number or an
        ARRAY with one per element; optional, not together with ``alpha``.
        """
        return self.getOrDefault(self.alphaCol)

    def setAlphaCol(self, value: str) -> PReLU:
        """Sets ``alphaCol``: name of the column with ``alpha`` for each row, a number or an ARRAY
        with one per element; optional, not together with ``alpha``.
        """
        return self._set(alphaCol=value)


class PoissonNLLEvaluator(LossEvaluator):
    """Evaluator for the mean of ``poisson_nll`` over the rows: negative log-likelihood of a count,
    of the logarithm of its predicted rate, ``exp(x) − target·x``.

    Source: torch.nn.PoissonNLLLoss.
    """

    __module__ = "org.sparkactivations.ml"

    predictionCol: Param[str] = Param(
        Params._dummy(),
        "predictionCol",
        "name of the column that is compared with the label; default 'prediction'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        labelCol: str | None = None,
        weightCol: str | None = None,
        predictionCol: str | None = None,
    ) -> None:
        super().__init__(
            {"labelCol": "label", "predictionCol": "prediction"},
            {
                "labelCol": labelCol,
                "weightCol": weightCol,
                "predictionCol": predictionCol,
            },
        )

    def getPredictionCol(self) -> str:
        """Returns ``predictionCol``: name of the column that is compared with the label; default
        ``prediction``.
        """
        return self.getOrDefault(self.predictionCol)

    def setPredictionCol(self, value: str) -> PoissonNLLEvaluator:
        """Sets ``predictionCol``: name of the column that is compared with the label; default
        ``prediction``.
        """
        return self._set(predictionCol=value)


class ProbabilityCalibrator(CalibrationEstimator["ProbabilityCalibratorModel"]):
    """Estimator that calibrates the raw scores of any classifier, so that of the rows with a
    probability of 0.8 about 80 % belong to the class.

    ``temperature`` is softmax(x/T). ``vector`` is softmax(scale·x + bias). ``sigmoid`` is
    Platt's sigmoid(a·x + b), for two classes. ``isotonic`` is Spark's IsotonicRegression of each
    score, divided by their sum. Calibrate on rows that the classifier was not trained on, or by
    CrossFitCalibrator.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        labelCol: str | None = None,
        probabilityCol: str | None = None,
        rawPredictionCol: str | None = None,
        weightCol: str | None = None,
        method: str | None = None,
        regParam: float | None = None,
    ) -> None:
        super().__init__(
            {
                "labelCol": "label",
                "probabilityCol": "calibratedProbability",
                "rawPredictionCol": "rawPrediction",
                "method": "temperature",
                "regParam": 1e-04,
            },
            {
                "labelCol": labelCol,
                "probabilityCol": probabilityCol,
                "rawPredictionCol": rawPredictionCol,
                "weightCol": weightCol,
                "method": method,
                "regParam": regParam,
            },
        )

    def _create_model(self, java_model: Any) -> ProbabilityCalibratorModel:
        return ProbabilityCalibratorModel(java_model)


class ProbabilityCalibratorModel(CalibrationModel):
    """Calibrated probabilities of raw scores. ``probabilityCol`` is of the kind of the scores: a
    Vector, an array, or a number, the probability of class 1.
    """

    __module__ = "org.sparkactivations.ml"

    scoreKind: Param[str] = Param(
        Params._dummy(),
        "scoreKind",
        "one of vector, array, number; default 'vector'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(self, java_model: Any = None) -> None:
        super().__init__(
            java_model,
            {
                "labelCol": "label",
                "probabilityCol": "calibratedProbability",
                "rawPredictionCol": "rawPrediction",
                "method": "temperature",
                "regParam": 1e-04,
                "scoreKind": "vector",
            },
        )

    def getScoreKind(self) -> str:
        """Returns ``scoreKind``: one of vector, array, number; default ``vector``."""
        return self.getOrDefault(self.scoreKind)

    def setProbabilityCol(self, value: str) -> ProbabilityCalibratorModel:
        """Sets ``probabilityCol``: calibrated probability column name; default
        ``calibratedProbability``.
        """
        return self._set(probabilityCol=value)

    def setRawPredictionCol(self, value: str) -> ProbabilityCalibratorModel:
        """Sets ``rawPredictionCol``: raw prediction column name; default ``rawPrediction``."""
        return self._set(rawPredictionCol=value)


class QuantileLossEvaluator(LossEvaluator):
    """Evaluator for the mean of ``quantile_loss`` over the rows: quantile loss, or pinball loss, of
    a predicted quantile, ``x > target ? (1 − tau)·(x − target) : tau·(target − x)``.

    Source: Koenker, Bassett: Regression Quantiles, Econometrica 46, 1978.
    """

    __module__ = "org.sparkactivations.ml"

    predictionCol: Param[str] = Param(
        Params._dummy(),
        "predictionCol",
        "name of the column that is compared with the label; default 'prediction'",
        typeConverter=TypeConverters.toString,
    )

    tau: Param[float] = Param(
        Params._dummy(),
        "tau",
        "the quantile that is predicted; a finite number ≥ 0 and ≤ 1, default 0.5",
        typeConverter=TypeConverters.toFloat,
    )

    def __init__(
        self,
        *,
        labelCol: str | None = None,
        weightCol: str | None = None,
        predictionCol: str | None = None,
        tau: float | None = None,
    ) -> None:
        super().__init__(
            {"labelCol": "label", "predictionCol": "prediction", "tau": 0.5},
            {
                "labelCol": labelCol,
                "weightCol": weightCol,
                "predictionCol": predictionCol,
                "tau": tau,
            },
        )

    def getPredictionCol(self) -> str:
        """Returns ``predictionCol``: name of the column that is compared with the label; default
        ``prediction``.
        """
        return self.getOrDefault(self.predictionCol)

    def setPredictionCol(self, value: str) -> QuantileLossEvaluator:
        """Sets ``predictionCol``: name of the column that is compared with the label; default
        ``prediction``.
        """
        return self._set(predictionCol=value)

    def getTau(self) -> float:
        """Returns ``tau``: the quantile that is predicted; a finite number ≥ 0 and ≤ 1, default
        0.5.
        """
        return self.getOrDefault(self.tau)

    def setTau(self, value: float) -> QuantileLossEvaluator:
        """Sets ``tau``: the quantile that is predicted; a finite number ≥ 0 and ≤ 1, default 0.5."""
        return self._set(tau=value)


class RMSNorm(Stage):
    """Transformer for ``rms_norm``: row divided by the root of its mean square, ``x/√(sum(x²)/n +
    eps)``.

    Source: Zhang, Sennrich: Root Mean Square Layer Normalization, NeurIPS 2019, as
    torch.nn.RMSNorm.
    """

    __module__ = "org.sparkactivations.ml"

    eps: Param[float] = Param(
        Params._dummy(),
        "eps",
        "added to the mean square; a finite number ≥ 0, default 1e-05",
        typeConverter=TypeConverters.toFloat,
    )

    epsCol: Param[str] = Param(
        Params._dummy(),
        "epsCol",
        "name of the column with 'eps' for each row, a number; optional, not together with 'eps'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        eps: float | None = None,
        epsCol: str | None = None,
    ) -> None:
        super().__init__(
            {"eps": 1e-05},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "eps": eps,
                "epsCol": epsCol,
            },
        )

    def getEps(self) -> float:
        """Returns ``eps``: added to the mean square; a finite number ≥ 0, default 1e-05."""
        return self.getOrDefault(self.eps)

    def setEps(self, value: float) -> RMSNorm:
        """Sets ``eps``: added to the mean square; a finite number ≥ 0, default 1e-05."""
        return self._set(eps=value)

    def getEpsCol(self) -> str:
        """Returns ``epsCol``: name of the column with ``eps`` for each row, a number; optional, not
        together with ``eps``.
        """
        return self.getOrDefault(self.epsCol)

    def setEpsCol(self, value: str) -> RMSNorm:
        """Sets ``epsCol``: name of the column with ``eps`` for each row, a number; optional, not
        together with ``eps``.
        """
        return self._set(epsCol=value)


class RReLU(ElementwiseStage):
    """Transformer for ``rrelu``: randomized leaky rectified linear unit, with a random slope left
    of 0, ``x > 0 ? x : (lower + upper)/2·x``.

    Source: Xu, Wang, Chen, Li: Empirical Evaluation of Rectified Activations in Convolutional
    Network, 2015.
    """

    __module__ = "org.sparkactivations.ml"

    lower: Param[float] = Param(
        Params._dummy(),
        "lower",
        "smallest slope left of 0; a finite number, default 0.125",
        typeConverter=TypeConverters.toFloat,
    )

    lowerCol: Param[str] = Param(
        Params._dummy(),
        "lowerCol",
        "name of the column with 'lower' for each row, a number; optional, not together with 'lower'",
        typeConverter=TypeConverters.toString,
    )

    upper: Param[float] = Param(
        Params._dummy(),
        "upper",
        "largest slope left of 0; a finite number, default 0.3333333333333333",
        typeConverter=TypeConverters.toFloat,
    )

    upperCol: Param[str] = Param(
        Params._dummy(),
        "upperCol",
        "name of the column with 'upper' for each row, a number; optional, not together with 'upper'",
        typeConverter=TypeConverters.toString,
    )

    keyCol: Param[str] = Param(
        Params._dummy(),
        "keyCol",
        "name of the BIGINT column with the seed of the random slopes (without it, every slope is the mean of lower and upper); optional",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
        lower: float | None = None,
        lowerCol: str | None = None,
        upper: float | None = None,
        upperCol: str | None = None,
        keyCol: str | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False, "lower": 0.125, "upper": 0.3333333333333333},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
                "lower": lower,
                "lowerCol": lowerCol,
                "upper": upper,
                "upperCol": upperCol,
                "keyCol": keyCol,
            },
        )

    def getLower(self) -> float:
        """Returns ``lower``: smallest slope left of 0; a finite number, default 0.125."""
        return self.getOrDefault(self.lower)

    def setLower(self, value: float) -> RReLU:
        """Sets ``lower``: smallest slope left of 0; a finite number, default 0.125."""
        return self._set(lower=value)

    def getLowerCol(self) -> str:
        """Returns ``lowerCol``: name of the column with ``lower`` for each row, a number; optional,
        not together with ``lower``.
        """
        return self.getOrDefault(self.lowerCol)

    def setLowerCol(self, value: str) -> RReLU:
        """Sets ``lowerCol``: name of the column with ``lower`` for each row, a number; optional,
        not together with ``lower``.
        """
        return self._set(lowerCol=value)

    def getUpper(self) -> float:
        """Returns ``upper``: largest slope left of 0; a finite number, default 0.3333333333333333."""
        return self.getOrDefault(self.upper)

    def setUpper(self, value: float) -> RReLU:
        """Sets ``upper``: largest slope left of 0; a finite number, default 0.3333333333333333."""
        return self._set(upper=value)

    def getUpperCol(self) -> str:
        """Returns ``upperCol``: name of the column with ``upper`` for each row, a number; optional,
        not together with ``upper``.
        """
        return self.getOrDefault(self.upperCol)

    def setUpperCol(self, value: str) -> RReLU:
        """Sets ``upperCol``: name of the column with ``upper`` for each row, a number; optional,
        not together with ``upper``.
        """
        return self._set(upperCol=value)

    def getKeyCol(self) -> str:
        """Returns ``keyCol``: name of the BIGINT column with the seed of the random slopes (without
        it, every slope is the mean of lower and upper); optional.
        """
        return self.getOrDefault(self.keyCol)

    def setKeyCol(self, value: str) -> RReLU:
        """Sets ``keyCol``: name of the BIGINT column with the seed of the random slopes (without
        it, every slope is the mean of lower and upper); optional.
        """
        return self._set(keyCol=value)


class RationalTanh(ElementwiseStage):
    """Transformer for ``rational_tanh``: rational approximation of lecun_tanh, ``1.7159·sgn(x)·(1 −
    1/(1 + |2·x/3| + (2·x/3)² + 1.41645·(2·x/3)^4))``.

    Source: Anguita, Parodi, Zunino: Speed Improvement of the Back-Propagation on
    Current-Generation Workstations, 1993.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
            },
        )


class ReGLU(Stage):
    """Transformer for ``reglu``: gated linear unit, relu of the first half of a row times the
    second half, ``max(0, a)·b``.

    Source: Shazeer: GLU Variants Improve Transformer, 2020.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
    ) -> None:
        super().__init__(
            {},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
            },
        )


class ReLU(ElementwiseStage):
    """Transformer for ``relu``: rectified linear unit, ``max(x, 0)``.

    Source: Nair, Hinton: Rectified Linear Units Improve Restricted Boltzmann Machines, ICML
    2010.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
            },
        )


class ReLU6(ElementwiseStage):
    """Transformer for ``relu6``: rectified linear unit with 6 as its upper bound, ``min(max(x, 0),
    6)``.

    Source: Krizhevsky: Convolutional Deep Belief Networks on CIFAR-10, 2010.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
            },
        )


class ReLUSquared(ElementwiseStage):
    """Transformer for ``relu_squared``: square of the rectified linear unit, ``max(x, 0)²``.

    Source: So et al.: Primer: Searching for Efficient Transformers for Language Modeling,
    NeurIPS 2021.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
            },
        )


class RectifiedTanh(ElementwiseStage):
    """Transformer for ``rectified_tanh``: positive part of the hyperbolic tangent, ``max(tanh(x),
    0)``.

    Source: Glorot, Bordes, Bengio: Deep Sparse Rectifier Neural Networks, AISTATS 2011.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
            },
        )


class SELU(ElementwiseStage):
    """Transformer for ``selu``: scaled exponential linear unit, ``x > 0 ? 1.0507009873554805·x :
    1.0507009873554805·1.6732632423543772·expm1(x)``.

    Source: Klambauer, Unterthiner, Mayr, Hochreiter: Self-Normalizing Neural Networks, NeurIPS
    2017.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
            },
        )


class SReLU(ElementwiseStage):
    """Transformer for ``srelu``: S-shaped rectified linear unit, three straight lines that meet at
    t_left and t_right, ``x ≥ t_right ? t_right + a_right·(x − t_right) : (x ≤ t_left ? t_left +
    a_left·(x − t_left) : x)``.

    Source: Jin et al.: Deep Learning with S-Shaped Rectified Linear Activation Units, AAAI 2016.
    """

    __module__ = "org.sparkactivations.ml"

    tLeft: Param[float] = Param(
        Params._dummy(),
        "tLeft",
        "position of the left bend; a finite number, or −∞, required",
        typeConverter=TypeConverters.toFloat,
    )

    tLeftCol: Param[str] = Param(
        Params._dummy(),
        "tLeftCol",
        "name of the column with 'tLeft' for each row, a number; optional, not together with 'tLeft'",
        typeConverter=TypeConverters.toString,
    )

    aLeft: Param[float] = Param(
        Params._dummy(),
        "aLeft",
        "slope left of t_left; a finite number, required",
        typeConverter=TypeConverters.toFloat,
    )

    aLeftCol: Param[str] = Param(
        Params._dummy(),
        "aLeftCol",
        "name of the column with 'aLeft' for each row, a number; optional, not together with 'aLeft'",
        typeConverter=TypeConverters.toString,
    )

    tRight: Param[float] = Param(
        Params._dummy(),
        "tRight",
        "position of the right bend; a finite number, or ∞, required",
        typeConverter=TypeConverters.toFloat,
    )

    tRightCol: Param[str] = Param(
        Params._dummy(),
        "tRightCol",
        "name of the column with 'tRight' for each row, a number; optional, not together with 'tRight'",
        typeConverter=TypeConverters.toString,
    )

    aRight: Param[float] = Param(
        Params._dummy(),
        "aRight",
        "slope right of t_right; a finite number, required",
        typeConverter=TypeConverters.toFloat,
    )

    aRightCol: Param[str] = Param(
        Params._dummy(),
        "aRightCol",
        "name of the column with 'aRight' for each row, a number; optional, not together with 'aRight'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
        tLeft: float | None = None,
        tLeftCol: str | None = None,
        aLeft: float | None = None,
        aLeftCol: str | None = None,
        tRight: float | None = None,
        tRightCol: str | None = None,
        aRight: float | None = None,
        aRightCol: str | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
                "tLeft": tLeft,
                "tLeftCol": tLeftCol,
                "aLeft": aLeft,
                "aLeftCol": aLeftCol,
                "tRight": tRight,
                "tRightCol": tRightCol,
                "aRight": aRight,
                "aRightCol": aRightCol,
            },
        )

    def getTLeft(self) -> float:
        """Returns ``tLeft``: position of the left bend; a finite number, or −∞, required."""
        return self.getOrDefault(self.tLeft)

    def setTLeft(self, value: float) -> SReLU:
        """Sets ``tLeft``: position of the left bend; a finite number, or −∞, required."""
        return self._set(tLeft=value)

    def getTLeftCol(self) -> str:
        """Returns ``tLeftCol``: name of the column with ``tLeft`` for each row, a number; optional,
        not together with ``tLeft``.
        """
        return self.getOrDefault(self.tLeftCol)

    def setTLeftCol(self, value: str) -> SReLU:
        """Sets ``tLeftCol``: name of the column with ``tLeft`` for each row, a number; optional,
        not together with ``tLeft``.
        """
        return self._set(tLeftCol=value)

    def getALeft(self) -> float:
        """Returns ``aLeft``: slope left of t_left; a finite number, required."""
        return self.getOrDefault(self.aLeft)

    def setALeft(self, value: float) -> SReLU:
        """Sets ``aLeft``: slope left of t_left; a finite number, required."""
        return self._set(aLeft=value)

    def getALeftCol(self) -> str:
        """Returns ``aLeftCol``: name of the column with ``aLeft`` for each row, a number; optional,
        not together with ``aLeft``.
        """
        return self.getOrDefault(self.aLeftCol)

    def setALeftCol(self, value: str) -> SReLU:
        """Sets ``aLeftCol``: name of the column with ``aLeft`` for each row, a number; optional,
        not together with ``aLeft``.
        """
        return self._set(aLeftCol=value)

    def getTRight(self) -> float:
        """Returns ``tRight``: position of the right bend; a finite number, or ∞, required."""
        return self.getOrDefault(self.tRight)

    def setTRight(self, value: float) -> SReLU:
        """Sets ``tRight``: position of the right bend; a finite number, or ∞, required."""
        return self._set(tRight=value)

    def getTRightCol(self) -> str:
        """Returns ``tRightCol``: name of the column with ``tRight`` for each row, a number;
        optional, not together with ``tRight``.
        """
        return self.getOrDefault(self.tRightCol)

    def setTRightCol(self, value: str) -> SReLU:
        """Sets ``tRightCol``: name of the column with ``tRight`` for each row, a number; optional,
        not together with ``tRight``.
        """
        return self._set(tRightCol=value)

    def getARight(self) -> float:
        """Returns ``aRight``: slope right of t_right; a finite number, required."""
        return self.getOrDefault(self.aRight)

    def setARight(self, value: float) -> SReLU:
        """Sets ``aRight``: slope right of t_right; a finite number, required."""
        return self._set(aRight=value)

    def getARightCol(self) -> str:
        """Returns ``aRightCol``: name of the column with ``aRight`` for each row, a number;
        optional, not together with ``aRight``.
        """
        return self.getOrDefault(self.aRightCol)

    def setARightCol(self, value: str) -> SReLU:
        """Sets ``aRightCol``: name of the column with ``aRight`` for each row, a number; optional,
        not together with ``aRight``.
        """
        return self._set(aRightCol=value)


class ScaledTanh(ElementwiseStage):
    """Transformer for ``scaled_tanh``: hyperbolic tangent with a factor of the result and one of x,
    ``alpha·tanh(beta·x)``.

    Source: ONNX operator ScaledTanh.
    """

    __module__ = "org.sparkactivations.ml"

    alpha: Param[float] = Param(
        Params._dummy(),
        "alpha",
        "factor of the result, whose limits are ±alpha; a finite number, default 1.0",
        typeConverter=TypeConverters.toFloat,
    )

    alphaCol: Param[str] = Param(
        Params._dummy(),
        "alphaCol",
        "name of the column with 'alpha' for each row, a number; optional, not together with 'alpha'",
        typeConverter=TypeConverters.toString,
    )

    beta: Param[float] = Param(
        Params._dummy(),
        "beta",
        "factor of x; a finite number, default 1.0",
        typeConverter=TypeConverters.toFloat,
    )

    betaCol: Param[str] = Param(
        Params._dummy(),
        "betaCol",
        "name of the column with 'beta' for each row, a number; optional, not together with 'beta'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
        alpha: float | None = None,
        alphaCol: str | None = None,
        beta: float | None = None,
        betaCol: str | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False, "alpha": 1.0, "beta": 1.0},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
                "alpha": alpha,
                "alphaCol": alphaCol,
                "beta": beta,
                "betaCol": betaCol,
            },
        )

    def getAlpha(self) -> float:
        """Returns ``alpha``: factor of the result, whose limits are ±alpha; a finite number,
        default 1.0.
        """
        return self.getOrDefault(self.alpha)

    def setAlpha(self, value: float) -> ScaledTanh:
        """Sets ``alpha``: factor of the result, whose limits are ±alpha; a finite number, default
        1.0.
        """
        return self._set(alpha=value)

    def getAlphaCol(self) -> str:
        """Returns ``alphaCol``: name of the column with ``alpha`` for each row, a number; optional,
        not together with ``alpha``.
        """
        return self.getOrDefault(self.alphaCol)

    def setAlphaCol(self, value: str) -> ScaledTanh:
        """Sets ``alphaCol``: name of the column with ``alpha`` for each row, a number; optional,
        not together with ``alpha``.
        """
        return self._set(alphaCol=value)

    def getBeta(self) -> float:
        """Returns ``beta``: factor of x; a finite number, default 1.0."""
        return self.getOrDefault(self.beta)

    def setBeta(self, value: float) -> ScaledTanh:
        """Sets ``beta``: factor of x; a finite number, default 1.0."""
        return self._set(beta=value)

    def getBetaCol(self) -> str:
        """Returns ``betaCol``: name of the column with ``beta`` for each row, a number; optional,
        not together with ``beta``.
        """
        return self.getOrDefault(self.betaCol)

    def setBetaCol(self, value: str) -> ScaledTanh:
        """Sets ``betaCol``: name of the column with ``beta`` for each row, a number; optional, not
        together with ``beta``.
        """
        return self._set(betaCol=value)


class Serf(ElementwiseStage):
    """Transformer for ``serf``: serf, x times the error function of its softplus, ``x·erf(ln(1 +
    exp(x)))``.

    Source: Nag, Bhattacharyya: SERF: Towards Better Training of Deep Neural Networks Using
    Log-Softplus ERror Activation Function, 2021.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
            },
        )


class Shrink(ElementwiseStage):
    """Transformer for ``shrink``: shrinkage with a threshold and a separate bias, ``x < −lambda ? x
    + bias : (x > lambda ? x − bias : 0)``.

    Source: ONNX operator Shrink.
    """

    __module__ = "org.sparkactivations.ml"

    lambdaCol: Param[str] = Param(
        Params._dummy(),
        "lambdaCol",
        "name of the column with 'lambda' for each row, a number; optional, not together with 'lambda'",
        typeConverter=TypeConverters.toString,
    )

    bias: Param[float] = Param(
        Params._dummy(),
        "bias",
        "amount by which |x| is reduced where it is greater than lambda; a finite number, default 0.0",
        typeConverter=TypeConverters.toFloat,
    )

    biasCol: Param[str] = Param(
        Params._dummy(),
        "biasCol",
        "name of the column with 'bias' for each row, a number; optional, not together with 'bias'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
        lambd: float | None = None,
        lambdaCol: str | None = None,
        bias: float | None = None,
        biasCol: str | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False, "lambda": 0.5, "bias": 0.0},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
                "lambda": lambd,
                "lambdaCol": lambdaCol,
                "bias": bias,
                "biasCol": biasCol,
            },
        )

    def getLambda(self) -> float:
        """Returns ``lambda``: threshold of |x|, up to which the result is 0; a finite number ≥ 0,
        or ∞, default 0.5.
        """
        value: float = self.getOrDefault("lambda")
        return value

    def setLambda(self, value: float) -> Shrink:
        """Sets ``lambda``: threshold of |x|, up to which the result is 0; a finite number ≥ 0, or
        ∞, default 0.5.
        """
        return self._set(**{"lambda": value})

    def getLambdaCol(self) -> str:
        """Returns ``lambdaCol``: name of the column with ``lambda`` for each row, a number;
        optional, not together with ``lambda``.
        """
        return self.getOrDefault(self.lambdaCol)

    def setLambdaCol(self, value: str) -> Shrink:
        """Sets ``lambdaCol``: name of the column with ``lambda`` for each row, a number; optional,
        not together with ``lambda``.
        """
        return self._set(lambdaCol=value)

    def getBias(self) -> float:
        """Returns ``bias``: amount by which |x| is reduced where it is greater than lambda; a
        finite number, default 0.0.
        """
        return self.getOrDefault(self.bias)

    def setBias(self, value: float) -> Shrink:
        """Sets ``bias``: amount by which |x| is reduced where it is greater than lambda; a finite
        number, default 0.0.
        """
        return self._set(bias=value)

    def getBiasCol(self) -> str:
        """Returns ``biasCol``: name of the column with ``bias`` for each row, a number; optional,
        not together with ``bias``.
        """
        return self.getOrDefault(self.biasCol)

    def setBiasCol(self, value: str) -> Shrink:
        """Sets ``biasCol``: name of the column with ``bias`` for each row, a number; optional, not
        together with ``bias``.
        """
        return self._set(biasCol=value)


setattr(
    Shrink,
    "lambda",
    Param(
        Params._dummy(),
        "lambda",
        "threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞, default 0.5",
        typeConverter=TypeConverters.toFloat,
    ),
)


class SiLU(ElementwiseStage):
    """Transformer for ``silu``: sigmoid-weighted linear unit, ``x·σ(x)``.

    Source: Elfwing, Uchibe, Doya: Sigmoid-Weighted Linear Units for Neural Network Function
    Approximation in Reinforcement Learning, 2017.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
            },
        )


class Sigmoid(ElementwiseStage):
    """Transformer for ``sigmoid``: logistic sigmoid, ``σ(slope·x)``.

    Source: Verhulst: Recherches mathématiques sur la loi d'accroissement de la population, 1845.
    """

    __module__ = "org.sparkactivations.ml"

    slope: Param[float] = Param(
        Params._dummy(),
        "slope",
        "factor of x; a finite number, default 1.0",
        typeConverter=TypeConverters.toFloat,
    )

    slopeCol: Param[str] = Param(
        Params._dummy(),
        "slopeCol",
        "name of the column with 'slope' for each row, a number; optional, not together with 'slope'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
        slope: float | None = None,
        slopeCol: str | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False, "slope": 1.0},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
                "slope": slope,
                "slopeCol": slopeCol,
            },
        )

    def getSlope(self) -> float:
        """Returns ``slope``: factor of x; a finite number, default 1.0."""
        return self.getOrDefault(self.slope)

    def setSlope(self, value: float) -> Sigmoid:
        """Sets ``slope``: factor of x; a finite number, default 1.0."""
        return self._set(slope=value)

    def getSlopeCol(self) -> str:
        """Returns ``slopeCol``: name of the column with ``slope`` for each row, a number; optional,
        not together with ``slope``.
        """
        return self.getOrDefault(self.slopeCol)

    def setSlopeCol(self, value: str) -> Sigmoid:
        """Sets ``slopeCol``: name of the column with ``slope`` for each row, a number; optional,
        not together with ``slope``.
        """
        return self._set(slopeCol=value)


class SigmoidCrossEntropyEvaluator(LossEvaluator):
    """Evaluator for the mean of ``sigmoid_cross_entropy`` over the rows: binary cross-entropy of a
    predicted logit, ``y·pos_weight·ln(1 + exp(−x)) + (1 − y)·ln(1 + exp(x))``.

    Source: torch.nn.BCEWithLogitsLoss.
    """

    __module__ = "org.sparkactivations.ml"

    rawPredictionCol: Param[str] = Param(
        Params._dummy(),
        "rawPredictionCol",
        "name of the column that is compared with the label; default 'rawPrediction'",
        typeConverter=TypeConverters.toString,
    )

    posWeight: Param[list[float]] = Param(
        Params._dummy(),
        "posWeight",
        "weight of the positive class, y = 1; a finite number ≥ 0 or a list with one per element, default 1.0",
        typeConverter=numbers,
    )

    def __init__(
        self,
        *,
        labelCol: str | None = None,
        weightCol: str | None = None,
        rawPredictionCol: str | None = None,
        posWeight: float | list[float] | None = None,
    ) -> None:
        super().__init__(
            {"labelCol": "label", "rawPredictionCol": "rawPrediction", "posWeight": [1.0]},
            {
                "labelCol": labelCol,
                "weightCol": weightCol,
                "rawPredictionCol": rawPredictionCol,
                "posWeight": posWeight,
            },
        )

    def getRawPredictionCol(self) -> str:
        """Returns ``rawPredictionCol``: name of the column that is compared with the label; default
        ``rawPrediction``.
        """
        return self.getOrDefault(self.rawPredictionCol)

    def setRawPredictionCol(self, value: str) -> SigmoidCrossEntropyEvaluator:
        """Sets ``rawPredictionCol``: name of the column that is compared with the label; default
        ``rawPrediction``.
        """
        return self._set(rawPredictionCol=value)

    def getPosWeight(self) -> list[float]:
        """Returns ``posWeight``: weight of the positive class, y = 1; a finite number ≥ 0 or a list
        with one per element, default 1.0.
        """
        return self.getOrDefault(self.posWeight)

    def setPosWeight(self, value: float | list[float]) -> SigmoidCrossEntropyEvaluator:
        """Sets ``posWeight``: weight of the positive class, y = 1; a finite number ≥ 0 or a list
        with one per element, default 1.0.
        """
        return self._set(posWeight=value)


class SmoothL1Evaluator(LossEvaluator):
    """Evaluator for the mean of ``smooth_l1`` over the rows: absolute error with a parabola next to
    the target, ``|x − target| < beta ? (x − target)²/(2·beta) : |x − target| − beta/2``.

    Source: torch.nn.SmoothL1Loss.
    """

    __module__ = "org.sparkactivations.ml"

    predictionCol: Param[str] = Param(
        Params._dummy(),
        "predictionCol",
        "name of the column that is compared with the label; default 'prediction'",
        typeConverter=TypeConverters.toString,
    )

    beta: Param[float] = Param(
        Params._dummy(),
        "beta",
        "distance from the target from which on the loss is linear; a finite number ≥ 0, default 1.0",
        typeConverter=TypeConverters.toFloat,
    )

    def __init__(
        self,
        *,
        labelCol: str | None = None,
        weightCol: str | None = None,
        predictionCol: str | None = None,
        beta: float | None = None,
    ) -> None:
        super().__init__(
            {"labelCol": "label", "predictionCol": "prediction", "beta": 1.0},
            {
                "labelCol": labelCol,
                "weightCol": weightCol,
                "predictionCol": predictionCol,
                "beta": beta,
            },
        )

    def getPredictionCol(self) -> str:
        """Returns ``predictionCol``: name of the column that is compared with the label; default
        ``prediction``.
        """
        return self.getOrDefault(self.predictionCol)

    def setPredictionCol(self, value: str) -> SmoothL1Evaluator:
        """Sets ``predictionCol``: name of the column that is compared with the label; default
        ``prediction``.
        """
        return self._set(predictionCol=value)

    def getBeta(self) -> float:
        """Returns ``beta``: distance from the target from which on the loss is linear; a finite
        number ≥ 0, default 1.0.
        """
        return self.getOrDefault(self.beta)

    def setBeta(self, value: float) -> SmoothL1Evaluator:
        """Sets ``beta``: distance from the target from which on the loss is linear; a finite number
        ≥ 0, default 1.0.
        """
        return self._set(beta=value)


class Snake(ElementwiseStage):
    """Transformer for ``snake``: snake, x plus a periodic term of frequency a, ``x + sin(a·x)²/a``.

    Source: Liu, Hartwig, Ueda: Neural Networks Fail to Learn Periodic Functions and How to Fix
    It, NeurIPS 2020.
    """

    __module__ = "org.sparkactivations.ml"

    a: Param[float] = Param(
        Params._dummy(),
        "a",
        "frequency of the periodic term; a finite number ≠ 0, default 1.0",
        typeConverter=TypeConverters.toFloat,
    )

    aCol: Param[str] = Param(
        Params._dummy(),
        "aCol",
        "name of the column with 'a' for each row, a number; optional, not together with 'a'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
        a: float | None = None,
        aCol: str | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False, "a": 1.0},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
                "a": a,
                "aCol": aCol,
            },
        )

    def getA(self) -> float:
        """Returns ``a``: frequency of the periodic term; a finite number ≠ 0, default 1.0."""
        return self.getOrDefault(self.a)

    def setA(self, value: float) -> Snake:
        """Sets ``a``: frequency of the periodic term; a finite number ≠ 0, default 1.0."""
        return self._set(a=value)

    def getACol(self) -> str:
        """Returns ``aCol``: name of the column with ``a`` for each row, a number; optional, not
        together with ``a``.
        """
        return self.getOrDefault(self.aCol)

    def setACol(self, value: str) -> Snake:
        """Sets ``aCol``: name of the column with ``a`` for each row, a number; optional, not
        together with ``a``.
        """
        return self._set(aCol=value)


class Softmax(Stage):
    """Transformer for ``softmax``: exponentials of a row divided by their sum,
    ``exp(x/temperature)/sum(exp(x/temperature))``.

    Source: Bridle: Probabilistic Interpretation of Feedforward Classification Network Outputs,
    1990.
    """

    __module__ = "org.sparkactivations.ml"

    temperature: Param[float] = Param(
        Params._dummy(),
        "temperature",
        "divisor of the elements before the exponential; a finite number > 0, or ∞, default 1.0",
        typeConverter=TypeConverters.toFloat,
    )

    temperatureCol: Param[str] = Param(
        Params._dummy(),
        "temperatureCol",
        "name of the column with 'temperature' for each row, a number; optional, not together with 'temperature'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        temperature: float | None = None,
        temperatureCol: str | None = None,
    ) -> None:
        super().__init__(
            {"temperature": 1.0},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "temperature": temperature,
                "temperatureCol": temperatureCol,
            },
        )

    def getTemperature(self) -> float:
        """Returns ``temperature``: divisor of the elements before the exponential; a finite number
        > 0, or ∞, default 1.0.
        """
        return self.getOrDefault(self.temperature)

    def setTemperature(self, value: float) -> Softmax:
        """Sets ``temperature``: divisor of the elements before the exponential; a finite number >
        0, or ∞, default 1.0.
        """
        return self._set(temperature=value)

    def getTemperatureCol(self) -> str:
        """Returns ``temperatureCol``: name of the column with ``temperature`` for each row, a
        number; optional, not together with ``temperature``.
        """
        return self.getOrDefault(self.temperatureCol)

    def setTemperatureCol(self, value: str) -> Softmax:
        """Sets ``temperatureCol``: name of the column with ``temperature`` for each row, a number;
        optional, not together with ``temperature``.
        """
        return self._set(temperatureCol=value)


class SoftmaxCrossEntropyEvaluator(LossEvaluator):
    """Evaluator for the mean of ``softmax_cross_entropy`` over the rows: cross-entropy of the
    softmax of a row and a label, ``sum(class_weights·((1 − label_smoothing)·label +
    label_smoothing/n)·(ln(sum(exp(x))) − x))``.

    Source: torch.nn.CrossEntropyLoss.
    """

    __module__ = "org.sparkactivations.ml"

    rawPredictionCol: Param[str] = Param(
        Params._dummy(),
        "rawPredictionCol",
        "name of the column that is compared with the label; default 'rawPrediction'",
        typeConverter=TypeConverters.toString,
    )

    labelSmoothing: Param[float] = Param(
        Params._dummy(),
        "labelSmoothing",
        "fraction of the label that is spread evenly over all classes; a finite number ≥ 0 and < 1, default 0.0",
        typeConverter=TypeConverters.toFloat,
    )

    ignoreIndex: Param[int] = Param(
        Params._dummy(),
        "ignoreIndex",
        "index whose rows give null, −2147483648 for none; a whole number ≥ -2147483648, default -2147483648",
        typeConverter=TypeConverters.toInt,
    )

    classWeights: Param[list[float]] = Param(
        Params._dummy(),
        "classWeights",
        "weight of each class; a finite number ≥ 0 or a list with one per element, default 1.0",
        typeConverter=numbers,
    )

    def __init__(
        self,
        *,
        labelCol: str | None = None,
        weightCol: str | None = None,
        rawPredictionCol: str | None = None,
        labelSmoothing: float | None = None,
        ignoreIndex: int | None = None,
        classWeights: float | list[float] | None = None,
    ) -> None:
        super().__init__(
            {
                "labelCol": "label",
                "rawPredictionCol": "rawPrediction",
                "labelSmoothing": 0.0,
                "ignoreIndex": -2147483648,
                "classWeights": [1.0],
            },
            {
                "labelCol": labelCol,
                "weightCol": weightCol,
                "rawPredictionCol": rawPredictionCol,
                "labelSmoothing": labelSmoothing,
                "ignoreIndex": ignoreIndex,
                "classWeights": classWeights,
            },
        )

    def getRawPredictionCol(self) -> str:
        """Returns ``rawPredictionCol``: name of the column that is compared with the label; default
        ``rawPrediction``.
        """
        return self.getOrDefault(self.rawPredictionCol)

    def setRawPredictionCol(self, value: str) -> SoftmaxCrossEntropyEvaluator:
        """Sets ``rawPredictionCol``: name of the column that is compared with the label; default
        ``rawPrediction``.
        """
        return self._set(rawPredictionCol=value)

    def getLabelSmoothing(self) -> float:
        """Returns ``labelSmoothing``: fraction of the label that is spread evenly over all classes;
        a finite number ≥ 0 and < 1, default 0.0.
        """
        return self.getOrDefault(self.labelSmoothing)

    def setLabelSmoothing(self, value: float) -> SoftmaxCrossEntropyEvaluator:
        """Sets ``labelSmoothing``: fraction of the label that is spread evenly over all classes; a
        finite number ≥ 0 and < 1, default 0.0.
        """
        return self._set(labelSmoothing=value)

    def getIgnoreIndex(self) -> int:
        """Returns ``ignoreIndex``: index whose rows give null, −2147483648 for none; a whole number
        ≥ -2147483648, default -2147483648.
        """
        return self.getOrDefault(self.ignoreIndex)

    def setIgnoreIndex(self, value: int) -> SoftmaxCrossEntropyEvaluator:
        """Sets ``ignoreIndex``: index whose rows give null, −2147483648 for none; a whole number ≥
        -2147483648, default -2147483648.
        """
        return self._set(ignoreIndex=value)

    def getClassWeights(self) -> list[float]:
        """Returns ``classWeights``: weight of each class; a finite number ≥ 0 or a list with one
        per element, default 1.0.
        """
        return self.getOrDefault(self.classWeights)

    def setClassWeights(self, value: float | list[float]) -> SoftmaxCrossEntropyEvaluator:
        """Sets ``classWeights``: weight of each class; a finite number ≥ 0 or a list with one per
        element, default 1.0.
        """
        return self._set(classWeights=value)


class Softmin(Stage):
    """Transformer for ``softmin``: softmax of the negated row,
    ``exp(−x/temperature)/sum(exp(−x/temperature))``.

    Source: torch.nn.Softmin.
    """

    __module__ = "org.sparkactivations.ml"

    temperature: Param[float] = Param(
        Params._dummy(),
        "temperature",
        "divisor of the elements before the exponential; a finite number > 0, or ∞, default 1.0",
        typeConverter=TypeConverters.toFloat,
    )

    temperatureCol: Param[str] = Param(
        Params._dummy(),
        "temperatureCol",
        "name of the column with 'temperature' for each row, a number; optional, not together with 'temperature'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        temperature: float | None = None,
        temperatureCol: str | None = None,
    ) -> None:
        super().__init__(
            {"temperature": 1.0},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "temperature": temperature,
                "temperatureCol": temperatureCol,
            },
        )

    def getTemperature(self) -> float:
        """Returns ``temperature``: divisor of the elements before the exponential; a finite number
        > 0, or ∞, default 1.0.
        """
        return self.getOrDefault(self.temperature)

    def setTemperature(self, value: float) -> Softmin:
        """Sets ``temperature``: divisor of the elements before the exponential; a finite number >
        0, or ∞, default 1.0.
        """
        return self._set(temperature=value)

    def getTemperatureCol(self) -> str:
        """Returns ``temperatureCol``: name of the column with ``temperature`` for each row, a
        number; optional, not together with ``temperature``.
        """
        return self.getOrDefault(self.temperatureCol)

    def setTemperatureCol(self, value: str) -> Softmin:
        """Sets ``temperatureCol``: name of the column with ``temperature`` for each row, a number;
        optional, not together with ``temperature``.
        """
        return self._set(temperatureCol=value)


class Softplus(ElementwiseStage):
    """Transformer for ``softplus``: smooth approximation of relu, ``ln(1 + exp(beta·x))/beta``.

    Source: Dugas, Bengio, Bélisle, Nadeau, Garcia: Incorporating Second-Order Functional
    Knowledge for Better Option Pricing, NeurIPS 2000.
    """

    __module__ = "org.sparkactivations.ml"

    beta: Param[float] = Param(
        Params._dummy(),
        "beta",
        "sharpness of the bend at 0; a finite number ≥ 2.2250738585072014e-308, or ∞, default 1.0",
        typeConverter=TypeConverters.toFloat,
    )

    betaCol: Param[str] = Param(
        Params._dummy(),
        "betaCol",
        "name of the column with 'beta' for each row, a number; optional, not together with 'beta'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
        beta: float | None = None,
        betaCol: str | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False, "beta": 1.0},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
                "beta": beta,
                "betaCol": betaCol,
            },
        )

    def getBeta(self) -> float:
        """Returns ``beta``: sharpness of the bend at 0; a finite number ≥ 2.2250738585072014e-308,
        or ∞, default 1.0.
        """
        return self.getOrDefault(self.beta)

    def setBeta(self, value: float) -> Softplus:
        """Sets ``beta``: sharpness of the bend at 0; a finite number ≥ 2.2250738585072014e-308, or
        ∞, default 1.0.
        """
        return self._set(beta=value)

    def getBetaCol(self) -> str:
        """Returns ``betaCol``: name of the column with ``beta`` for each row, a number; optional,
        not together with ``beta``.
        """
        return self.getOrDefault(self.betaCol)

    def setBetaCol(self, value: str) -> Softplus:
        """Sets ``betaCol``: name of the column with ``beta`` for each row, a number; optional, not
        together with ``beta``.
        """
        return self._set(betaCol=value)


class Softshrink(ElementwiseStage):
    """Transformer for ``softshrink``: soft shrinkage, the proximal operator of lambda·|x|, ``x >
    lambda ? x − lambda : (x < −lambda ? x + lambda : 0)``.

    Source: Donoho: De-Noising by Soft-Thresholding, 1995.
    """

    __module__ = "org.sparkactivations.ml"

    lambdaCol: Param[str] = Param(
        Params._dummy(),
        "lambdaCol",
        "name of the column with 'lambda' for each row, a number; optional, not together with 'lambda'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
        lambd: float | None = None,
        lambdaCol: str | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False, "lambda": 0.5},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
                "lambda": lambd,
                "lambdaCol": lambdaCol,
            },
        )

    def getLambda(self) -> float:
        """Returns ``lambda``: threshold of |x|, up to which the result is 0; a finite number ≥ 0,
        or ∞, default 0.5.
        """
        value: float = self.getOrDefault("lambda")
        return value

    def setLambda(self, value: float) -> Softshrink:
        """Sets ``lambda``: threshold of |x|, up to which the result is 0; a finite number ≥ 0, or
        ∞, default 0.5.
        """
        return self._set(**{"lambda": value})

    def getLambdaCol(self) -> str:
        """Returns ``lambdaCol``: name of the column with ``lambda`` for each row, a number;
        optional, not together with ``lambda``.
        """
        return self.getOrDefault(self.lambdaCol)

    def setLambdaCol(self, value: str) -> Softshrink:
        """Sets ``lambdaCol``: name of the column with ``lambda`` for each row, a number; optional,
        not together with ``lambda``.
        """
        return self._set(lambdaCol=value)


setattr(
    Softshrink,
    "lambda",
    Param(
        Params._dummy(),
        "lambda",
        "threshold of |x|, up to which the result is 0; a finite number ≥ 0, or ∞, default 0.5",
        typeConverter=TypeConverters.toFloat,
    ),
)


class Softsign(ElementwiseStage):
    """Transformer for ``softsign``: rational function of sigmoid shape, between −1 and 1, ``x/(1 +
    |x|)``.

    Source: Bergstra, Desjardins, Lamblin, Bengio: Quadratic Polynomials Learn Better Image
    Features, 2009.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
            },
        )


class SparsePlus(ElementwiseStage):
    """Transformer for ``sparse_plus``: approximation of softplus by two straight lines and a
    parabola, ``x ≤ −1 ? 0 : (x ≥ 1 ? x : (x + 1)²/4)``.

    Source: jax.nn.sparse_plus.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
            },
        )


class SparseSigmoid(ElementwiseStage):
    """Transformer for ``sparse_sigmoid``: piecewise-linear sigmoid, 0 left of −1 and 1 right of 1,
    ``min(max((x + 1)/2, 0), 1)``.

    Source: jax.nn.sparse_sigmoid.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
            },
        )


class Sparsemax(Stage):
    """Transformer for ``sparsemax``: Euclidean projection of a row onto the probability simplex,
    ``max(x − τ, 0), where τ solves sum(max(x − τ, 0)) = 1``.

    Source: Martins, Astudillo: From Softmax to Sparsemax, ICML 2016.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
    ) -> None:
        super().__init__(
            {},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
            },
        )


class SquaredErrorEvaluator(LossEvaluator):
    """Evaluator for the mean of ``squared_error`` over the rows: squared difference of x and the
    target, ``(x − target)²``.

    Source: torch.nn.MSELoss.
    """

    __module__ = "org.sparkactivations.ml"

    predictionCol: Param[str] = Param(
        Params._dummy(),
        "predictionCol",
        "name of the column that is compared with the label; default 'prediction'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        labelCol: str | None = None,
        weightCol: str | None = None,
        predictionCol: str | None = None,
    ) -> None:
        super().__init__(
            {"labelCol": "label", "predictionCol": "prediction"},
            {
                "labelCol": labelCol,
                "weightCol": weightCol,
                "predictionCol": predictionCol,
            },
        )

    def getPredictionCol(self) -> str:
        """Returns ``predictionCol``: name of the column that is compared with the label; default
        ``prediction``.
        """
        return self.getOrDefault(self.predictionCol)

    def setPredictionCol(self, value: str) -> SquaredErrorEvaluator:
        """Sets ``predictionCol``: name of the column that is compared with the label; default
        ``prediction``.
        """
        return self._set(predictionCol=value)


class SquaredHingeEvaluator(LossEvaluator):
    """Evaluator for the mean of ``squared_hinge`` over the rows: square of the hinge loss of a
    score, ``max(0, 1 − (y = 0 ? −1 : y)·x)²``.

    Source: keras.losses.SquaredHinge.
    """

    __module__ = "org.sparkactivations.ml"

    rawPredictionCol: Param[str] = Param(
        Params._dummy(),
        "rawPredictionCol",
        "name of the column that is compared with the label; default 'rawPrediction'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        labelCol: str | None = None,
        weightCol: str | None = None,
        rawPredictionCol: str | None = None,
    ) -> None:
        super().__init__(
            {"labelCol": "label", "rawPredictionCol": "rawPrediction"},
            {
                "labelCol": labelCol,
                "weightCol": weightCol,
                "rawPredictionCol": rawPredictionCol,
            },
        )

    def getRawPredictionCol(self) -> str:
        """Returns ``rawPredictionCol``: name of the column that is compared with the label; default
        ``rawPrediction``.
        """
        return self.getOrDefault(self.rawPredictionCol)

    def setRawPredictionCol(self, value: str) -> SquaredHingeEvaluator:
        """Sets ``rawPredictionCol``: name of the column that is compared with the label; default
        ``rawPrediction``.
        """
        return self._set(rawPredictionCol=value)


class Squareplus(ElementwiseStage):
    """Transformer for ``squareplus``: smooth approximation of relu by a square root, ``(x + √(x² +
    b))/2``.

    Source: Barron: Squareplus: A Softplus-Like Algebraic Rectifier, 2021.
    """

    __module__ = "org.sparkactivations.ml"

    b: Param[float] = Param(
        Params._dummy(),
        "b",
        "square of the width of the bend at 0; a finite number ≥ 0, default 4.0",
        typeConverter=TypeConverters.toFloat,
    )

    bCol: Param[str] = Param(
        Params._dummy(),
        "bCol",
        "name of the column with 'b' for each row, a number; optional, not together with 'b'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
        b: float | None = None,
        bCol: str | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False, "b": 4.0},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
                "b": b,
                "bCol": bCol,
            },
        )

    def getB(self) -> float:
        """Returns ``b``: square of the width of the bend at 0; a finite number ≥ 0, default 4.0."""
        return self.getOrDefault(self.b)

    def setB(self, value: float) -> Squareplus:
        """Sets ``b``: square of the width of the bend at 0; a finite number ≥ 0, default 4.0."""
        return self._set(b=value)

    def getBCol(self) -> str:
        """Returns ``bCol``: name of the column with ``b`` for each row, a number; optional, not
        together with ``b``.
        """
        return self.getOrDefault(self.bCol)

    def setBCol(self, value: str) -> Squareplus:
        """Sets ``bCol``: name of the column with ``b`` for each row, a number; optional, not
        together with ``b``.
        """
        return self._set(bCol=value)


class SwiGLU(Stage):
    """Transformer for ``swiglu``: gated linear unit, silu of the first half of a row times the
    second half, ``a·σ(a)·b``.

    Source: Shazeer: GLU Variants Improve Transformer, 2020.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
    ) -> None:
        super().__init__(
            {},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
            },
        )


class Swish(ElementwiseStage):
    """Transformer for ``swish``: swish, x times the logistic sigmoid of beta·x, ``x·σ(beta·x)``.

    Source: Ramachandran, Zoph, Le: Searching for Activation Functions, 2017.
    """

    __module__ = "org.sparkactivations.ml"

    beta: Param[float] = Param(
        Params._dummy(),
        "beta",
        "factor of x in the logistic sigmoid; a finite number, −∞ or ∞, default 1.0",
        typeConverter=TypeConverters.toFloat,
    )

    betaCol: Param[str] = Param(
        Params._dummy(),
        "betaCol",
        "name of the column with 'beta' for each row, a number; optional, not together with 'beta'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
        beta: float | None = None,
        betaCol: str | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False, "beta": 1.0},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
                "beta": beta,
                "betaCol": betaCol,
            },
        )

    def getBeta(self) -> float:
        """Returns ``beta``: factor of x in the logistic sigmoid; a finite number, −∞ or ∞, default
        1.0.
        """
        return self.getOrDefault(self.beta)

    def setBeta(self, value: float) -> Swish:
        """Sets ``beta``: factor of x in the logistic sigmoid; a finite number, −∞ or ∞, default
        1.0.
        """
        return self._set(beta=value)

    def getBetaCol(self) -> str:
        """Returns ``betaCol``: name of the column with ``beta`` for each row, a number; optional,
        not together with ``beta``.
        """
        return self.getOrDefault(self.betaCol)

    def setBetaCol(self, value: str) -> Swish:
        """Sets ``betaCol``: name of the column with ``beta`` for each row, a number; optional, not
        together with ``beta``.
        """
        return self._set(betaCol=value)


class Tanh(ElementwiseStage):
    """Transformer for ``tanh``: hyperbolic tangent, ``tanh(x)``.

    Source: LeCun, Bottou, Orr, Müller: Efficient BackProp, 1998.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
            },
        )


class Tanhshrink(ElementwiseStage):
    """Transformer for ``tanhshrink``: difference of x and its hyperbolic tangent, ``x − tanh(x)``.

    Source: torch.nn.Tanhshrink.
    """

    __module__ = "org.sparkactivations.ml"

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
            },
        )


class Threshold(ElementwiseStage):
    """Transformer for ``threshold``: identity above a threshold, a constant up to it, ``x >
    threshold ? x : value``.

    Source: torch.nn.Threshold.
    """

    __module__ = "org.sparkactivations.ml"

    threshold: Param[float] = Param(
        Params._dummy(),
        "threshold",
        "bound above which the result is x; a finite number, −∞ or ∞, required",
        typeConverter=TypeConverters.toFloat,
    )

    thresholdCol: Param[str] = Param(
        Params._dummy(),
        "thresholdCol",
        "name of the column with 'threshold' for each row, a number; optional, not together with 'threshold'",
        typeConverter=TypeConverters.toString,
    )

    value: Param[float] = Param(
        Params._dummy(),
        "value",
        "result where x is not above the threshold; a finite number, −∞ or ∞, required",
        typeConverter=TypeConverters.toFloat,
    )

    valueCol: Param[str] = Param(
        Params._dummy(),
        "valueCol",
        "name of the column with 'value' for each row, a number; optional, not together with 'value'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
        threshold: float | None = None,
        thresholdCol: str | None = None,
        value: float | None = None,
        valueCol: str | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
                "threshold": threshold,
                "thresholdCol": thresholdCol,
                "value": value,
                "valueCol": valueCol,
            },
        )

    def getThreshold(self) -> float:
        """Returns ``threshold``: bound above which the result is x; a finite number, −∞ or ∞,
        required.
        """
        return self.getOrDefault(self.threshold)

    def setThreshold(self, value: float) -> Threshold:
        """Sets ``threshold``: bound above which the result is x; a finite number, −∞ or ∞,
        required.
        """
        return self._set(threshold=value)

    def getThresholdCol(self) -> str:
        """Returns ``thresholdCol``: name of the column with ``threshold`` for each row, a number;
        optional, not together with ``threshold``.
        """
        return self.getOrDefault(self.thresholdCol)

    def setThresholdCol(self, value: str) -> Threshold:
        """Sets ``thresholdCol``: name of the column with ``threshold`` for each row, a number;
        optional, not together with ``threshold``.
        """
        return self._set(thresholdCol=value)

    def getValue(self) -> float:
        """Returns ``value``: result where x is not above the threshold; a finite number, −∞ or ∞,
        required.
        """
        return self.getOrDefault(self.value)

    def setValue(self, value: float) -> Threshold:
        """Sets ``value``: result where x is not above the threshold; a finite number, −∞ or ∞,
        required.
        """
        return self._set(value=value)

    def getValueCol(self) -> str:
        """Returns ``valueCol``: name of the column with ``value`` for each row, a number; optional,
        not together with ``value``.
        """
        return self.getOrDefault(self.valueCol)

    def setValueCol(self, value: str) -> Threshold:
        """Sets ``valueCol``: name of the column with ``value`` for each row, a number; optional,
        not together with ``value``.
        """
        return self._set(valueCol=value)


class ThresholdedReLU(ElementwiseStage):
    """Transformer for ``thresholded_relu``: identity above a threshold, 0 up to it, ``x > theta ? x
    : 0``.

    Source: Konda, Memisevic, Krueger: Zero-Bias Autoencoders and the Benefits of Co-Adapting
    Features, ICLR 2015.
    """

    __module__ = "org.sparkactivations.ml"

    theta: Param[float] = Param(
        Params._dummy(),
        "theta",
        "bound above which the result is x; a finite number, −∞ or ∞, default 1.0",
        typeConverter=TypeConverters.toFloat,
    )

    thetaCol: Param[str] = Param(
        Params._dummy(),
        "thetaCol",
        "name of the column with 'theta' for each row, a number; optional, not together with 'theta'",
        typeConverter=TypeConverters.toString,
    )

    def __init__(
        self,
        *,
        inputCol: str | None = None,
        outputCol: str | None = None,
        inputCols: list[str] | None = None,
        outputCols: list[str] | None = None,
        derivative: bool | None = None,
        theta: float | None = None,
        thetaCol: str | None = None,
    ) -> None:
        super().__init__(
            {"derivative": False, "theta": 1.0},
            {
                "inputCol": inputCol,
                "outputCol": outputCol,
                "inputCols": inputCols,
                "outputCols": outputCols,
                "derivative": derivative,
                "theta": theta,
                "thetaCol": thetaCol,
            },
        )

    def getTheta(self) -> float:
        """Returns ``theta``: bound above which the result is x; a finite number, −∞ or ∞, default
        1.0.
        """
        return self.getOrDefault(self.theta)

    def setTheta(self, value: float) -> ThresholdedReLU:
        """Sets ``theta``: bound above which the result is x; a finite number, −∞ or ∞, default 1.0."""
        return self._set(theta=value)

    def getThetaCol(self) -> str:
        """Returns ``thetaCol``: name of the column with ``theta`` for each row, a number; optional,
        not together with ``theta``.
        """
        return self.getOrDefault(self.thetaCol)

    def setThetaCol(self, value: str) -> ThresholdedReLU:
        """Sets ``thetaCol``: name of the column with ``theta`` for each row, a number; optional,
        not together with ``theta``.
        """
        return self._set(thetaCol=value)
