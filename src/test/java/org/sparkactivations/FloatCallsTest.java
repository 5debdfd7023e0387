package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.families.Rectifiers;
import org.sparkactivations.families.SelfGatedUnits;
import org.sparkactivations.families.Sigmoids;
import org.sparkactivations.families.Softmaxes;
import org.sparkactivations.spi.ResultShape;
import org.sparkactivations.testing.Call;

/** The direct call for floats. */
@Tag("kernel")
class FloatCallsTest {

    /** An ulp of float, beside the result: what another rounding of a result next to a tie makes. */
    private static final double ULP = 0x1p-23;

    private static final float GARBAGE = 12.75f;

    /** Among them neighbours around 511.5·ln 2 and −512.5·ln 2, beyond which softmax subtracts the maximum. */
    private static final float[] SPECIALS = {
        0, -0.0f, 30, -500, -1000, Float.NEGATIVE_INFINITY, Float.NaN, 354.5447f, 354.5448f, -355.2379f, -355.238f, 800
    };

    static Stream<Call> calls() {
        return Call.ofAllTrials().stream()
                .filter(each -> each.function().operand().isEmpty() && !each.isKeyed());
    }

    static Stream<Call> elementwise() {
        return calls().filter(each -> !each.function().isRowwise());
    }

    private static float[] samples() {
        return Call.floats(Call.samples());
    }

    private static double[] widened(float[] x) {
        double[] wide = new double[x.length];
        Arrays.setAll(wide, i -> x[i]);
        return wide;
    }

