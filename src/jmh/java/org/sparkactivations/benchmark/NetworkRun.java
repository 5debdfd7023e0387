package org.sparkactivations.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntToLongFunction;
import org.apache.spark.ml.Model;
import org.apache.spark.ml.classification.MultilayerPerceptronClassifier;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.sparkactivations.ml.FeedForwardClassificationModel;
import org.sparkactivations.ml.FeedForwardClassifier;
import org.sparkactivations.sql.SqlFunctions;
import org.sparkactivations.testing.Digits;

/**
 * Times networks beside Spark's {@code MultilayerPerceptronClassifier}, and stores the times:
 *
 * <pre>mvn -q -Pbenchmark test-compile exec:exec -Dbenchmark=NetworkRun</pre>
 *
 * <p>The time of a gradient is the difference between a long and a short training, divided by the difference of the
 * gradients that they computed. So reading, sorting and starting do not count; the line search, the looks at hidden
 * units and the driver do. Both sides take turns, and medians count. All of it runs in a JVM of {@value NetworkTimes#HEAP}.
 */
public final class NetworkRun {

    private static final String ALONE = "alone";
    private static final int ROWS = 200_000;
    private static final int INPUTS = 100;
    private static final int UNITS = 128;
    private static final int CLASSES = 10;
    private static final int PARTITIONS = NetworkTimes.CORES;
    private static final int RUNS = 3;
    private static final int SCORINGS = 9;

    private final SparkSession spark;
    private final AtomicInteger jobs = new AtomicInteger();
    private final NetworkTimes times;

    private NetworkRun(SparkSession spark, NetworkTimes times) {
        this.spark = spark;
        this.times = times;
        spark.sparkContext().addSparkListener(new SparkListener() {
            @Override
            public void onJobStart(SparkListenerJobStart start) {
                jobs.incrementAndGet();
            }
        });
    }

    /** Runs it; the first argument is the project's directory. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path root = Path.of(arguments[0]);
        if (arguments.length < 2 || !arguments[1].equals(ALONE)) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx" + NetworkTimes.HEAP.replace(" GB", "g")));
            command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), NetworkRun.class.getName()));
            command.addAll(List.of(root.toString(), ALONE));
            System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
        }
        SparkSession spark = SparkSession.builder()
                .master("local[" + PARTITIONS + "]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", PARTITIONS)
                .getOrCreate();
        SqlFunctions.register(spark);
        NetworkTimes times = NetworkTimes.of(root);
        new NetworkRun(spark, times).measure();
        times.store(Machine.description());
        spark.stop();
    }

    private void measure() {
        Dataset<Row> large = large().cache();
        String shape = String.format("%,d rows, %d-%d-%d", ROWS, INPUTS, UNITS, CLASSES);
        List<Side> sides = new ArrayList<>(List.of(perceptron(large, INPUTS, UNITS, CLASSES)));
        for (String activation : List.of("sigmoid", "relu", "gelu", "maxout(2)")) {
            int units = activation.startsWith("maxout") ? 2 * UNITS : UNITS;
            sides.add(own(large, activation, "dense(" + units + ") " + activation + ", dense", 64));
        }
        sides.add(own(large, "relu, a leaf for each partition", "dense(" + UNITS + ") relu, dense", PARTITIONS));
        gradients("gradient, " + shape, sides, 1, 6);
        scoring("scoring, " + shape, large);
        large.unpersist();

        Dataset<Row> digits = Digits.rows(spark).coalesce(1).cache();
        List<Side> small = new ArrayList<>(List.of(perceptron(digits, 64, 32, 10)));
        for (String activation : List.of("sigmoid", "relu", "gelu")) {
            small.add(own(digits, activation, "dense(32) " + activation + ", dense", 64));
        }
        gradients("gradient, digits, 64-32-10", small, 10, 90);
    }

    /** Rows of normal numbers, whose class is the greatest of as many linear functions of them. */
    private Dataset<Row> large() {
        Column[] features = new Column[INPUTS];
        String[] names = new String[INPUTS];
        for (int i = 0; i < INPUTS; i++) {
            names[i] = "x" + i;
            features[i] = functions.randn(i + 1).as(names[i]);
        }
        Column[] scores = new Column[CLASSES];
        for (int c = 0; c < CLASSES; c++) {
            Column sum = functions.lit(0.0);
            for (int i = c; i < INPUTS; i += CLASSES) {
                sum = sum.plus(functions.col(names[i]));
            }
            scores[c] = sum;
        }
        Dataset<Row> rows = spark.range(0, ROWS, 1, PARTITIONS)
                .select(features)
                .withColumn(
                        "label",
                        functions
                                .call_function("nn_argmax", functions.array(scores))
                                .cast("double"));
        return new VectorAssembler()
                .setInputCols(names)
                .setOutputCol("features")
                .transform(rows)
                .select("features", "label");
    }

