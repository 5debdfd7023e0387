"""Runs the tests of Python on every version of Spark, each in an environment of its own.

nox -f src/test/python/noxfile.py            all of them
nox -f src/test/python/noxfile.py -l         their names
nox -f src/test/python/noxfile.py -s versions  what they ran, into versions.tsv
"""

import contextlib
import csv
import json
import shutil
import subprocess
from pathlib import Path

import nox

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[2]
OUTPUT = PROJECT / "target" / "python"
VERSIONS = ["3.5.9", "4.0.1", "4.1.4", "4.2.1", "4.3.0"]
CONNECT_VERSIONS = ["4.0.1", "4.3.0"]
BENCHMARK_VERSIONS = ["4.1.4", "4.3.0"]
CLIENT_VERSION = "4.2.0"
SERVER_VERSION = "4.2.1"

# The jars of a distribution that its client for Java must not see: the client has classes of the same names.
SERVER_JARS = (
    *(
        "spark-sql_",
        "spark-catalyst_",
        "spark-hive",
        "spark-connect_",
        "spark-mllib",
        "spark-pipelines_",
    ),
    *("spark-repl_", "spark-streaming_", "guava-", "grpc-"),
)

# Spark 3.5 on Scala 2.13 is not on PyPI. Its jars come from Maven.
SCALA_213 = ["-Dspark.version=3.5.6", "-Dscala.version=2.13.8"]

nox.options.envdir = str(OUTPUT / "environments")
nox.options.sessions = [
    "types",
    "spark",
    "scala213",
    "connect",
    "java_client",
    "client",
    "versions",
]


def wheel(session):
    """The wheel, built once."""
    folder = OUTPUT / "wheel"
    if not list(folder.glob("*.whl")):
        session.run(
            "pip",
            "wheel",
            "-q",
            "--no-deps",
            "-w",
            str(folder),
            str(PROJECT / "src/main/python"),
            silent=True,
        )
    (built,) = folder.glob("*.whl")
    return str(built)


def install(session, *requirements):
    session.install("-q", *requirements, "-r", str(HERE / "requirements.txt"))
    session.install("-q", "--no-deps", "--force-reinstall", wheel(session))


@contextlib.contextmanager
def server(python):
    """The address of a Connect server that runs in another environment until the block ends."""
    command = [str(python), str(HERE / "connect_server.py")]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield process.stdout.readline().strip()
        finally:
            process.stdin.close()


def pytest(session, name, *arguments, **environment):
    """Runs the tests. They leave what they found out in OUTPUT/name.json."""
    (OUTPUT / "tmp").mkdir(parents=True, exist_ok=True)
    session.run(
        *("python", "-m", "pytest", "-q", "-W", "ignore", "-p", "no:cacheprovider"),
        *(f"--record={OUTPUT / name}.json", f"--basetemp={OUTPUT / 'tmp' / name}"),
        *arguments,
        str(HERE),
        *session.posargs,
        env={
            "SPARK_LOCAL_IP": "127.0.0.1",
            "SPARKACTIVATIONS_PROJECT": str(PROJECT),
            **environment,
        },
    )


@nox.session
@nox.parametrize("pyspark", VERSIONS, ids=VERSIONS)
def spark(session, pyspark):
    """A classic session: functions, stages, job, installation."""
    install(session, f"pyspark=={pyspark}")
    pytest(session, f"spark-{pyspark}")


@nox.session
def scala213(session):
    """Spark 3.5 on Scala 2.13: the scripts of pyspark with the jars of Maven."""
    install(session, "pyspark==3.5.9")
    home = OUTPUT / "spark-scala-2.13"
    session.run(
        *(
            "mvn",
            "-q",
            "-B",
            "-f",
            str(PROJECT / "pom.xml"),
            *SCALA_213,
            "dependency:copy-dependencies@spark-home",
        ),
        f"-Dspark.home={home}",
        external=True,
    )
    package = session.run(
        "python", "-c", "import pyspark; print(pyspark.__path__[0])", silent=True
    ).strip()
    shutil.copytree(Path(package) / "bin", home / "bin", dirs_exist_ok=True)
    pytest(session, "spark-scala-2.13", SPARK_HOME=str(home), SCALA_OF_SPARK="2.13")


