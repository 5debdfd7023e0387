"""Code for the type checker. It is not run."""

from pyspark.ml.linalg import Vectors
from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as F

import sparkactivations
from sparkactivations.functions import elu, prelu, relu, softmax_cross_entropy
from sparkactivations.ml import ELU, GELU, FeedForwardClassifier, FeedForwardRegressor, Softmax

right: Column = elu("x", 0.5)
columns: list[Column] = [
    relu(F.col("x")),
    prelu("x", [0.1, 0.2]),
    softmax_cross_entropy("logits", "label"),
]
alpha: float = ELU(inputCol="x", outputCol="y", alpha=0.5).setAlpha(1.0).getAlpha()
form: str = GELU(approximate="tanh").getApproximate()
paths: list[str] = sparkactivations.jars()


def trained(rows: DataFrame) -> list[float]:
    model = FeedForwardClassifier(layers="dense(8) gelu, dense", seed=1).setMaxIter(5).fit(rows)
    classes: int = model.numClasses
    probability: float = model.predictProbability(Vectors.dense(1.0)).values[0]
    numbers: list[float] = [classes, probability]
    model.predict(Vectors.dense(1.0))  # wrong
    FeedForwardRegressor().fit(rows).setFeaturesCol("x").setProbabilityCol("p")  # wrong
    return numbers + model.summary.objectiveHistory


relu(3)  # wrong
elu("x", "alpha")  # wrong
elu("x", nonsense=1.0)  # wrong
ELU(alpha="a")  # wrong
FeedForwardClassifier(maxIter="many")  # wrong
FeedForwardClassifier(probabilityColumn="p")  # wrong
FeedForwardRegressor().setTol("small")  # wrong
Softmax().setTemperature("high")  # wrong
number: int = GELU().getApproximate()  # wrong
