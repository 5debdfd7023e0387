"""The job, by the spark-submit of the distribution."""

import os
import subprocess
from pathlib import Path

import pyspark
import pytest
from conftest import PROJECT
from test_functions import CALLS, X, digest

import sparkactivations

# Functions of one column: the job's steps have no arrays as arguments.
STEPS = [
    call
    for call in CALLS
    if "array(" not in call[1] and call[1] != "3" and not call[1].startswith("3,")
]


def job_jar():
    name = Path(sparkactivations.jars()[0]).name.replace(".jar", "-job.jar")
    folder = "target/scala-2.12" if "_2.12-" in name else "target"
    return PROJECT / folder / name


def test_the_job_gives_the_expected_bits(spark, classic, record, tmp_path):
    rows, result = str(tmp_path / "x.parquet"), str(tmp_path / "y.parquet")
    spark.sql(f"SELECT {X} AS x").write.parquet(rows)
    steps = []
    for name, arguments, *_ in STEPS:
        call = ", ".join(filter(None, ["x", arguments.replace("D", "")]))
        steps += ["--activate", f"{name}({call}) AS {name}"]
    home = os.environ.get("SPARK_HOME") or pyspark.__path__[0]
    submit = subprocess.run(
        [
            *(
                f"{home}/bin/spark-submit",
                "--master",
                "local[1]",
                "--conf",
                "spark.ui.enabled=false",
                str(job_jar()),
            ),
            *("apply", "--input", rows, "--format", "parquet", *steps, "--output", result),
        ],
        capture_output=True,
        text=True,
        timeout=240,
        env={**os.environ, "SPARK_HOME": home},
    )
    assert submit.returncode == 0, submit.stdout[-2000:] + submit.stderr[-2000:]
    row = spark.read.parquet(result).first()
    assert [name for name, _, expected, _ in STEPS if digest(row[name], "d") != expected] == []
    record["job"] = len(STEPS)


def test_a_wrong_job_fails_in_the_words_of_the_library(spark, classic):
    if not job_jar().exists():
        pytest.fail(f"expected {job_jar()}; mvn package builds it")
    home = os.environ.get("SPARK_HOME") or pyspark.__path__[0]
    submit = subprocess.run(
        [f"{home}/bin/spark-submit", "--master", "local[1]", str(job_jar()), "describe", "gelo"],
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "SPARK_HOME": home},
    )
    assert submit.returncode != 0
    assert "gelu" in submit.stderr
