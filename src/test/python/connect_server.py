"""Starts a server of Spark Connect with the jar of the installed package, prints its address, and runs until its input ends."""

import os
import sys

from pyspark.sql import SparkSession

import sparkactivations

os.environ["SPARK_TESTING"] = "1"  # any free port
builder = SparkSession.builder.remote("local[2]").config("spark.sql.shuffle.partitions", "2")
session = sparkactivations.configure(builder).getOrCreate()
token = os.environ["SPARK_CONNECT_AUTHENTICATE_TOKEN"]  # pyspark makes one
print(f"sc://localhost:{session.client._builder._port}/;token={token}", flush=True)
sys.stdin.read()
session.stop()
