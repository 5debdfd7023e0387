package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.accuracy.Bounds;
import org.sparkactivations.oracle.WideRow;
import org.sparkactivations.oracle.WideRowReference;

/** Losses of rows with a weight for each class, compared with their formulas. */
@Tag("kernel")
class ClassWeightsTest {

    private static final int ROWS = 400;

    @ParameterizedTest
    @ValueSource(strings = {"softmax_cross_entropy", "softmax_cross_entropy_grad"})
    void keepsItsBound(String name) {
        ActivationFunction function = Activations.catalogue().function(name);
        SplittableRandom random = new SplittableRandom(20261129);
        for (int row = 0; row < ROWS; row++) {
            int n = random.nextInt(1, 40);
            double reach = Math.scalb(1.0, random.nextInt(-8, 9));
            double[] x = random.doubles(n, -reach, reach).toArray();
            double span = random.nextInt(1, 30);
            double[] weights = new double[n];
            Arrays.setAll(
                    weights,
                    i -> random.nextInt(6) == 0 ? 0 : Math.scalb(1.0, (int) random.nextDouble(-span, span)) * 1.3);
            double smoothing = random.nextBoolean() ? 0 : random.nextDouble();
            boolean isClass = random.nextBoolean();
            int label = random.nextInt(n);
            double[] operand = new double[n];
            Arrays.setAll(operand, i -> isClass ? i == label ? 1 : 0 : random.nextDouble() / n);
            double[] p = {smoothing, -100, 1};

            PerElementCall call = function.perElement(weights);
            double[] y = isClass ? call.applyToClass(x, label, smoothing) : call.applyWith(x, operand, smoothing);

            WideRowReference.Exact[] exact = WideRowReference.of(name).of(new WideRow(x, operand, p, weights));
            for (int i = 0; i < y.length; i++) {
                assertThat(exact[i].value().ulps(y[i], exact[i].magnitude().doubleValue()))
                        .as("%s, element %d of row %d with weights %s", name, i, row, Arrays.toString(weights))
                        .isLessThanOrEqualTo(Bounds.of(function) + Bounds.TOLERANCE);
            }
        }
    }

    @Test
    void aClassWithAWeightAndWithoutAProbabilityMakesTheLossInfinite() {
        ActivationFunction loss = Activations.catalogue().function("cross_entropy");
        double[] x = {1, 0, 0};
        for (double[] weights : new double[][] {{0.5, 0.5, 0}, {0.5, 0, 0.5}, {0, 0, 1}}) {
            assertThat(loss.applyWith(x, weights)).containsExactly(Double.POSITIVE_INFINITY);
        }
    }

    @Test
    void heavyClassesScaleLossAndGradient() {
        double[] x = {0.5, -1, 2};
        double[] label = {0.25, 0.5, 0.25};
        double[] light = {0.75, 0.5, 1.25};
        double[] heavy = Arrays.stream(light).map(each -> each * 0x1p1000).toArray();
        for (String name : new String[] {"softmax_cross_entropy", "softmax_cross_entropy_grad"}) {
            ActivationFunction function = Activations.catalogue().function(name);
            double[] expected = Arrays.stream(function.perElement(light).applyWith(x, label))
                    .map(each -> each * 0x1p1000)
                    .toArray();
            assertThat(function.perElement(heavy).applyWith(x, label)).isEqualTo(expected);
        }
    }
}