    @ParameterizedTest
    @MethodSource("calls")
    void resultsAreThoseOfDoublesRoundedToAFloatNextToThem(Call call) {
        ActivationFunction function = call.function();
        float[] y = function.apply(samples(), call.arguments());
        double[] exact = function.apply(widened(samples()), call.arguments());

        assertThat(y).hasSameSizeAs(exact);
        for (int i = 0; i < y.length; i++) {
            float expected = (float) exact[i];
            boolean isNear = function.hasFloatKernels()
                    && Math.abs(y[i] - expected) <= ULP * Math.abs(expected) + Float.MIN_VALUE;
            if (!isNear) {
                assertThat((Float) y[i]).as("element %s", i).isEqualTo((Float) expected);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("elementwise")
    void anElementDoesNotDependOnItsPlaceOrTheLengthOfTheArray(Call call) {
        float[] samples = samples();
        float[] x = new float[700];
        for (int i = 0; i < x.length; i++) {
            x[i] = samples[i % samples.length];
        }
        float[] whole = call.function().apply(x, call.arguments());

        for (int length : new int[] {1, 2, 7, 8, 9, 33, 255, 256, 257, 600}) {
            for (int start : new int[] {0, 1, 5, 90}) {
                float[] part = Arrays.copyOfRange(x, start, start + length);
                assertThat(call.function().apply(part, call.arguments()))
                        .as("%s elements from %s on", length, start)
                        .isEqualTo(Arrays.copyOfRange(whole, start, start + length));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("elementwise")
    void blocksOfFloatsGiveTheSame(Call call) {
        ActivationFunction function = call.function();
        float[] x = samples();
        double[] four = Arrays.copyOf(call.arguments(), 4);
        Workspace workspace = new Workspace();
        workspace.begin(function, call.arguments().length, four[0], four[1], four[2], four[3]);
        workspace.roundToFloats(function);
        for (int n : new int[] {1, 7, 8, 9, x.length}) {
            System.arraycopy(x, 0, workspace.floats(), 0, n);
            workspace.place(0, n);
            Arrays.fill(workspace.rounded(), GARBAGE);
            function.runFloats(workspace, n);
            assertThat(Arrays.copyOf(workspace.rounded(), n))
                    .as("%s elements", n)
                    .isEqualTo(Arrays.copyOf(function.apply(x, call.arguments()), n));
            assertNothingBeyond(n, workspace);
        }
    }

    private static void assertNothingBeyond(int n, Workspace workspace) {
        for (int i = n; i < Workspace.BLOCK; i++) {
            assertThat(workspace.rounded()[i])
                    .as("element %s, beyond a result of %s", i, n)
                    .isEqualTo(GARBAGE);
        }
    }

    static Stream<Call> rowsAsWide() {
        return calls().filter(each -> each.function().isRowwise()
                && each.function().shape() == ResultShape.ROW
                && each.function().masksNulls());
    }

    @ParameterizedTest
    @MethodSource("rowsAsWide")
    void rowsOfFloatsGiveTheSame(Call call) {
        ActivationFunction function = call.function();
        Random random = new Random(7);
        double[] four = Arrays.copyOf(call.arguments(), 4);
        Workspace workspace = new Workspace();
        for (int n : new int[] {1, 7, 8, 9, 33, 64, 127, 128, 129, 300, 512}) {
            for (float special : SPECIALS) {
                float[] x = new float[n];
                for (int i = 0; i < n; i++) {
                    x[i] = 10 * random.nextFloat() - 5;
                }
                x[n / 2] = special;
                workspace.begin(function, call.arguments().length, four[0], four[1], four[2], four[3]);
                workspace.roundToFloats(function);
                System.arraycopy(x, 0, workspace.floats(), 0, n);
                workspace.place(0, n);
                Arrays.fill(workspace.rounded(), GARBAGE);
                function.runFloats(workspace, n);
                assertThat(Arrays.copyOf(workspace.rounded(), n))
                        .as("%s elements, one of them %s", n, special)
                        .isEqualTo(function.apply(x, call.arguments()));
                assertNothingBeyond(n, workspace);
            }
        }
    }

    @Test
    void reluOfFloatsNeedsNoArraysOfDoubles() {
        assertThat(isDirect(ActivationFunction.value(Rectifiers.RELU), 3, -2)).isTrue();
    }

    @Test
    void softmaxOfFloatsNeedsNoArraysOfDoublesWhereTheRowIsFinite() {
        assertThat(isDirect(Softmaxes.SOFTMAX, 1, 3, 2, 1)).isTrue();
        assertThat(isDirect(Softmaxes.SOFTMAX, 1, 3, Float.NEGATIVE_INFINITY, 1))
                .isTrue();
        assertThat(isDirect(Softmaxes.SOFTMAX, 2, 3, 2, 1)).isFalse();
        assertThat(isDirect(Softmaxes.SOFTMAX, 1, 3, Float.POSITIVE_INFINITY, 1))
                .isFalse();
        assertThat(isDirect(Softmaxes.SOFTMAX, 1, 3, Float.NaN, 1)).isFalse();
        assertThat(isDirect(Softmaxes.SOFTMAX, 1)).isFalse();
        assertThat(isDirect(Softmaxes.LOG_SOFTMAX, 1, 3, 2, 1)).isFalse();
    }

    @Test
    void softmaxOfFloatsTakesDoublesWhereAnElementStandsForSeveralOrResultsAreNotRounded() {
        ActivationFunction softmax = ActivationFunction.value(Softmaxes.SOFTMAX);
        Workspace workspace = new Workspace();
        workspace.begin(softmax, 0, 0, 0, 0, 0);
        workspace.place(0, 2);
        assertThat(softmax.valueOfFloats(workspace, 2)).isFalse();
        workspace.roundToFloats(softmax);
        workspace.setMultiplicity(3);
        assertThat(softmax.valueOfFloats(workspace, 2)).isFalse();
    }

    private static boolean isDirect(Softmaxes activation, double temperature, float... x) {
        Workspace workspace = new Workspace();
        workspace.begin(ActivationFunction.value(activation), 1, temperature, 0, 0, 0);
        return isDirect(workspace, ActivationFunction.value(activation), x);
    }

    private static boolean isDirect(ActivationFunction function, float... x) {
        Workspace workspace = new Workspace();
        workspace.begin(function, 0, 0, 0, 0, 0);
        return isDirect(workspace, function, x);
    }

    private static boolean isDirect(Workspace workspace, ActivationFunction function, float... x) {
        workspace.roundToFloats(function);
        System.arraycopy(x, 0, workspace.floats(), 0, x.length);
        workspace.place(0, x.length);
        int mark = workspace.mark();
        boolean isDirect = function.valueOfFloats(workspace, x.length);
        assertThat(workspace.mark()).isEqualTo(mark);
        return isDirect;
    }

    @Test
    void aRowBeginsWithThePrecisionOfDouble() {
        ActivationFunction gelu = ActivationFunction.value(SelfGatedUnits.GELU);
        Workspace workspace = new Workspace();
        workspace.begin(gelu, 0, 0, 0, 0, 0);
        workspace.roundToFloats(gelu);
        assertThat(workspace.math().isForFloats()).isTrue();
        workspace.begin(gelu, 0, 0, 0, 0, 0);
        assertThat(workspace.math().isForFloats()).isFalse();
    }

    @Test
    void gradientsOfRowsAreRoundedDoubles() {
        assertThat(Activations.builtInFunctions())
                .filteredOn(each -> each.isRowwise() && each.output() != ActivationFunction.Output.VALUE)
                .noneMatch(ActivationFunction::hasFloatKernels);
        assertThat(Activations.builtInFunctions())
                .filteredOn(each -> each.shape() == ResultShape.MATRIX)
                .noneMatch(ActivationFunction::hasFloatKernels);
    }

    @Test
    void argumentsAreCheckedAsThoseOfDoubles() {
        ActivationFunction sigmoid = ActivationFunction.value(Sigmoids.SIGMOID);
        assertThatThrownBy(() -> sigmoid.apply(new float[] {1}, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("slope");
        assertThatThrownBy(() -> sigmoid.apply(new float[] {1}, 1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 1 parameter");
    }
}
