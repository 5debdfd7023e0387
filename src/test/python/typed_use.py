"""Code for the type checker. It is not run."""

from pyspark.sql import Column
from pyspark.sql import functions as F

import sparkactivations
from sparkactivations.functions import elu, prelu, relu, softmax_cross_entropy
from sparkactivations.ml import ELU, GELU, Softmax

right: Column = elu("x", 0.5)
columns: list[Column] = [
    relu(F.col("x")),
    prelu("x", [0.1, 0.2]),
    softmax_cross_entropy("logits", "label"),
]
alpha: float = ELU(inputCol="x", outputCol="y", alpha=0.5).setAlpha(1.0).getAlpha()
form: str = GELU(approximate="tanh").getApproximate()
paths: list[str] = sparkactivations.jars()

relu(3)  # wrong
elu("x", "alpha")  # wrong
elu("x", nonsense=1.0)  # wrong
ELU(alpha="a")  # wrong
Softmax().setTemperature("high")  # wrong
number: int = GELU().getApproximate()  # wrong
