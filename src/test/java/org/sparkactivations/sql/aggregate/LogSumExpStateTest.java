package org.sparkactivations.sql.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.math.Logarithm;
import org.sparkactivations.oracle.Wide;
import org.sparkactivations.oracle.WideRow;
import org.sparkactivations.oracle.WideRowReference;

/** {@link LogSumExpState}: one result in any order and any tree of merges. */
@Tag("spark")
class LogSumExpStateTest {

    private static final LogSumExpFunction FUNCTION = LogSumExpFunction.bind("f", DataTypes.DoubleType);

    private static final Wide LN2 = Wide.of("0.693147180559945309417232121458176568");

    private static UnsafeRow of(double... x) {
        UnsafeRow state = FUNCTION.newAggregationState();
        Arrays.stream(x).forEach(each -> LogSumExpState.add(state, 0, each));
        return state;
    }

    /** A state of 2ᵏ times the numbers of another. */
    private static UnsafeRow repeated(int k, double... x) {
        UnsafeRow state = of(x);
        for (int i = 0; i < k; i++) {
            FUNCTION.merge(state, state.copy());
        }
        return state;
    }

    /** Some numbers at a time, and then two states at a time, of which either is merged into the other. */
    private static UnsafeRow byRandomTree(List<Double> x, Random random) {
        List<UnsafeRow> states = new ArrayList<>();
        int most = 1 + random.nextInt(x.size());
        for (int start = 0, end; start < x.size(); start = end) {
            end = Math.min(x.size(), start + random.nextInt(most + 1));
            states.add(of(x.subList(start, end).stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray()));
        }
        while (states.size() > 1) {
            UnsafeRow taken = states.remove(random.nextInt(states.size()));
            FUNCTION.merge(states.get(random.nextInt(states.size())), taken);
        }
        return states.get(0);
    }

    private static double[] numbers(String kind, Random random) {
        int n = 1 + random.nextInt(60);
        double centre = Math.scalb(random.nextDouble() - 0.5, random.nextInt(64));
        double[] x = random.doubles(n).toArray();
        switch (kind) {
            case "narrow" -> Arrays.setAll(x, i -> centre + x[i]);
            case "wide" -> Arrays.setAll(x, i -> centre - 200 * x[i]);
            case "falling" -> Arrays.setAll(x, i -> centre - 2.5 * i);
            case "borders" -> {
                // Next to where the exponent, and with it the place of the digits, changes.
                double border = (10 * random.nextInt(-20, 20) + 0.5) * StrictMath.log(2);
                Arrays.setAll(
                        x,
                        i -> border
                                - 10 * random.nextInt(12) * StrictMath.log(2)
                                + random.nextInt(-2, 3) * Math.ulp(border));
            }
            case "huge" ->
                Arrays.setAll(
                        x,
                        i -> Math.scalb(1 - random.nextInt(3) * 0x1p-53, 56 + random.nextInt(8))
                                * (1 - 2 * random.nextInt(2)));
            case "any" -> Arrays.setAll(x, i -> Double.longBitsToDouble(random.nextLong()));
            case "equal" -> Arrays.fill(x, centre);
            case "zeros" -> Arrays.setAll(x, i -> x[i] < 0.5 ? -0.0 : x[i] < 0.9 ? 0.0 : -Double.MIN_VALUE);
            case "infinite" ->
                Arrays.setAll(
                        x, i -> x[i] < 0.3 ? Double.NEGATIVE_INFINITY : x[i] < 0.99 ? x[i] : Double.POSITIVE_INFINITY);
            case "nan" -> x[random.nextInt(n)] = Double.NaN;
            default -> throw new IllegalArgumentException(kind);
        }
        return x;
    }

