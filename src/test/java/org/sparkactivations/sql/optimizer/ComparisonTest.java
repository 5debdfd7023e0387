package org.sparkactivations.sql.optimizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.BinaryComparison;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.EqualTo;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GreaterThan;
import org.apache.spark.sql.catalyst.expressions.GreaterThanOrEqual;
import org.apache.spark.sql.catalyst.expressions.LessThan;
import org.apache.spark.sql.catalyst.expressions.LessThanOrEqual;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.types.DataTypeUtils;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.Trend;
import org.sparkactivations.sql.bound.FunctionBinder;
import org.sparkactivations.sql.expression.Sequences;
import org.sparkactivations.testing.Call;
import scala.Option;

/** The conditions on a column that follow from those on a function of it, against the function itself. */
@Tag("spark")
class ComparisonTest {

    private static final long SEED = 20261129;

    private enum Case {
        GREATER(GreaterThan::new, (y, c) -> y > c),
        NOT_LESS(GreaterThanOrEqual::new, (y, c) -> y >= c),
        LESS(LessThan::new, (y, c) -> y < c),
        NOT_GREATER(LessThanOrEqual::new, (y, c) -> y <= c),
        EQUAL(EqualTo::new, (y, c) -> y.doubleValue() == c.doubleValue());

        private final BiFunction<Expression, Expression, Expression> sql;
        private final BiPredicate<Double, Double> java;

        Case(BiFunction<Expression, Expression, Expression> sql, BiPredicate<Double, Double> java) {
            this.sql = sql;
            this.java = java;
        }
    }

