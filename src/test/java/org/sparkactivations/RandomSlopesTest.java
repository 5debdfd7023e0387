package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Slopes of rrelu that are drawn at random, for rows with a key. */
@Tag("kernel")
class RandomSlopesTest {

    private static final int N = 250;

    private final ActivationFunction rrelu = Activations.catalogue().function("rrelu");
    private final ActivationFunction derivative = Activations.catalogue().function("rrelu_grad");

    @Test
    void lieBetweenTheBoundsAndNeverReachTheUpperOne() {
        double[] slopes = run(derivative, 42, 0, 0.125, 0.25);
        assertThat(Arrays.stream(slopes).boxed())
                .allSatisfy(
                        slope -> assertThat(slope).isGreaterThanOrEqualTo(0.125).isLessThan(0.25));
        assertThat(run(derivative, 42, 0, 1, Math.nextUp(1.0))).containsOnly(1);
        assertThat(run(derivative, 42, 0, 0.5, 0.5)).containsOnly(0.5);
        assertThat(Arrays.stream(run(derivative, 42, 0, -Double.MAX_VALUE, Double.MAX_VALUE))
                        .boxed())
                .allSatisfy(slope -> assertThat(slope).isFinite());
    }

    @Test
    void dependOnKeyAndPositionOnly() {
        double[] whole = run(rrelu, 7, 0, 0.125, 0.25);
        assertThat(run(rrelu, 7, 0, 0.125, 0.25)).containsExactly(whole);
        assertThat(Arrays.copyOf(run(rrelu, 7, 100, 0.125, 0.25), N - 100))
                .containsExactly(Arrays.copyOfRange(whole, 100, N));
        assertThat(run(rrelu, 8, 0, 0.125, 0.25)).doesNotContain(whole[0], whole[1], whole[2]);
    }

    @Test
    void areUniform() {
        int[] counts = new int[8];
        int rows = 800;
        for (int key = 0; key < rows; key++) {
            for (double slope : run(derivative, key, 0, 0, 1)) {
                counts[(int) (slope * 8)]++;
            }
        }
        double expected = rows * N / 8.0;
        double chiSquare = Arrays.stream(counts)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
        // With 7 degrees of freedom, chance exceeds 24.3 once in a thousand; the keys are fixed.
        assertThat(chiSquare).isLessThan(24.3);
    }

    @Test
    void areTheSameInValueAndDerivative() {
        double[] values = run(rrelu, 3, 0, 0.125, 0.25);
        double[] slopes = run(derivative, 3, 0, 0.125, 0.25);
        assertThat(values)
                .containsExactly(Arrays.stream(slopes).map(slope -> slope * -2).toArray());
    }

    private static double[] run(ActivationFunction function, long key, int start, double lower, double upper) {
        Workspace workspace = new Workspace();
        workspace.begin(function, 2, lower, upper, 0, 0);
        workspace.setKey(key);
        workspace.place(start, N);
        Arrays.fill(workspace.input(), -2);
        function.run(workspace, N);
        return Arrays.copyOf(workspace.output(), N);
    }
}