    @ParameterizedTest
    @ValueSource(strings = {"narrow", "wide", "falling", "borders", "huge", "any", "equal", "zeros", "infinite", "nan"})
    void anyOrderAndAnyTreeOfMergesHasTheSameBits(String kind) {
        Random random = new Random(5);
        for (int trial = 0; trial < 300; trial++) {
            double[] x = numbers(kind, random);
            UnsafeRow inOrder = of(x);
            List<Double> shuffled = new ArrayList<>(DoubleStream.of(x).boxed().toList());
            for (int order = 0; order < 10; order++) {
                Collections.shuffle(shuffled, random);
                UnsafeRow state = byRandomTree(shuffled, random);
                assertThat(Double.doubleToLongBits(FUNCTION.produceResult(state)))
                        .as("%s, %s", Arrays.toString(x), shuffled)
                        .isEqualTo(Double.doubleToLongBits(FUNCTION.produceResult(inOrder)));
                if (!kind.equals("zeros") && Double.isFinite(state.getDouble(0))) {
                    assertThat(state).as("%s, %s", Arrays.toString(x), shuffled).isEqualTo(inOrder);
                }
            }
        }
    }

    private static Wide[] exact(String function, double[] parameters, double... x) {
        return Arrays.stream(WideRowReference.of(function).of(new WideRow(x, null, parameters)))
                .map(WideRowReference.Exact::value)
                .toArray(Wide[]::new);
    }

    private static void assertDeclaredBound(UnsafeRow state, Wide exact, String description) {
        double computed = FUNCTION.produceResult(state);
        assertThat(Math.abs(exact.minus(computed).doubleValue()))
                .as("%s: %s", description, computed)
                .isLessThanOrEqualTo(0x1p-50 + Math.ulp(computed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"narrow", "wide", "falling", "borders", "huge", "equal", "zeros"})
    void theErrorIsWithinTheDeclaredBound(String kind) {
        Random random = new Random(6);
        for (int trial = 0; trial < 2000; trial++) {
            double[] x = numbers(kind, random);
            assertDeclaredBound(of(x), exact("logsumexp", new double[0], x)[0], Arrays.toString(x));
        }
    }

    @Test
    void oneNumberGivesItself() {
        Random random = new Random(7);
        DoubleStream.generate(() -> Double.longBitsToDouble(random.nextLong()))
                .filter(Double::isFinite)
                .limit(10_000)
                .forEach(x -> assertThat(FUNCTION.produceResult(of(x))).isEqualTo(x));
        assertThat(FUNCTION.produceResult(of(Double.MAX_VALUE, -Double.MAX_VALUE)))
                .isEqualTo(Double.MAX_VALUE);
    }

    @Test
    void equalNumbersAddTheLogarithmOfTheirCount() {
        for (double x : new double[] {0, -1.25, 11.3, -29, 700, -745, 1e-300, 1e5, 0x1p59, -0x1p61}) {
            UnsafeRow state = FUNCTION.newAggregationState();
            for (int n = 1; n < 5000; n++) {
                LogSumExpState.add(state, 0, x);
                double computed = FUNCTION.produceResult(state);
                double expected = x + StrictMath.log(n);
                assertThat(Math.abs(computed - expected))
                        .as("%d times %s: %s", n, x, computed)
                        .isLessThanOrEqualTo(Math.ulp(expected) + 0x1p-50);
                assertThat(computed).as("from n − 1 exactly").isEqualTo(Logarithm.ln1p(n - 1, x));
            }
        }
    }

    /** Digits have room for 2⁴³ numbers, and the maximum may cancel the logarithm of their count. */
    @Test
    void trillionsOfNumbersHaveRoom() {
        for (int step = 0; step < 400; step++) {
            double x = step * 0.1 - 35;
            assertDeclaredBound(repeated(43, x), LN2.times(43).plus(x), "2^43 times " + x);
        }
    }

    /** What is dropped of 2⁴² small numbers does not count beside a large one. */
    @Test
    void manySmallNumbersBesideALargeOne() {
        for (int step = 0; step < 1000; step++) {
            double large = step * 0.3;
            double small = large - step * 0.1;
            UnsafeRow state = FUNCTION.merge(of(large), repeated(42, small));
            UnsafeRow smallFirst = FUNCTION.merge(repeated(42, small), of(large));
            assertThat(smallFirst).isEqualTo(state);
            // 2⁴² times eˣ is e^(x + 42·ln 2), of which the rounding error counts with its share of the sum.
            Wide together = LN2.times(42).plus(small);
            double[] two = {large, together.doubleValue()};
            Wide share = exact("softmax", new double[] {1}, two)[1];
            Wide exact = exact("logsumexp", new double[0], two)[0].plus(share.times(together.minus(two[1])));
            assertDeclaredBound(state, exact, small + " below " + large);
        }
    }
}
