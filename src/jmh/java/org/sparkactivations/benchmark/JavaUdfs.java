package org.sparkactivations.benchmark;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** User-defined functions of arrays of floats, as users write them in Java. Their formulas are those of NumPy. */
public final class JavaUdfs {

    private JavaUdfs() {}

    /** Registers them as {@code java_gelu_tanh} and {@code java_softmax}. */
    public static void register(SparkSession spark) {
        register(spark, "java_gelu_tanh", JavaUdfs::geluTanh);
        register(spark, "java_softmax", JavaUdfs::softmax);
    }

    private static void register(SparkSession spark, String name, UDF1<Seq<Float>, List<Float>> function) {
        spark.udf().register(name, function, DataTypes.createArrayType(DataTypes.FloatType));
    }

    private static List<Float> geluTanh(Seq<Float> x) {
        return CollectionConverters.asJava(x).stream()
                .map(v -> (float) (v / 2 * (1 + Math.tanh(0.7978845608028654 * (v + 0.044715 * v * v * v)))))
                .collect(Collectors.toList());
    }

    private static List<Float> softmax(Seq<Float> x) {
        List<Float> row = CollectionConverters.asJava(x);
        double top = row.stream().mapToDouble(v -> v).max().orElse(0);
        double sum = row.stream().mapToDouble(v -> Math.exp(v - top)).sum();
        return row.stream().map(v -> (float) (Math.exp(v - top) / sum)).collect(Collectors.toList());
    }
}
