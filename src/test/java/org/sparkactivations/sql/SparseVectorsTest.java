package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.spark.ml.linalg.DenseVector;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.ImplicitZeros;
import org.sparkactivations.spi.ResultShape;
import org.sparkactivations.testing.Call;
import org.sparkactivations.testing.TestSpark;

/** Every function gives the same for a sparse Vector as for the dense Vector of the same elements. */
@Tag("spark")
class SparseVectorsTest {

    private static final long SEED = 20261129;

    /** What a sparse Vector of a given width stores. */
    private enum Content {
        NOTHING(n -> new int[0], 1),
        THE_FIRST(n -> new int[] {0}, -1, 3),
        THE_LAST(n -> new int[] {n - 1}, 2),
        FEW(n -> IntStream.of(1, 2, n / 2, n - 2).distinct().toArray(), 1.5, -2, 0.25, 0.75, 3),
        NEGATIVE_NUMBERS(n -> even(n), -1, -0.5, -30, -2),
        LARGE_NUMBERS(n -> even(n), 800, -800, 40, 36.5, 799),
        SMALL_NUMBERS(n -> even(n), 1e-300, -1e-9, 1e-20, -1e-310),
        HUGE_NUMBERS(n -> even(n), 1e308, -1e308, 1e200, 9e307),
        ZEROS(n -> even(n), 0, -0.0, 0.5, -0.0, 0),
        ONLY_ZEROS(n -> even(n), 0, -0.0),
        INFINITY(n -> even(n), 1, Double.POSITIVE_INFINITY, 2, Double.POSITIVE_INFINITY),
        MINUS_INFINITY(n -> even(n), Double.NEGATIVE_INFINITY, -1, 0.5),
        ONLY_MINUS_INFINITY(n -> even(n), Double.NEGATIVE_INFINITY),
        NOT_A_NUMBER(n -> even(n), 1, 2, Double.NaN, -4),
        PROBABILITIES(n -> even(n), 0.25, 0.125, 1, 0.5, 0),
        ALL(n -> IntStream.range(0, n).toArray(), 0.5, -1, 2, 0.125),
        ALL_BUT_ONE(n -> IntStream.range(1, n).toArray(), -0.5, -1, 2, 0.125),
        ALL_BUT_TWO(n -> IntStream.range(1, n - 1).toArray(), -0.5, -1, -2, -0.125);

        private final IntFunction<int[]> positions;
        private final double[] values;

        Content(IntFunction<int[]> positions, double... values) {
            this.positions = positions;
            this.values = values;
        }

        private static int[] even(int n) {
            return IntStream.range(0, n).filter(i -> i % 5 == 2 || i % 7 == 3).toArray();
        }

        SparseVector of(int n) {
            int[] at = positions.apply(n);
            return new SparseVector(
                    n,
                    at,
                    IntStream.range(0, at.length)
                            .mapToDouble(i -> values[i % values.length])
                            .toArray());
        }
    }

    /** A call with operands, for one width of x. */
    private record Case(Call call, String operand) {

        String sql(String x, String form) {
            return call.sql(call.function().sqlName(), x, operand == null ? null : operand + form);
        }

        boolean hasVector() {
            return operand != null && !operand.equals("label");
        }
    }

    private static List<SparseVector> vectors(int n) {
        SplittableRandom random = new SplittableRandom(SEED + n);
        List<SparseVector> all = new ArrayList<>();
        for (Content content : Content.values()) {
            all.add(content.of(n));
        }
        for (int i = 0; i < 12; i++) {
            int[] at = IntStream.range(0, n)
                    .filter(each -> random.nextInt(4) == 0)
                    .toArray();
            all.add(new SparseVector(
                    n, at, random.doubles(at.length, -3, 3).toArray()));
        }
        return all;
    }

    private static List<Case> cases(int n) {
        List<Case> cases = new ArrayList<>();
        for (Call call : Call.everything()) {
            ActivationFunction function = call.function();
            Definition definition = function.activation().definition();
            if (function.operand().isEmpty()) {
                cases.add(new Case(call, null));
            } else if (function.takesLabel()) {
                cases.add(new Case(call, "label"));
                cases.add(new Case(call, "v" + n));
            } else {
                cases.add(new Case(call, "v" + function.operandWidth(n, definition.complete(call.arguments()))));
            }
        }
        return cases;
    }

