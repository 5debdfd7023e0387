"""Whether a session knows the functions, and under which names."""

from __future__ import annotations

from typing import Any

from pyspark.sql import SparkSession

_CATALOG = "spark.sql.catalog.nn"
_CATALOG_CLASS = "org.sparkactivations.sql.ActivationCatalog"
_KNOWN = "_sparkactivations_prefix"

MISSING = (
    "the session does not have the functions of spark-activations. Start it with the jar on its class path: "
    "sparkactivations.configure(SparkSession.builder).getOrCreate(), or spark-submit --packages "
    "org.sparkactivations:spark-activations_2.13:{version} (spark-activations_2.12 for Spark 3.5 on Scala 2.12). "
    "{connect}"
)
_ON_CLASSIC = "A session that is running has to be stopped first."
_ON_CONNECT = (
    "With Spark Connect, start the server with the jar, or call spark.addArtifact(…) with the path of the jar, "
    "sparkactivations.jars()[0]."
)


class MissingJarError(RuntimeError):
    """The Spark session does not have the library's jar."""


def prefix() -> str:
    """What names of functions start with in the active session: ``nn_``, or ``nn.`` for the catalog.

    A session that started without the jar and got it later has no ``nn_`` functions. They are registered with a
    classic session. With Spark Connect the catalog ``nn`` takes their place.

    :raises MissingJarError: if the session has neither
    """
    session = SparkSession.getActiveSession()
    if session is None:
        return "nn_"
    known = getattr(session, _KNOWN, None)
    if known is None:
        known = _find(session)
        setattr(session, _KNOWN, known)
    return known


def is_connect(session: Any) -> bool:
    """Whether the session is a client of Spark Connect."""
    return type(session).__module__.startswith("pyspark.sql.connect")


def missing_jar(session: Any) -> MissingJarError:
    """The error that says what to do."""
    from sparkactivations._version import __version__

    where = _ON_CONNECT if is_connect(session) else _ON_CLASSIC
    return MissingJarError(MISSING.format(version=__version__, connect=where))


def _find(session: Any) -> str:
    if session.catalog.functionExists("nn_identity"):
        return "nn_"
    if not is_connect(session):
        _register(session)
        return "nn_"
    if _has_catalog(session):
        return "nn."
    raise missing_jar(session)


def _register(session: Any) -> None:
    from py4j.java_gateway import JavaClass  # type: ignore[import-untyped]  # clients of Spark Connect may lack it

    functions = session._jvm.org.sparkactivations.sql.SqlFunctions
    if not isinstance(functions, JavaClass):
        raise missing_jar(session)
    functions.register(session._jsparkSession)


def _has_catalog(session: Any) -> bool:
    before = session.conf.get(_CATALOG, None)
    if before is None:
        session.conf.set(_CATALOG, _CATALOG_CLASS)
    try:
        session.sql("SELECT nn.identity(1D)").schema
        return True
    except Exception:
        if before is None:
            session.conf.unset(_CATALOG)
        return False
