package org.sparkactivations.benchmark

import org.apache.spark.sql.SparkSession

/** User-defined functions of arrays of floats, as users write them in Scala. Their formulas are those of NumPy. */
object ScalaUdfs {

  /** Registers them as `scala_gelu_tanh` and `scala_softmax`. */
  def register(spark: SparkSession): Unit = {
    spark.udf.register("scala_gelu_tanh", (x: Seq[Float]) => x.map(geluTanh))
    spark.udf.register("scala_softmax", (x: Seq[Float]) => softmax(x))
  }

  private def geluTanh(v: Float): Float =
    (v / 2 * (1 + math.tanh(0.7978845608028654 * (v + 0.044715 * v * v * v)))).toFloat

  private def softmax(x: Seq[Float]): Seq[Float] = {
    val top = x.max
    val exponentials = x.map(v => math.exp(v - top))
    val sum = exponentials.sum
    exponentials.map(v => (v / sum).toFloat)
  }
}
