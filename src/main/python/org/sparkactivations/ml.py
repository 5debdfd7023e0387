"""The module that Spark looks for when it loads a stage of the Java class ``org.sparkactivations.ml.…``."""

from sparkactivations.ml import *  # noqa: F403
