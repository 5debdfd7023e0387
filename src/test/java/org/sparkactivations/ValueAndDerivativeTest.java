package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.spi.KernelContext;
import org.sparkactivations.testing.KernelCase;
import org.sparkactivations.testing.PlainContext;

/** Value and derivative from one call: the bits of the two calls, for every elementwise activation of the catalogue. */
@Tag("kernel")
class ValueAndDerivativeTest {

    private static final double GARBAGE = -12.75;

    private final Workspace workspace = new Workspace();
    private final KernelContext plain = new PlainContext(workspace);

    static Stream<ElementwiseActivation> activations() {
        return Activations.builtIn().stream()
                .filter(ElementwiseActivation.class::isInstance)
                .map(ElementwiseActivation.class::cast);
    }

    @ParameterizedTest
    @MethodSource("activations")
    void areThoseOfTheSeparateCalls(ElementwiseActivation activation) {
        ActivationFunction function = ActivationFunction.value(activation);
        for (KernelCase call : KernelCase.of(function)) {
            int n = call.x().length;
            call.run(workspace, GARBAGE);
            assertSame(activation, n, workspace, call);
            assertSame(activation, n, plain, call);

            workspace.roundToFloats(function);
            double[] x = workspace.input();
            for (int i = 0; i < n; i++) {
                x[i] = (float) x[i];
            }
            assertSame(activation, n, workspace, call);
            assertSame(activation, n, plain, call);
        }
    }

    private void assertSame(ElementwiseActivation activation, int n, KernelContext context, KernelCase call) {
        double[] x = workspace.input();
        double[] value = garbage(n);
        double[] derivative = garbage(n);
        activation.value(x, value, n, context);
        activation.derivative(x, derivative, n, context);
        double[] y = garbage(n);
        double[] slopes = garbage(n);

        activation.valueAndDerivative(x, y, slopes, n, context);

        assertThat(bits(y)).as("value, %s", call).isEqualTo(bits(value));
        assertThat(bits(slopes)).as("derivative, %s", call).isEqualTo(bits(derivative));
    }

    private static double[] garbage(int n) {
        double[] array = new double[n + 1];
        Arrays.fill(array, GARBAGE);
        return array;
    }

    /** All NaNs count as the same. */
    private static long[] bits(double[] numbers) {
        return Arrays.stream(numbers).mapToLong(Double::doubleToLongBits).toArray();
    }
}
