"""The Spark session of the tests: a classic one, or with ``--connect`` a client of a real Connect server."""

import json
import os
import sys
from pathlib import Path

import pyspark
import pytest
from pyspark.sql import SparkSession

import sparkactivations

VERSION = tuple(int(each) for each in pyspark.__version__.split(".")[:2])
PROJECT = Path(os.environ.get("SPARKACTIVATIONS_PROJECT", Path(__file__).parents[3]))
RECORD = pytest.StashKey()

os.environ.setdefault("PYSPARK_PYTHON", sys.executable)


def pytest_addoption(parser):
    parser.addoption("--connect", action="store_true", help="run against a server of Spark Connect")
    parser.addoption("--remote", help="the address of a server that runs already")
    parser.addoption("--record", help="the file that gets what the tests found out")


def pytest_configure(config):
    config.stash[RECORD] = {}
    if config.getoption("--connect"):
        os.environ["SPARK_TESTING"] = "1"  # servers that pyspark starts take any free port


def pytest_terminal_summary(terminalreporter, config):
    """Writes what the tests found out, with the number of those that passed."""
    path = config.getoption("--record")
    if (
        path
        and not terminalreporter.stats.get("failed")
        and not terminalreporter.stats.get("error")
    ):
        record = dict(config.stash[RECORD], passed=len(terminalreporter.stats.get("passed", [])))
        Path(path).write_text(json.dumps(record), encoding="utf-8")


@pytest.fixture(scope="session")
def record(request):
    """What the tests found out, for the page of versions."""
    return request.config.stash[RECORD]


@pytest.fixture(scope="session")
def connect(request):
    """Whether the session is a client of Spark Connect."""
    return request.config.getoption("--connect")


@pytest.fixture
def servers(request):
    """Skips a test that starts servers of its own where there is only a client."""
    if request.config.getoption("--remote"):
        pytest.skip("the client cannot start servers")


@pytest.fixture(scope="session")
def spark(request, connect, record, tmp_path_factory):
    """The session, with the jar of the installed package."""
    remote = request.config.getoption("--remote")
    if remote:
        session = SparkSession.builder.remote(remote).getOrCreate()
    else:
        builder = (
            SparkSession.builder.remote("local[2]")
            if connect
            else SparkSession.builder.master("local[2,4]")
        )
        builder = (
            builder.config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.sql.warehouse.dir", str(tmp_path_factory.mktemp("warehouse")))
        )
        session = sparkactivations.configure(builder).getOrCreate()
    if not connect:
        session.sparkContext.setLogLevel("OFF")
    record["spark"] = session.version
    record["scala"] = Path(sparkactivations.jars()[0]).name.split("_")[1].split("-")[0]
    record["client"] = f"Connect, {pyspark.__version__}" if connect else "classic"
    yield session
    session.stop()


@pytest.fixture
def numbers(spark):
    """Four numbers in a column x."""
    return spark.createDataFrame([(-2.0,), (-0.5,), (0.5,), (2.0,)], ["x"])


@pytest.fixture
def classic(connect):
    """Skips a test of what clients of Spark Connect lack: a JVM, and the messages of failures to load."""
    if connect:
        pytest.skip("needs a classic session")
