"""Neural-network activation functions for Apache Spark.

``sparkactivations.functions`` has the functions of columns, ``sparkactivations.ml`` the Transformers, Evaluators and
Estimators.
"""

from sparkactivations._installation import configure, jars
from sparkactivations._pictures import (
    Diagnosis,
    Picture,
    Reliability,
    diagnose,
    plot,
    reliability,
)
from sparkactivations._sessions import MissingJarError
from sparkactivations._version import __version__

__all__ = [
    "Diagnosis",
    "MissingJarError",
    "Picture",
    "Reliability",
    "__version__",
    "configure",
    "diagnose",
    "jars",
    "plot",
    "reliability",
]
