package org.sparkactivations.ml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.ml.param.Param;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.sql.SqlFunctions;
import org.sparkactivations.testing.Stages;
import org.sparkactivations.testing.TestSpark;

/** Every Evaluator of losses gives the exact mean, rounded, in any order of the rows and any partitioning. */
@Tag("spark")
class SameBitsLossesTest {

    private static final int ROWS = 1500;
    private static final int ELEMENTS = 3;
    private static final double[] CLASS_WEIGHTS = {0.3, 1.1, 0.7};

    /** What x and the label of a row are. */
    private enum Shape {
        NUMBERS,
        ARRAYS,
        CLASSES,
        DISTRIBUTIONS
    }

    static Stream<Activation> losses() {
        return LossEvaluatorTest.losses();
    }

    private static Shape[] shapes(Activation loss) {
        if (!loss.definition().width().isNumber()) {
            return new Shape[] {Shape.NUMBERS, Shape.ARRAYS};
        }
        return ActivationFunction.value(loss).takesLabel()
                ? new Shape[] {Shape.CLASSES, Shape.DISTRIBUTIONS}
                : new Shape[] {Shape.DISTRIBUTIONS};
    }

    /** Rows of x, label and weight, in which a null or a null element is rare. Magnitudes of weights differ by 2³⁰. */
    private static List<Row> rows(Shape shape) {
        SplittableRandom random = new SplittableRandom(5);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            boolean isNull = random.nextInt(20) == 0;
            Double[] x = new Double[ELEMENTS];
            Double[] label = new Double[ELEMENTS];
            for (int k = 0; k < ELEMENTS; k++) {
                x[k] = random.nextDouble();
                label[k] = (double) random.nextInt(2);
            }
            Object given = shape == Shape.CLASSES ? random.nextInt(ELEMENTS) : label;
            if (shape == Shape.DISTRIBUTIONS) {
                double first = random.nextDouble();
                given = new Double[] {first / 2, first / 2, 1 - first};
            } else if (shape == Shape.NUMBERS) {
                given = label[0];
            } else if (shape == Shape.ARRAYS) {
                x[random.nextInt(ELEMENTS)] = null;
            }
            double weight = Math.scalb(random.nextDouble(), random.nextInt(30));
            rows.add(RowFactory.create(isNull ? null : shape == Shape.NUMBERS ? x[0] : x, given, weight));
        }
        return rows;
    }

    private static Dataset<Row> dataset(List<Row> rows, Shape shape) {
        DataType array = DataTypes.createArrayType(DataTypes.DoubleType);
        DataType x = shape == Shape.NUMBERS ? DataTypes.DoubleType : array;
        DataType label = shape == Shape.CLASSES ? DataTypes.IntegerType : x;
        return TestSpark.session()
                .createDataFrame(
                        rows, new StructType().add("x", x).add("label", label).add("w", DataTypes.DoubleType));
    }

    /** The rows in other orders and partitions. */
    private static List<Dataset<Row>> arrangements(List<Row> rows, Shape shape) {
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(7));
        List<Row> reversed = new ArrayList<>(rows);
        Collections.reverse(reversed);
        Dataset<Row> given = dataset(rows, shape);
        return List.of(
                given,
                dataset(reversed, shape).coalesce(1),
                dataset(shuffled, shape).repartition(1),
                dataset(shuffled, shape).repartition(3),
                given.repartition(17, functions.expr("xxhash64(w)")).coalesce(5),
                // Three of the partitions have rows, and 14 or more have none.
                given.repartition(17, functions.expr("xxhash64(w) % 2"))
                        .union(given.limit(0))
                        .union(dataset(rows.subList(0, 0), shape)));
    }

    /** A loss of the SQL function with its weight, and what it counts in the denominator. */
    private record Term(double loss, double weight, double share) {
        double product() {
            return loss * weight;
        }

        double weightedShare() {
            return weight * share;
        }
    }

    private static List<Term> terms(Dataset<Row> rows, Activation loss, Shape shape) {
        StringBuilder parameters = new StringBuilder();
        boolean hasClassWeights = false;
        for (Parameter each : loss.definition().parameters()) {
            parameters.append(", ");
            if (each.isClassWeights()) {
                hasClassWeights = shape == Shape.CLASSES;
                parameters.append("array(0.3D, 1.1D, 0.7D)");
            } else {
                parameters.append(number(each)).append('D');
            }
        }
        List<Term> terms = new ArrayList<>();
        String call = "nn_" + loss.definition().name() + "(x, label" + parameters + ")";
        for (Row row : rows.selectExpr(call, "w", "label").collectAsList()) {
            if (row.isNullAt(0)) {
                continue;
            }
            double share = hasClassWeights ? CLASS_WEIGHTS[row.getInt(2)] : 1;
            List<Double> losses = shape == Shape.ARRAYS ? row.getList(0) : List.of(row.getDouble(0));
            losses.stream()
                    .filter(each -> each != null)
                    .forEach(each -> terms.add(new Term(each, row.getDouble(1), share)));
        }
        return terms;
    }

    /** A number that any parameter takes; no label is ignored. */
    private static double number(Parameter parameter) {
        return parameter.isIgnoredLabel() ? -100 : 0.25;
    }

    private static LossEvaluator<?> evaluator(Activation loss) {
        LossEvaluator<?> evaluator = LossEvaluatorTest.create(loss);
        Definition definition = loss.definition();
        Stages.set(evaluator, evaluator.getParam(definition.evaluatedColumn().orElseThrow() + "Col"), "x");
        for (Parameter each : definition.parameters()) {
            Param<?> param = evaluator.getParam(Stages.javaName(each.name()));
            Stages.set(
                    evaluator,
                    param,
                    each.isClassWeights() ? CLASS_WEIGHTS : LossEvaluatorTest.value(param, number(each)));
        }
        return evaluator;
    }

    private static double exact(Stream<Double> terms) {
        return terms.map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    /** What sums of rounded terms give in some orders. */
    private static Set<Double> rounded(List<Term> terms) {
        Set<Double> sums = new TreeSet<>();
        List<Term> shuffled = new ArrayList<>(terms);
        for (int seed = 0; seed < 8; seed++) {
            sums.add(shuffled.stream().map(Term::product).reduce(0.0, Double::sum));
            Collections.shuffle(shuffled, new Random(seed));
        }
        return sums;
    }

    @ParameterizedTest
    @MethodSource("losses")
    void meansAreExactInAnyOrderAndPartitioning(Activation loss) {
        SqlFunctions.register(TestSpark.session());
        for (Shape shape : shapes(loss)) {
            List<Row> rows = rows(shape);
            List<Term> terms = terms(dataset(rows, shape), loss, shape);
            assertThat(terms).hasSizeGreaterThan(ROWS * 9 / 10);
            assertThat(rounded(terms)).as("sums that are rounded term by term").hasSizeGreaterThan(1);

            double mean =
                    exact(terms.stream().map(Term::loss)) / exact(terms.stream().map(Term::share));
            double weighted = exact(terms.stream().map(Term::product))
                    / exact(terms.stream().map(Term::weightedShare));
            LossEvaluator<?> evaluator = evaluator(loss);
            for (Dataset<Row> each : arrangements(rows, shape)) {
                assertThat(evaluator.setWeightCol("").evaluate(each))
                        .as(shape + " of equal weights")
                        .isEqualTo(mean);
                assertThat(evaluator.setWeightCol("w").evaluate(each))
                        .as(shape + " with weights")
                        .isEqualTo(weighted);
            }
        }
    }
}
