"""The jar of the library, and how a session gets it."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import List, TypeVar

import pyspark

from sparkactivations._version import __version__

EXTENSIONS = "org.sparkactivations.sql.ActivationExtensions"

B = TypeVar("B")


def jars() -> List[str]:
    """The path of the jar for the Spark in use, as a list for ``spark.jars``.

    The jar follows the version of Scala of that Spark: of the distribution at ``SPARK_HOME`` if there is one, else of
    the installed pyspark.

    :raises FileNotFoundError: if this package has no such jar, as when it was imported from the jar itself
    """
    jar = Path(__file__).parent / "jars" / f"spark-activations_{_scala()}-{__version__}.jar"
    if not jar.exists():
        raise FileNotFoundError(
            f"expected {jar}, which the wheel contains. Install it: pip install spark-activations=={__version__}"
        )
    return [str(jar)]


def configure(builder: B) -> B:
    """Adds the library to the sessions that a ``SparkSession.builder`` makes, and returns the builder.

    The jar is appended to ``spark.jars``. With PySpark 3.5 the class that registers the functions is appended to
    ``spark.sql.extensions``, as PySpark starts its sessions past the look-up of extensions.
    """
    _append(builder, "spark.jars", jars()[0])
    if _version() < (4, 0):
        _append(builder, "spark.sql.extensions", EXTENSIONS)
    return builder


def _append(builder: B, key: str, value: str) -> None:
    before = getattr(builder, "_options", {}).get(key, "")
    values = [each for each in before.split(",") if each]
    if value not in values:
        builder.config(key, ",".join(values + [value]))  # type: ignore[attr-defined]


def _version() -> tuple[int, int]:
    major, minor = pyspark.__version__.split(".")[:2]
    return int(major), int(minor)


def _scala() -> str:
    home = os.environ.get("SPARK_HOME") or str(Path(pyspark.__file__).parent)
    for library in Path(home, "jars").glob("scala-library-*.jar"):
        found = re.match(r"scala-library-(\d+\.\d+)\.", library.name)
        if found:
            return found.group(1)
    return "2.12" if _version() < (4, 0) else "2.13"
