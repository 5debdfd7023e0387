package org.sparkactivations.benchmark;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.spark.ml.feature.ElementwiseProduct;
import org.apache.spark.ml.functions;
import org.apache.spark.ml.linalg.DenseVector;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.ResultShape;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** The queries over a column {@code x} of one shape and width: functions, and other ways to the same results. */
final class QueryCases {

    /** The functions for columns that only a few functions run over, some of each kind. */
    static final List<String> FEW = List.of(
            "relu", "leaky_relu", "sigmoid", "tanh", "gelu", "softplus", "mish", "softmax", "log_softmax", "logsumexp");

    /** The shape of a column of sparse Vectors. */
    static final String SPARSE = "sparse";

    /** The number of elements that a sparse Vector stores. */
    static final int STORED = 20;

    /** The column of probabilities, with the type and the width of x. */
    private static final String PROBABILITIES = "p";

    /** The column of operands, as targets or upstream gradients, with the type and the width of x. */
    private static final String OPERANDS = "t";

    private static final String KEY = "42L";

    private static final String SOFTMAX = "transform(transform(x, v -> exp(v - array_max(x))), (e, i) -> e / aggregate("
            + "transform(x, v -> exp(v - array_max(x))), 0D, (s, e) -> s + e))";

    private final Map<String, UnaryOperator<Dataset<Row>>> cases = new LinkedHashMap<>();
    private final Set<String> ofTwoColumns =
            new HashSet<>(Set.of(OtherWays.READING_TWO, OtherWays.COPY_OF_TWO, OtherWays.ROW_COPY_OF_TWO));
    private final String shape;
    private final int width;

    /**
     * Queries over a column.
     *
     * @param functions names separated by commas
     * @param withOthers whether with all other ways, or only those that the times of functions are compared with
     */
    QueryCases(SparkSession spark, String shape, int width, String functions, boolean withOthers) {
        this.shape = shape;
        this.width = width;
        List<String> names = List.of(functions.split(","));
        List<ActivationFunction> measured = Activations.builtInFunctions().stream()
                .filter(each -> names.contains(each.name()))
                .toList();
        addCompared(measured.stream().anyMatch(OtherWays::readsTwo));
        if (withOthers) {
            addOthers(spark);
        }
        for (ActivationFunction function : measured) {
            sql(function).ifPresent(call -> cases.put(function.name(), frame -> frame.select(expr(call))));
            if (OtherWays.readsTwo(function)) {
                ofTwoColumns.add(function.name());
            }
        }
    }

    Map<String, UnaryOperator<Dataset<Row>>> all() {
        return cases;
    }

    /** The query without a function that reads the columns that this one reads. */
    String reading(String query) {
        return ofTwoColumns.contains(query) ? OtherWays.READING_TWO : OtherWays.READING;
    }

    /** Takes out the functions whose results for the rows are dense, and so as wide as a row with all its zeros. */
    void keepSparse(Dataset<Row> rows) {
        Dataset<Row> first = rows.limit(1);
        cases.values().removeIf(query -> query.apply(first).head().get(0) instanceof DenseVector);
    }

    /**
     * A frame with a column x of elements between −10 and 10, and two columns of elements between 0 and 1. All elements
     * are distinct, so Parquet cannot compress them. Sparse Vectors store each element at a place of its own.
     */
    static Dataset<Row> data(SparkSession spark, String shape, int width, int rows) {
        UDF2<Integer, Seq<Double>, Vector> sparse = QueryCases::sparse;
        spark.udf().register("sparse_vector", sparse, SQLDataTypes.VectorType());
        Dataset<Row> seeds = spark.range(0, rows, 1, 1).withColumn("seed", expr("xxhash64(id)"));
        return seeds.select(
                column(shape, width, "seed", "* 10").as("x"),
                column(shape, width, "seed", "/ 2 + 0.5D").as(PROBABILITIES),
                column(shape, width, "seed, 't'", "/ 2 + 0.5D").as(OPERANDS));
    }

    /** A column of numbers between −1 and 1, to each of which the SQL in {@code then} is applied. */
    private static Column column(String shape, int width, String seed, String then) {
        String number = "xxhash64(" + seed + ", i) / 9.223372036854775807E18D " + then;
        String array = "transform(sequence(1, " + width + "), i -> " + number + ")";
        switch (shape) {
            case "scalar":
                return expr(number.replace(", i", ", 1"));
            case "array_double":
                return expr(array);
            case "array_float":
                return expr("CAST(" + array + " AS ARRAY<FLOAT>)");
            case "vector":
                return functions.array_to_vector(expr(array));
            case SPARSE:
                return expr("sparse_vector(" + width + ", " + array.replace(", " + width, ", " + STORED) + ")");
            default:
                throw new IllegalArgumentException(
                        "expected array_double, array_float, vector, sparse or scalar, got '" + shape + "'");
        }
    }

