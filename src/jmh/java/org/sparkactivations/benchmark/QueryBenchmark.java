package org.sparkactivations.benchmark;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.spark.ml.feature.ElementwiseProduct;
import org.apache.spark.ml.functions;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Time of whole queries: reading a column and applying a function, against reading it alone, on one core, into Spark's
 * {@code noop} sink. One JVM; all cases take turns, run after run; the median counts. Other ways to the same result run
 * beside: {@code transform(x, v -> …)}, a Java UDF, and a Transformer of Spark's own that also maps Vectors element by
 * element.
 *
 * <p>Arguments: {@code shape=array_double width=256 runs=21 functions=relu,gelu,…}; shape is one of array_double,
 * array_float, vector, scalar; functions default to the whole catalogue.
 */
public final class QueryBenchmark {

    private static final long ELEMENTS = 10_000_000;
    private static final int WARM_UP_RUNS = 5;

    private final SparkSession spark;
    private final Map<String, String> arguments;
    private final Map<String, UnaryOperator<Dataset<Row>>> cases = new LinkedHashMap<>();

    private QueryBenchmark(SparkSession spark, Map<String, String> arguments) {
        this.spark = spark;
        this.arguments = arguments;
    }

    /** Runs it and prints a table for Markdown. */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> given = Arrays.stream(arguments)
                .map(each -> each.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        SparkSession spark = SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.files.maxPartitionBytes", "1g")
                .getOrCreate();
        new QueryBenchmark(spark, given).run();
        spark.stop();
    }

    private String argument(String name, String standard) {
        return arguments.getOrDefault(name, standard);
    }

    private void run() throws IOException {
        String shape = argument("shape", "array_double");
        int width = shape.equals("scalar") ? 1 : Integer.parseInt(argument("width", "256"));
        int runs = Integer.parseInt(argument("runs", "15"));
        Path folder = Files.createTempDirectory("query-benchmark");
        String parquet = folder.resolve("x.parquet").toString();
        data(shape, width).write().parquet(parquet);
        Dataset<Row> cached = spark.read().parquet(parquet).coalesce(1).cache();
        cached.count();
        addCases(shape);

        Map<String, List<Long>> times = new LinkedHashMap<>();
        for (int run = 0; run < runs; run++) {
            for (Map.Entry<String, UnaryOperator<Dataset<Row>>> each : cases.entrySet()) {
                measure(times, each.getKey() + " | Parquet", each.getValue().apply(fresh(parquet)), run);
                measure(times, each.getKey() + " | cached", each.getValue().apply(cached), run);
            }
        }
        print(shape, width, times);
    }

    /** A data set of its own: the cache must not answer for the file. */
    private Dataset<Row> fresh(String parquet) {
        return spark.read().parquet(parquet + "/*.parquet");
    }

    private Dataset<Row> data(String shape, int width) {
        Dataset<Row> rows = spark.range(0, ELEMENTS / width, 1, 1).withColumn("seed", expr("xxhash64(id)"));
        switch (shape) {
            case "scalar":
                return rows.select(expr("20 * rand(1) - 10").as("x"));
            case "array_double":
                return rows.select(expr(hashed(width)).as("x"));
            case "array_float":
                return rows.select(expr("CAST(" + hashed(width) + " AS ARRAY<FLOAT>)").as("x"));
            case "vector":
                return rows.select(functions.array_to_vector(expr(hashed(width))).as("x"));
            default:
                throw new IllegalArgumentException(
                        "shape=" + shape + "; allowed are array_double, array_float, vector, scalar");
        }
    }

    /** Elements spread evenly over ±10, none equal to another, so that Parquet has nothing to compress. */
    private static String hashed(int width) {
        return "transform(sequence(1, " + width + "), i -> xxhash64(seed, i) / 9.223372036854775807E18D * 10)";
    }

    private void addCases(String shape) {
        cases.put("(reading alone)", frame -> frame.select("x"));
        if (shape.equals("scalar")) {
            cases.put("Spark's `tanh(x)`", frame -> frame.select(expr("tanh(x)")));
        }
        if (shape.startsWith("array")) {
            cases.put("`transform(x, v -> greatest(v, 0))`", frame -> frame.select(expr("transform(x, v -> greatest(v, 0D))")));
            cases.put("`transform(x, v -> tanh(v))`", frame -> frame.select(expr("transform(x, v -> tanh(v))")));
            cases.put("`transform(x, v -> 1/(1+exp(-v)))`", frame -> frame.select(expr("transform(x, v -> 1/(1+exp(-v)))")));
            addUdf(shape);
        }
        if (shape.equals("vector")) {
            double[] ones = new double[Integer.parseInt(argument("width", "256"))];
            Arrays.fill(ones, 1.5);
            ElementwiseProduct product = new ElementwiseProduct()
                    .setInputCol("x")
                    .setOutputCol("y")
                    .setScalingVec(Vectors.dense(ones));
            cases.put("Spark's `ElementwiseProduct`", frame -> product.transform(frame).select("y"));
        }
        String names = arguments.get("functions");
        List<ActivationFunction> measured = Activations.builtInFunctions().stream()
                .filter(each -> names == null || List.of(names.split(",")).contains(each.name()))
                .filter(each -> !(each.isRowwise() && shape.equals("scalar")))
                .collect(Collectors.toList());
        for (ActivationFunction each : measured) {
            String required = Arrays.stream(each.activation().definition().exampleParameters())
                    .mapToObj(value -> ", " + value + "D")
                    .collect(Collectors.joining());
            cases.put(
                    "`" + each.sqlName() + "`",
                    frame -> frame.select(expr(each.sqlName() + "(x" + required + ")")));
        }
    }

    private void addUdf(String shape) {
        if (shape.equals("array_double")) {
            UDF1<Seq<Double>, List<Double>> sigmoid = x -> CollectionConverters.asJava(x).stream()
                    .map(v -> 1 / (1 + Math.exp(-v)))
                    .collect(Collectors.toList());
            spark.udf().register("java_sigmoid", sigmoid, DataTypes.createArrayType(DataTypes.DoubleType));
            cases.put("a Java UDF, sigmoid", frame -> frame.select(call_function("java_sigmoid", col("x"))));
        }
    }

    private static void measure(Map<String, List<Long>> times, String name, Dataset<Row> query, int run) {
        long begin = System.nanoTime();
        query.write().format("noop").mode("overwrite").save();
        long time = System.nanoTime() - begin;
        if (run >= WARM_UP_RUNS) {
            times.computeIfAbsent(name, key -> new ArrayList<>()).add(time);
        }
    }

    private static void print(String shape, int width, Map<String, List<Long>> times) {
        System.out.println("| " + shape + ", width " + width + " | source | ns per element | times reading alone |");
        System.out.println("| --- | --- | --- | --- |");
        Map<String, Double> reading = new LinkedHashMap<>();
        times.forEach((name, each) -> {
            double median = each.stream().sorted().skip(each.size() / 2).findFirst().orElseThrow();
            String source = name.substring(name.lastIndexOf('|') + 2);
            reading.putIfAbsent(source, median);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f |%n",
                    name,
                    median / (ELEMENTS / width * width),
                    median / reading.get(source));
        });
    }
}
