package org.sparkactivations.saved;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.ml.Estimator;
import org.apache.spark.ml.Model;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.evaluation.Evaluator;
import org.apache.spark.ml.param.BooleanParam;
import org.apache.spark.ml.param.DoubleArrayParam;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.LongParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.Params;
import org.apache.spark.ml.util.MLWritable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Saves every stage, Evaluator, Estimator and model of the library on the class path, with params that are not the
 * defaults, and what each computes. It finds them by the service files and calls Spark's API alone, so that it
 * runs with the jar of any version. {@link SavedVersionsTest} loads what it saved.
 */
public final class SaveVersion {

    /** The folder of all versions in that of the project. */
    static final String ALL = "src/test/resources/saved";

    /** Within a version's folder, what each saved folder computes: lines of a path, a tab and bits. */
    static final String COMPUTED = "computed.tsv";

    /** Within a version's folder, rows in Parquet: Vectors, and the result of a diagnosis. */
    static final String RESULTS = "results";

    /** The diagnosis among the results. */
    static final String DIAGNOSIS = "nn_diagnose(x, 'leaky_relu', 0.02D, 0.2D)";

    private static final String OURS = "org.sparkactivations.";

    /** A param that chooses says so. */
    private static final Pattern CHOICES = Pattern.compile(".*\\bone of ((?:[\\w-]+, )+[\\w-]+)");

    /** Values that a class needs beside those which every param gets. */
    private static final Map<String, Map<String, Object>> NEEDED = Map.of(
            "ActivationTransformer", Map.of("activation", "elu", "arguments", new double[] {0.75}),
            "FeedForwardClassifier", Map.of("layers", "dense(3) gelu, dense", "maxIter", 5),
            "FeedForwardRegressor", Map.of("layers", "dense(3) prelu(alpha = learned), dense", "maxIter", 5),
            "ProbabilityCalibrator", Map.of("rawPredictionCol", "scores", "labelCol", "binary"));

    /** Columns of {@link SavedRows} that an Evaluator may compare, with a label for each. */
    private static final String[][] COMPARED = {
        {"share", "binary"}, {"shares", "label"}, {"xs", "label"}, {"shares", "otherShares"}
    };

    private final SparkSession spark;
    private final Path folder;
    private final Dataset<Row> rows;
    private final List<String> computed = new ArrayList<>();

    private SaveVersion(SparkSession spark, Path folder) {
        this.spark = spark;
        this.folder = folder;
        this.rows = SavedRows.of(spark);
    }