    /**
     * A way to train.
     *
     * @param training trains for a number of iterations; returns how many gradients it computed, from any number on
     */
    private record Side(String name, IntToLongFunction training) {}

    /** Spark makes a job for each gradient, and as many others however long it trains. */
    private Side perceptron(Dataset<Row> rows, int... layers) {
        return new Side(NetworkTimes.OTHER, iterations -> {
            jobs.set(0);
            perceptron(iterations, layers).fit(rows);
            awaitListeners();
            return jobs.get();
        });
    }

    private void awaitListeners() {
        try {
            spark.sparkContext().listenerBus().waitUntilEmpty();
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MultilayerPerceptronClassifier perceptron(int iterations, int... layers) {
        return new MultilayerPerceptronClassifier()
                .setLayers(layers)
                .setMaxIter(iterations)
                .setTol(0)
                .setSeed(1);
    }

    private static Side own(Dataset<Row> rows, String name, String layers, int leaves) {
        return new Side(
                name,
                iterations ->
                        own(iterations, layers, leaves).fit(rows).summary().evaluations());
    }

    private static FeedForwardClassifier own(int iterations, String layers, int leaves) {
        return new FeedForwardClassifier()
                .setLayers(layers)
                .setMaxIter(iterations)
                .setTol(0)
                .setLeaves(leaves);
    }

    /** Times a gradient of each side. The first turn is for the JVM to compile the loops. */
    private void gradients(String what, List<Side> sides, int few, int many) {
        double[][] milliseconds = new double[sides.size()][RUNS];
        for (int run = -1; run < RUNS; run++) {
            for (int s = 0; s < sides.size(); s++) {
                double time = gradient(sides.get(s), few, many);
                System.out.printf(
                        Locale.ROOT,
                        "%-34s %-34s %9.2f ms%n",
                        what,
                        sides.get(s).name(),
                        time);
                if (run >= 0) {
                    milliseconds[s][run] = time;
                }
            }
        }
        put(what, sides.stream().map(Side::name).toList(), milliseconds);
    }

    private static double gradient(Side side, int few, int many) {
        long begin = System.nanoTime();
        long fewer = side.training().applyAsLong(few);
        long middle = System.nanoTime();
        long more = side.training().applyAsLong(many);
        long end = System.nanoTime();
        return ((end - middle) - (middle - begin)) / 1e6 / (more - fewer);
    }

    /** Times {@code transform} with all its columns, of the models after two iterations. */
    private void scoring(String what, Dataset<Row> rows) {
        FeedForwardClassificationModel own =
                own(2, "dense(" + UNITS + ") sigmoid, dense", PARTITIONS).fit(rows);
        List<Model<?>> models = List.of(perceptron(2, INPUTS, UNITS, CLASSES).fit(rows), own);
        double[][] milliseconds = new double[models.size()][SCORINGS];
        for (int run = -3; run < SCORINGS; run++) {
            for (int m = 0; m < models.size(); m++) {
                long start = System.nanoTime();
                models.get(m)
                        .transform(rows)
                        .write()
                        .format("noop")
                        .mode("overwrite")
                        .save();
                if (run >= 0) {
                    milliseconds[m][run] = (System.nanoTime() - start) / 1e6;
                }
            }
        }
        put(what, List.of(NetworkTimes.OTHER, "sigmoid"), milliseconds);
    }

    private void put(String what, List<String> names, double[][] milliseconds) {
        for (int i = 0; i < names.size(); i++) {
            Arrays.sort(milliseconds[i]);
            double median = milliseconds[i][milliseconds[i].length / 2];
            times.put(what, names.get(i), median);
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %-34s %9.2f ms, %.2f%n",
                    what,
                    names.get(i),
                    median,
                    times.ratio(what, names.get(i)));
        }
    }
}