    /**
     * Rows of x with every other operand. There is a column {@code v<width>_sparse} and a dense one for every width of
     * an operand.
     */
    private static Dataset<Row> frame(int n, int[] widths) {
        StructType schema = new StructType().add("label_sparse", DataTypes.IntegerType, false);
        schema = schema.add("label_dense", DataTypes.IntegerType, false);
        for (String form : List.of("_sparse", "_dense")) {
            schema = schema.add("x" + form, SQLDataTypes.VectorType(), false);
            for (int width : widths) {
                schema = schema.add("v" + width + form, SQLDataTypes.VectorType(), false);
            }
        }
        List<Row> rows = new ArrayList<>();
        List<SparseVector> all = vectors(n);
        for (int i = 0; i < all.size(); i++) {
            for (int j : new int[] {i, (i + 3) % all.size(), (7 * i + 5) % all.size(), 3, 14}) {
                List<Object> cells = new ArrayList<>(List.of((7 * i + j) % n, (7 * i + j) % n));
                List<SparseVector> row = new ArrayList<>(List.of(all.get(i)));
                for (int width : widths) {
                    row.add(vectors(width).get(j));
                }
                cells.addAll(row);
                row.forEach(each -> cells.add(new DenseVector(each.toArray())));
                rows.add(RowFactory.create(cells.toArray()));
            }
        }
        return TestSpark.session().createDataFrame(rows, schema);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 12, 66, 600})
    void sparseVectorsGiveWhatDenseVectorsGive(int n) {
        int[] widths = IntStream.of(n / 3, n / 2, n, 2 * n).toArray();
        List<Case> cases = cases(n);
        List<String> columns = new ArrayList<>(List.of("x_sparse", "label_sparse"));
        for (int width : widths) {
            columns.add("v" + width + "_sparse");
        }
        int first = columns.size();
        for (Case each : cases) {
            columns.add(each.sql("x_dense", "_dense"));
            columns.add(each.sql("x_sparse", "_sparse"));
            columns.add(each.sql("x_sparse", "_dense"));
            columns.add(each.sql("x_dense", "_sparse"));
        }
        String[] unique = IntStream.range(0, columns.size())
                .mapToObj(i -> columns.get(i) + " AS c" + i)
                .toArray(String[]::new);
        List<String> wrong = new ArrayList<>();
        int others = 0;
        for (Row row : frame(n, widths).selectExpr(unique).collectAsList()) {
            for (int i = 0; i < cases.size(); i++) {
                int column = first + 4 * i;
                Case each = cases.get(i);
                String shown = each.sql("x", "") + " of " + row.get(0)
                        + (each.operand() == null ? "" : ", " + row.get(columns.indexOf(each.operand() + "_sparse")));
                for (int form = 1; form < 4; form++) {
                    String difference = difference(each, row.get(column), row.get(column + form));
                    if (difference.startsWith("~")) {
                        others++;
                        System.err.println(form + " " + shown + ": " + difference);
                    } else if (!difference.isEmpty()) {
                        wrong.add(form + " " + shown + ": " + difference);
                    }
                }
            }
        }
        System.err.println("OTHERS " + n + " " + others);
        assertThat(wrong).isEmpty();
    }

    private static String difference(Case each, Object dense, Object sparse) {
        double[] expected = elements(dense);
        double[] actual = elements(sparse);
        if (expected.length != actual.length) {
            return "width " + actual.length;
        }
        String other = "";
        for (int i = 0; i < expected.length; i++) {
            boolean isSame = Double.doubleToLongBits(expected[i]) == Double.doubleToLongBits(actual[i])
                    || expected[i] == 0 && actual[i] == 0 && sparse instanceof SparseVector;
            if (!isSame) {
                String message = "[" + i + "] expected " + expected[i] + ", got " + actual[i];
                double bound = 4 * Math.ulp(expected[i]);
                if (!(Math.abs(expected[i] - actual[i]) <= bound)) {
                    return message;
                }
                other = "~" + message;
            }
        }
        return other;
    }

    private static double[] elements(Object result) {
        return result instanceof Vector vector ? vector.toArray() : new double[] {(Double) result};
    }
}