    /**
     * Saves.
     *
     * @param arguments the folder of the project, and the version of the library; the folder that is named by the
     *     versions of the library and of Spark must not exist
     */
    public static void main(String[] arguments) throws IOException {
        SparkSession spark = SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 1)
                .getOrCreate();
        Path folder = Path.of(arguments[0], ALL, arguments[1] + "-spark-" + spark.version());
        Files.createDirectories(folder.getParent());
        Files.createDirectory(folder);
        new SaveVersion(spark, folder).saveAll();
        System.out.println("saved " + folder);
        spark.stop();
    }

    private void saveAll() throws IOException {
        List<PipelineStage> stages = new ArrayList<>();
        for (Transformer each : found(Transformer.class)) {
            if (!(each instanceof Model)) {
                Transformer stage = changed(each);
                setColumns(stage);
                save(stage, SavedRows.name(stage));
                if (stages.size() < 3) {
                    stages.add(stage);
                }
            }
        }
        for (Evaluator each : found(Evaluator.class)) {
            save(onColumns(changed(each)), each.getClass().getSimpleName());
        }
        for (Estimator<?> each : found(Estimator.class)) {
            saveTrained(changed(each));
        }
        Pipeline pipeline = new Pipeline("pipeline").setStages(stages.toArray(PipelineStage[]::new));
        save(pipeline, "Pipeline");
        save(pipeline.fit(rows), "PipelineModel");
        saveResults();
        Files.write(folder.resolve(COMPUTED), computed);
        removeChecksums();
    }

    private static <T> List<T> found(Class<T> kind) {
        return ServiceLoader.load(kind).stream()
                .filter(each -> each.type().getName().startsWith(OURS))
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /** Saves an Estimator and its model, for each of its methods if it has several. */
    private void saveTrained(Estimator<?> estimator) throws IOException {
        String name = SavedRows.name(estimator);
        if (estimator.hasParam("estimator")) {
            set(estimator, "estimator", changed(named("FeedForwardClassifier")));
        }
        save(estimator, name);
        Dataset<Row> training = SavedRows.forTraining(spark);
        if (!estimator.hasParam("method")) {
            save(estimator.fit(training), name + "-model");
            return;
        }
        for (String method : choices(estimator.getParam("method"))) {
            set(estimator, "method", method);
            save(estimator.fit(training), name + "-model-" + method);
        }
    }

    private static Estimator<?> named(String name) {
        return found(Estimator.class).stream()
                .filter(each -> SavedRows.name(each).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void save(Params stage, String name) throws IOException {
        ((MLWritable) stage).save(folder.resolve(name).toString());
        String bits = SavedRows.computed(stage, rows);
        computed.add(bits.isEmpty() ? name : name + "\t" + bits);
    }

    /** The stage with values that are not the defaults, and those that it needs. */
    private static <T extends Params> T changed(T stage) {
        for (Param<?> param : stage.params()) {
            Object value = stage.hasDefault(param)
                    ? other(param, stage.getDefault(param).get())
                    : param instanceof DoubleParam ? 0.5 : null;
            if (value != null) {
                try {
                    set(stage, param.name(), value);
                } catch (IllegalArgumentException e) {
                    // It keeps its default.
                }
            }
        }
        NEEDED.getOrDefault(stage.getClass().getSimpleName(), Map.of())
                .forEach((param, value) -> set(stage, param, value));
        return stage;
    }

    /** Another value than the default; null if there is none to be known. */
    private static Object other(Param<?> param, Object value) {
        if (param instanceof DoubleParam) {
            return (Double) value == 0 ? 0.5 : (Double) value * 1.5;
        }
        if (param instanceof DoubleArrayParam) {
            return Arrays.stream((double[]) value).map(each -> each * 1.5).toArray();
        }
        if (param instanceof IntParam) {
            return (Integer) value + 1;
        }
        if (param instanceof LongParam) {
            return (Long) value + 1;
        }
        if (param instanceof BooleanParam) {
            return !(Boolean) value;
        }
        List<String> choices = choices(param);
        return choices.isEmpty() ? null : choices.get(choices.size() - 1);
    }

    private static List<String> choices(Param<?> param) {
        Matcher choices = CHOICES.matcher(param.doc());
        return choices.lookingAt() ? List.of(choices.group(1).split(", ")) : List.of();
    }

    private static void set(Params stage, String param, Object value) {
        stage.set(stage.getParam(param), value);
    }

    /** The output column of a Transformer. */
    static String outputCol(String name) {
        return name + " of xs";
    }

    private static void setColumns(Params stage) {
        set(stage, "inputCol", "xs");
        set(stage, "outputCol", outputCol(stage.getClass().getSimpleName()));
        if (stage.hasParam("keyCol")) {
            set(stage, "keyCol", "key");
        }
    }

    /** The Evaluator with the first columns of which it computes a number. */
    private Evaluator onColumns(Evaluator evaluator) {
        List<String> refused = new ArrayList<>();
        for (String[] compared : COMPARED) {
            for (Param<?> param : evaluator.params()) {
                if (param.name().endsWith("Col") && !param.name().equals("weightCol")) {
                    set(evaluator, param.name(), compared[param.name().equals("labelCol") ? 1 : 0]);
                }
            }
            try {
                if (!Double.isNaN(evaluator.evaluate(rows))) {
                    return evaluator;
                }
            } catch (RuntimeException e) {
                refused.add(e.getMessage());
            }
        }
        throw new IllegalStateException("no columns for " + evaluator + ": " + refused);
    }

    private void saveResults() throws IOException {
        Path written = folder.resolve("written");
        rows.selectExpr("explode(xs) AS x")
                .selectExpr(DIAGNOSIS + " AS diagnosis")
                .crossJoin(rows.selectExpr("nn_elu(features) AS vector", "nn_softmax(xs) AS array"))
                .coalesce(1)
                .write()
                .option("compression", "none")
                .parquet(written.toString());
        Files.createDirectory(folder.resolve(RESULTS));
        try (Stream<Path> files = Files.list(written)) {
            Path part = files.filter(each -> each.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
            Files.move(part, folder.resolve(RESULTS).resolve("part-0.parquet"));
        }
        delete(written);
    }

    /** Removes the files that nothing reads, and the random parts of names. */
    private void removeChecksums() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (name.startsWith(".") || name.equals("_SUCCESS")) {
                Files.delete(file);
            } else if (name.startsWith("part-00000-")) {
                Files.move(file, file.resolveSibling("part-00000" + name.substring(name.lastIndexOf('.'))));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException e) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