    /** A Vector of {@code width} elements that stores these values, each at any place of a stretch of its own. */
    private static Vector sparse(int width, Seq<Double> stored) {
        double[] values = CollectionConverters.asJava(stored).stream()
                .mapToDouble(each -> each)
                .toArray();
        int stretch = width / values.length;
        int[] positions = new int[values.length];
        Arrays.setAll(positions, i -> i * stretch + Math.floorMod(Double.hashCode(values[i]), stretch));
        return Vectors.sparse(width, positions, values);
    }

    /** The call in SQL; empty if the function does not take the column. */
    private Optional<String> sql(ActivationFunction function) {
        Definition definition = function.activation().definition();
        boolean isScalar = shape.equals("scalar");
        if (function.shape() == ResultShape.MATRIX || function.isRowwise() && isScalar) {
            return Optional.empty();
        }
        String column = Probabilities.areAllThatTakes(function) ? PROBABILITIES : "x";
        StringBuilder call = new StringBuilder(function.sqlName()).append('(').append(column);
        if (function.operand().isPresent()) {
            double[] complete = definition.complete(definition.exampleParameters());
            if (!function.takesLabel() && function.operandWidth(width, complete) != width) {
                return Optional.empty();
            }
            call.append(", ").append(function.takesLabel() ? "1" : OPERANDS);
        }
        if (definition.requiresKey()) {
            call.append(", ").append(KEY);
        }
        for (double value : definition.exampleParameters()) {
            call.append(", ").append(value).append('D');
        }
        return Optional.of(call.append(')').toString());
    }

    /** The queries that functions are compared with. */
    private void addCompared(boolean ofTwo) {
        cases.put(OtherWays.READING, frame -> frame.select("x"));
        if (ofTwo) {
            cases.put(OtherWays.READING_TWO, frame -> frame.select("x", OPERANDS));
        }
        if (shape.equals("scalar")) {
            addSql(OtherWays.SCALAR_TANH);
            return;
        }
        addSql(shape.startsWith("array") ? OtherWays.COPY : OtherWays.COPY_VECTOR);
        addSql(OtherWays.ROW_COPY);
        if (shape.startsWith("array")) {
            addSql(OtherWays.ROW_HALF);
        }
        if (ofTwo) {
            addSql(OtherWays.COPY_OF_TWO);
            addSql(OtherWays.ROW_COPY_OF_TWO);
        }
    }

    private void addOthers(SparkSession spark) {
        if (shape.equals("scalar")) {
            addSql("1 / (1 + exp(-x))");
            addSql("greatest(x, 0D)");
        }
        if (shape.startsWith("array")) {
            addSql(OtherWays.RELU);
            addSql(OtherWays.TANH);
            addSql(OtherWays.SIGMOID);
        }
        if (shape.equals("array_double")) {
            if (width < 64) {
                cases.put("softmax by transform and aggregate", frame -> frame.select(expr(SOFTMAX)));
            }
            addUdf(spark, OtherWays.SIGMOID_UDF, QueryCases::sigmoid);
            addUdf(spark, OtherWays.SOFTMAX_UDF, QueryCases::softmax);
        }
        if (shape.equals("vector")) {
            double[] factors = new double[width];
            Arrays.fill(factors, 1.5);
            ElementwiseProduct product =
                    new ElementwiseProduct().setInputCol("x").setOutputCol("y").setScalingVec(Vectors.dense(factors));
            cases.put("Spark's ElementwiseProduct", frame -> product.transform(frame)
                    .select("y"));
        }
    }

    private void addSql(String sql) {
        cases.put(sql, frame -> frame.select(expr(sql)));
    }

    private void addUdf(SparkSession spark, String name, UDF1<Seq<Double>, List<Double>> function) {
        String registered = name.replaceAll("\\W+", "_");
        spark.udf().register(registered, function, DataTypes.createArrayType(DataTypes.DoubleType));
        cases.put(name, frame -> frame.select(call_function(registered, col("x"))));
    }

    private static List<Double> sigmoid(Seq<Double> x) {
        return CollectionConverters.asJava(x).stream()
                .map(v -> 1 / (1 + Math.exp(-v)))
                .collect(Collectors.toList());
    }

    private static List<Double> softmax(Seq<Double> x) {
        List<Double> row = CollectionConverters.asJava(x);
        double top = row.stream().mapToDouble(v -> v).max().orElse(0);
        double sum = row.stream().mapToDouble(v -> Math.exp(v - top)).sum();
        return row.stream().map(v -> Math.exp(v - top) / sum).collect(Collectors.toList());
    }
}
