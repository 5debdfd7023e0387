"""Puts the jars of both versions of Scala into the wheel. A jar that is missing is built by Maven."""

import subprocess
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PROJECT = Path(__file__).resolve().parents[3]

# The options of Maven, and the folder of the jar, for each version of Scala.
BUILDS = {"2.13": ([], "target"), "2.12": (["-Pscala-2.12"], "target/scala-2.12")}


class Jars(BuildHookInterface):
    """Called by hatchling."""

    def initialize(self, version, build_data):
        for scala, (options, folder) in BUILDS.items():
            name = f"spark-activations_{scala}-{self.metadata.version}.jar"
            jar = PROJECT / folder / name
            if not jar.exists():
                subprocess.run(
                    ["mvn", "-q", "-B", *options, "package", "-DskipTests"], cwd=PROJECT, check=True
                )
            build_data["force_include"][str(jar)] = f"sparkactivations/jars/{name}"
        build_data["force_include"][str(PROJECT / "LICENSE")] = "sparkactivations/LICENSE"
