package org.sparkactivations.benchmark;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.apache.spark.ml.regression.IsotonicRegression;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.sparkactivations.ml.ProbabilityCalibrator;

/**
 * Times the fit of calibrators to a Parquet file of scores, beside a query that goes through the same file, in a JVM with
 * little memory. It prints a table in Markdown and stores nothing.
 *
 * <pre>mvn -q -Pbenchmark test-compile exec:exec -Dbenchmark=CalibrationRun</pre>
 *
 * <p>Arguments, all optional: {@code rows=10000000 heap=1g cores=2 folder=/tmp methods=temperature,vector,sigmoid}. The
 * methods sigmoid and isotonic are fitted to one score per row, the others to ten; {@code IsotonicRegression} is Spark's. The file is kept in the folder for the
 * next run.
 */
public final class CalibrationRun {

    private static final String ALONE = "alone=true";
    private static final String PASS = "avg(nn_softmax_cross_entropy(rawPrediction, label))";
    private static final String PASS_OF_ONE = "avg(nn_sigmoid_cross_entropy(margin, isFirst))";

    /** Spark's regression on the rows as they are, which {@code isotonic} makes use of. It needs a heap of 2 GB. */
    private static final String SPARK = "IsotonicRegression";

    private static final AtomicLong PEAK = new AtomicLong();

    private CalibrationRun() {}

    /** Runs it; the first argument is the project's directory. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, String> given = new LinkedHashMap<>(Map.of(
                "rows",
                "10000000",
                "heap",
                "1g",
                "cores",
                "2",
                "folder",
                System.getProperty("java.io.tmpdir"),
                "methods",
                "temperature,vector,sigmoid"));
        Arrays.stream(arguments).skip(1).map(each -> each.split("=", 2)).forEach(pair -> given.put(pair[0], pair[1]));
        if (!given.containsKey("alone")) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + given.get("heap")));
            command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                    .filter(each -> !each.startsWith("-Xmx"))
                    .toList());
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), CalibrationRun.class.getName()));
            command.addAll(Arrays.asList(arguments));
            command.add(ALONE);
            System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
        }
        watchMemory();
        SparkSession spark = SparkSession.builder()
                .master("local[" + given.get("cores") + "]")
                .config("spark.ui.enabled", "false")
                .getOrCreate();
        long rows = Long.parseLong(given.get("rows"));
        Dataset<Row> scores = scores(spark, Path.of(given.get("folder"), "scores-" + rows), rows);
        measure(scores, given.get("methods").split(","), rows);
        spark.stop();
    }

    /** Scores of ten classes, of which a fifth of the labels is drawn anew; {@code margin} is a single score. */
    private static Dataset<Row> scores(SparkSession spark, Path file, long rows) {
        if (!Files.exists(file.resolve("_SUCCESS"))) {
            spark.range(0, rows, 1, 16)
                    .selectExpr("id", "CAST(pmod(xxhash64(id), 10) AS INT) AS class")
                    .selectExpr(
                            "transform(sequence(0, 9), i -> 6 * (pmod(xxhash64(id, i), 1000003) / 1000003D - 0.5)"
                                    + " + IF(i = class, 3, 0)) AS raws",
                            "CAST(IF(id % 5 = 0, pmod(xxhash64(id, -1), 10), class) AS DOUBLE) AS label")
                    .selectExpr(
                            "nn_to_vector(raws) AS rawPrediction",
                            "label",
                            "raws[0] AS margin",
                            "CAST(label = 0 AS DOUBLE) AS isFirst")
                    .write()
                    .mode("overwrite")
                    .parquet(file.toString());
        }
        return spark.read().parquet(file.toString());
    }

    private static void measure(Dataset<Row> scores, String[] methods, long rows) {
        double pass = pass(scores, PASS);
        double passOfOne = pass(scores, PASS_OF_ONE);
        System.out.printf(
                Locale.ROOT,
                "%,d rows: a pass over ten scores takes %.1f CPU seconds, over one %.1f; heap after garbage collection %d MB%n",
                rows,
                pass,
                passOfOne,
                PEAK.get() >> 20);
        System.out.printf(
                Locale.ROOT,
                "Spark's shuffle and sort of the rows by their content takes %.1f passes%n",
                seconds(() -> sorted(scores)
                                .write()
                                .format("noop")
                                .mode("overwrite")
                                .save())
                        / pass);
        System.out.println("| method | CPU seconds | passes | evaluations | heap after garbage collection, MB |");
        System.out.println("| --- | --- | --- | --- | --- |");
        for (String method : methods) {
            boolean isSingle = !method.equals("temperature") && !method.equals("vector");
            if (method.equals(SPARK)) {
                double own = seconds(() -> new IsotonicRegression()
                        .setFeaturesCol("margin")
                        .setLabelCol("isFirst")
                        .fit(scores));
                System.out.printf(Locale.ROOT, "| `%s` | %.1f | %.1f | | |%n", method, own, own / passOfOne);
                continue;
            }
            ProbabilityCalibrator calibrator = new ProbabilityCalibrator().setMethod(method);
            if (isSingle) {
                calibrator.setRawPredictionCol("margin").setLabelCol("isFirst");
            }
            PEAK.set(0);
            int[] evaluations = new int[1];
            double time = seconds(
                    () -> calibrator.fit(scores).summary().ifPresent(each -> evaluations[0] = each.evaluations()));
            System.out.printf(
                    Locale.ROOT,
                    "| `%s` | %.1f | %.1f | %d | %d |%n",
                    method,
                    time,
                    time / (isSingle ? passOfOne : pass),
                    evaluations[0],
                    PEAK.get() >> 20);
        }
    }

    /** What a sum in a fixed order takes at least. */
    private static Dataset<Row> sorted(Dataset<Row> scores) {
        String content = "xxhash64(nn_to_array(rawPrediction), label)";
        return scores.selectExpr("nn_to_array(rawPrediction) AS raws", "label", content + " AS hash")
                .repartition(32, functions.col("hash"))
                .sortWithinPartitions("hash", "raws", "label");
    }

    private static double pass(Dataset<Row> scores, String query) {
        return IntStream.range(0, 3)
                .mapToDouble(i -> seconds(() -> scores.selectExpr(query).head()))
                .min()
                .orElseThrow();
    }

    /** Seconds of all cores together, which other programs of the machine change less than those of a clock. */
    private static double seconds(Runnable work) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long begin = system.getProcessCpuTime();
        work.run();
        return (system.getProcessCpuTime() - begin) / 1e9;
    }

    /** Notes how much of the heap is in use after a garbage collection at most. */
    private static void watchMemory() {
        ManagementFactory.getGarbageCollectorMXBeans().forEach(each -> ((NotificationEmitter) each)
                .addNotificationListener(
                        (notification, handback) -> {
                            long used = GarbageCollectionNotificationInfo.from(
                                            (CompositeData) notification.getUserData())
                                    .getGcInfo()
                                    .getMemoryUsageAfterGc()
                                    .entrySet()
                                    .stream()
                                    .filter(pool -> pool.getKey().startsWith("G1"))
                                    .mapToLong(pool -> pool.getValue().getUsed())
                                    .sum();
                            PEAK.accumulateAndGet(used, Math::max);
                        },
                        null,
                        null));
    }
}