@nox.session
@nox.parametrize("pyspark", CONNECT_VERSIONS, ids=CONNECT_VERSIONS)
def connect(session, pyspark):
    """A client of a Connect server, both of the same version."""
    install(session, f"pyspark=={pyspark}")
    pytest(session, f"connect-{pyspark}", "--connect")


@nox.session
def java_client(session):
    """Spark Connect's client for Java, with the jars of the distribution."""
    pyspark = CONNECT_VERSIONS[-1]
    install(session, f"pyspark=={pyspark}")
    jars = (
        Path(
            session.run(
                "python", "-c", "import pyspark; print(pyspark.__path__[0])", silent=True
            ).strip()
        )
        / "jars"
    )
    (library,) = PROJECT.glob("target/spark-activations_2.13-*[0-9].jar")
    path = [library, *jars.glob("connect-repl/spark-connect-client-jvm*.jar")]
    path += [jar for jar in jars.glob("*.jar") if not jar.name.startswith(SERVER_JARS)]
    with server(Path(session.virtualenv.location) / "bin" / "python") as address:
        session.run(
            *("java", "--add-opens=java.base/java.nio=ALL-UNNAMED"),
            *(str(HERE / "ConnectClient.java"), address),
            env={"CLASSPATH": ":".join(map(str, path))},
            external=True,
        )


@nox.session
def client(session):
    """A client without Java and pyspark's jars, and a server of another environment."""
    install(session, f"pyspark-client=={CLIENT_VERSION}")
    with server(
        OUTPUT / "environments" / f"spark-{SERVER_VERSION.replace('.', '-')}" / "bin" / "python"
    ) as address:
        pytest(session, f"client-{CLIENT_VERSION}", "--connect", f"--remote={address}")


@nox.session
def types(session):
    """The format of all sources, and types: of the package, and of uses with planted errors."""
    install(session, f"pyspark=={VERSIONS[-1]}", "mypy==1.19.1", "ruff==0.14.5")
    sources = [
        str(PROJECT / each)
        for each in (
            "src/main/python",
            "src/test/python",
            "src/jmh/python/cluster_queries.py",
            "src/jmh/python/spark_queries.py",
            "src/jmh/python/ways.py",
        )
    ]
    settings = ("--config", str(PROJECT / "src/main/python/pyproject.toml"))
    session.run("ruff", "format", "--check", *settings, *sources)
    session.run("ruff", "check", *settings, *sources)
    session.run("python", str(HERE / "check_types.py"))


@nox.session
@nox.parametrize("pyspark", BENCHMARK_VERSIONS, ids=BENCHMARK_VERSIONS)
def benchmark(session, pyspark):
    """Times queries beside PySpark's other ways, with nothing else running."""
    install(session, f"pyspark=={pyspark}", "torch==2.15.0")
    session.run(
        "python",
        str(PROJECT / "src/jmh/python/spark_queries.py"),
        str(PROJECT / "src/jmh/results/python.tsv"),
    )


@nox.session
def cluster(session):
    """Times a batch on a cluster of two executors beside Spark's other ways, with nothing else running."""
    install(session, f"pyspark=={BENCHMARK_VERSIONS[-1]}", "torch==2.15.0")
    session.run(
        "python",
        str(PROJECT / "src/jmh/python/cluster_queries.py"),
        str(PROJECT / "src/jmh/results/cluster.tsv"),
        *session.posargs,
        env={"SPARK_LOCAL_IP": "127.0.0.1"},
    )


@nox.session
def versions(session):
    """Collects what the other sessions ran into versions.tsv, of which the page of versions is made."""
    found = [json.loads(path.read_text(encoding="utf-8")) for path in OUTPUT.glob("*.json")]
    rows = sorted(
        found,
        key=lambda each: (
            each["client"],
            [int(part) for part in each["spark"].split(".")],
            each["scala"],
        ),
    )
    assert len({each["bits"] for each in rows}) == 1, (
        f"expected the same bits everywhere, got {rows}"
    )
    columns = ["spark", "scala", "client", "functions", "bits", "stages", "job"]
    with open(HERE / "versions.tsv", "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(
            file, columns, restval="", extrasaction="ignore", delimiter="\t", lineterminator="\n"
        )
        writer.writeheader()
        writer.writerows(rows)
