"""The Spark session of the tests: a classic one, or with ``--connect`` a client of a real Connect server."""

import os

import pyspark
import pytest
from pyspark.sql import SparkSession

import sparkactivations

VERSION = tuple(int(each) for each in pyspark.__version__.split(".")[:2])


def pytest_addoption(parser):
    parser.addoption("--connect", action="store_true", help="run against a server of Spark Connect")


@pytest.fixture(scope="session")
def connect(request):
    """Whether the session is a client of Spark Connect."""
    return request.config.getoption("--connect")


@pytest.fixture(scope="session")
def spark(connect, tmp_path_factory):
    """The session, with the jar of the installed package."""
    builder = SparkSession.builder.remote("local[2]") if connect else SparkSession.builder.master("local[2,4]")
    builder = (
        builder.config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.sql.warehouse.dir", str(tmp_path_factory.mktemp("warehouse")))
    )
    session = sparkactivations.configure(builder).getOrCreate()
    if not connect:
        session.sparkContext.setLogLevel("OFF")
    yield session
    session.stop()


@pytest.fixture
def numbers(spark):
    """Four numbers in a column x."""
    return spark.createDataFrame([(-2.0,), (-0.5,), (0.5,), (2.0,)], ["x"])


@pytest.fixture
def classic(connect):
    """Skips a test that needs the JVM of a classic session."""
    if connect:
        pytest.skip("clients of Spark Connect have no JVM")


os.environ.setdefault("PYSPARK_PYTHON", os.sys.executable)