    static Stream<Call> calls() {
        return Call.ofAllTrials().stream().filter(each -> each.function().trend(each.arguments()) != Trend.NONE);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void holdForEveryNumberThatMeetsTheComparison(Call call) {
        for (DataType type : List.of(
                DataTypes.DoubleType,
                DataTypes.FloatType,
                DataTypes.LongType,
                DataTypes.IntegerType,
                DataTypes.ShortType,
                DataTypes.ByteType)) {
            boolean isFloat = type.equals(DataTypes.FloatType);
            Domain domain = Domain.of(type).orElseThrow();
            long[] indices = indices(domain);
            double[] x = LongStream.of(indices).mapToDouble(domain::value).toArray();
            double[] y = results(call, x, isFloat);
            for (double constant : constants(y, isFloat)) {
                for (Case each : Case.values()) {
                    check(call, type, each, constant, x, y);
                }
            }
        }
    }

    private static void check(Call call, DataType type, Case operator, double c, double[] x, double[] y) {
        boolean isFloat = type.equals(DataTypes.FloatType);
        Expression literal = isFloat ? new Literal((float) c, type) : new Literal(c, DataTypes.DoubleType);
        Expression filter = operator.sql.apply(call(call, column(type)), literal);
        for (Expression implied : Comparison.of(filter).orElseThrow().implied()) {
            assertThat(((BinaryComparison) implied).right().dataType()).isEqualTo(type);
            double limit = ((Number) ((Literal) ((BinaryComparison) implied).right()).value()).doubleValue();
            boolean isAbove = implied instanceof GreaterThan;
            double[] near = neighbours(limit, type);
            double[] nearResults = results(call, near, isFloat);
            for (int i = 0; i < x.length + near.length; i++) {
                double xi = i < x.length ? x[i] : near[i - x.length];
                double yi = i < x.length ? y[i] : nearResults[i - x.length];
                if (operator.java.test(yi, c) && !(isAbove ? xi > limit : xi < limit)) {
                    throw new AssertionError(call.sql("x") + " of " + type + " " + operator + " " + c + " implies "
                            + implied + ", but " + xi + " gives " + yi);
                }
            }
        }
    }

    private static double[] results(Call call, double[] x, boolean isFloat) {
        return call.on(x, isFloat);
    }

    /** Special numbers of a type, small ones, and random ones of all magnitudes. */
    private static long[] indices(Domain domain) {
        SplittableRandom random = new SplittableRandom(SEED);
        boolean isWhole = !domain.hasNaN();
        LongStream small = isWhole ? LongStream.rangeClosed(-100, 100) : LongStream.rangeClosed(-4, 4);
        LongStream ends = LongStream.of(domain.first(), domain.first() + 1, domain.last() - 1, domain.last());
        LongStream any = random.longs(200, domain.first(), domain.last());
        return LongStream.concat(LongStream.concat(small, ends), any).toArray();
    }

    /** Exact results, their neighbours, and numbers beyond all results. */
    private static double[] constants(double[] y, boolean isFloat) {
        DoubleStream ties = new SplittableRandom(SEED)
                .ints(12, 0, y.length)
                .mapToDouble(i -> y[i])
                .flatMap(each -> DoubleStream.of(each, isFloat ? Math.nextUp((float) each) : Math.nextUp(each)));
        double[] special = {
            Double.NEGATIVE_INFINITY, -1e30, -1, -0.0, 0.0, Float.MIN_VALUE, 0.5, 1, 1e30, Double.POSITIVE_INFINITY
        };
        return DoubleStream.concat(ties, Arrays.stream(special))
                .map(each -> isFloat ? (float) each : each)
                .toArray();
    }

    private static double[] neighbours(double limit, DataType type) {
        if (type.equals(DataTypes.DoubleType)) {
            double start = limit;
            for (int i = 0; i < 20; i++) {
                start = Math.nextDown(start);
            }
            return DoubleStream.iterate(start, Math::nextUp).limit(40).toArray();
        }
        if (type.equals(DataTypes.FloatType)) {
            float start = (float) limit;
            for (int i = 0; i < 20; i++) {
                start = Math.nextDown(start);
            }
            return DoubleStream.iterate(start, each -> Math.nextUp((float) each))
                    .limit(40)
                    .toArray();
        }
        return new double[0];
    }

    @Test
    void theLimitIsTheThresholdWhereTheFunctionIsExact() {
        Call relu = new Call(Activations.catalogue().function("relu"));
        AttributeReference x = column(DataTypes.DoubleType);
        assertThat(implied(new GreaterThan(call(relu, x), new Literal(0.0, DataTypes.DoubleType))))
                .containsExactly(new GreaterThan(x, new Literal(0.0, DataTypes.DoubleType)));
        assertThat(implied(new LessThan(call(relu, x), new Literal(2.5, DataTypes.DoubleType))))
                .containsExactly(new LessThan(x, new Literal(2.5, DataTypes.DoubleType)));
        AttributeReference i = column(DataTypes.IntegerType);
        assertThat(implied(new GreaterThanOrEqual(call(relu, i), new Literal(2.5, DataTypes.DoubleType))))
                .containsExactly(new GreaterThan(i, new Literal(2, DataTypes.IntegerType)));
        AttributeReference l = column(DataTypes.LongType);
        assertThat(implied(new GreaterThan(call(relu, l), new Literal(15_000.0, DataTypes.DoubleType))))
                .containsExactly(new GreaterThan(l, new Literal(15_000L, DataTypes.LongType)));
        assertThat(implied(new LessThan(call(relu, l), new Literal(15_000.0, DataTypes.DoubleType))))
                .containsExactly(new LessThan(l, new Literal(15_000L, DataTypes.LongType)));
    }

    @Test
    void theLimitLiesNextToTheThresholdWhereTheFunctionIsNotExact() {
        Call sigmoid = new Call(Activations.catalogue().function("sigmoid"));
        Expression filter =
                new GreaterThan(call(sigmoid, column(DataTypes.DoubleType)), new Literal(0.99, DataTypes.DoubleType));
        assertThat(limits(filter)).singleElement().satisfies(each -> assertThat(each)
                .isCloseTo(Math.log(99), org.assertj.core.data.Offset.offset(1e-12)));
    }

    @Test
    void aFunctionThatFallsTurnsTheComparison() {
        Call falling = new Call(Activations.catalogue().function("sigmoid"), -1);
        Expression literal = new Literal(0.25, DataTypes.DoubleType);
        AttributeReference x = column(DataTypes.DoubleType);
        assertThat(implied(new LessThan(call(falling, x), literal)))
                .singleElement()
                .isInstanceOf(GreaterThan.class);
        assertThat(implied(new GreaterThan(literal, call(falling, x))))
                .singleElement()
                .isInstanceOf(GreaterThan.class);
        assertThat(implied(new EqualTo(call(falling, x), literal))).hasSize(2);
    }

    @Test
    void callsWithinCallsAreFollowed() {
        Call inner = new Call(Activations.catalogue().function("tanh"));
        Call outer = new Call(Activations.catalogue().function("softplus"));
        Expression nested = call(outer, call(inner, column(DataTypes.DoubleType)));
        assertThat(limits(new LessThan(nested, new Literal(Math.log(2), DataTypes.DoubleType))))
                .singleElement()
                .satisfies(each -> assertThat(each).isCloseTo(0, org.assertj.core.data.Offset.offset(1e-14)));
    }

    @Test
    void nothingFollowsWhereTheFunctionTurnsOrTheConstantIsNoNumber() {
        AttributeReference x = column(DataTypes.DoubleType);
        Literal half = new Literal(0.5, DataTypes.DoubleType);
        Call gelu = new Call(Activations.catalogue().function("gelu"));
        Call sigmoid = new Call(Activations.catalogue().function("sigmoid"));
        assertThat(implied(new LessThan(call(gelu, x), half))).isEmpty();
        assertThat(implied(new LessThan(x, half))).isEmpty();
        assertThat(Comparison.of(new LessThan(call(sigmoid, x), new Literal(Double.NaN, DataTypes.DoubleType))))
                .isEmpty();
        assertThat(Comparison.of(new LessThan(call(sigmoid, x), new Literal(null, DataTypes.DoubleType))))
                .isEmpty();
        assertThat(Comparison.of(new LessThan(half, half))).isEmpty();
    }

    private static List<Expression> implied(Expression filter) {
        return Comparison.of(filter).orElseThrow().implied();
    }

    private static List<Double> limits(Expression filter) {
        return implied(filter).stream()
                .map(each -> (Double) ((Literal) ((BinaryComparison) each).right()).value())
                .toList();
    }

    private static AttributeReference column(DataType type) {
        return DataTypeUtils.toAttribute(DataTypes.createStructField("x", type, true));
    }

    private static Expression call(Call call, Expression x) {
        List<StructField> fields = new ArrayList<>(List.of(DataTypes.createStructField("x", x.dataType(), true)));
        boolean isFloat = x.dataType().equals(DataTypes.FloatType);
        boolean isDouble = x.dataType().equals(DataTypes.DoubleType);
        List<Expression> arguments =
                new ArrayList<>(List.of(isFloat || isDouble ? x : new Cast(x, DataTypes.DoubleType, Option.empty())));
        for (double each : call.arguments()) {
            fields.add(DataTypes.createStructField("p", DataTypes.DoubleType, false));
            arguments.add(new Literal(each, DataTypes.DoubleType));
        }
        return Sequences.call(
                FunctionBinder.bind(
                        call.function(), call.function().sqlName(), new StructType(fields.toArray(StructField[]::new))),
                arguments);
    }
}
