package org.sparkactivations.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.math.ExactSum;

/** The loss of scaled scores beside that of the catalogue, row by row, and its derivatives beside differences. */
@Tag("kernel")
class ScalingLossTest {

    private static final int ROWS = 300;

    private final SplittableRandom random = new SplittableRandom(5);

    private RowBlock block(int scores, double spread) {
        double[] x = random.doubles((long) ROWS * scores, -spread, spread).toArray();
        double[] labels =
                random.ints(ROWS, 0, Math.max(2, scores)).asDoubleStream().toArray();
        double[] weights = random.ints(ROWS, 0, 3).asDoubleStream().toArray();
        return new RowBlock(x, labels, weights, ROWS);
    }

    private double[] parameters(ScoreScaling scaling) {
        return Arrays.stream(scaling.identity())
                .map(each -> each + random.nextDouble(-0.5, 0.5))
                .toArray();
    }

    private static double[] sums(ScalingLoss loss, RowBlock block, double[] parameters) {
        ExactSum[] exact = new ExactSum[loss.sums()];
        Arrays.setAll(exact, i -> new ExactSum());
        loss.add(block, parameters, exact);
        return Arrays.stream(exact).mapToDouble(ExactSum::value).toArray();
    }

    private static double byCatalogue(ScoreScaling scaling, RowBlock block, double[] parameters) {
        ActivationFunction loss = Activations.catalogue()
                .function(scaling.scores() == 1 ? "sigmoid_cross_entropy" : "softmax_cross_entropy");
        double sum = 0;
        double weight = 0;
        for (int row = 0; row < ROWS; row++) {
            double[] z = new double[scaling.scores()];
            for (int i = 0; i < z.length; i++) {
                z[i] = scaling.scale(parameters, i) * block.features()[row * z.length + i]
                        + scaling.bias(parameters, i);
            }
            int label = (int) block.targets()[row];
            double value = z.length == 1 ? loss.applyWith(z, new double[] {label})[0] : loss.applyToClass(z, label)[0];
            sum += block.weight(row) * value;
            weight += block.weight(row);
        }
        return sum / weight;
    }

    @ParameterizedTest
    @CsvSource({
        "TEMPERATURE, 1, 3", "TEMPERATURE, 2, 3", "TEMPERATURE, 10, 3", "TEMPERATURE, 10, 60", "TEMPERATURE, 3, 900",
        "VECTOR, 2, 3", "VECTOR, 10, 3", "VECTOR, 7, 60", "SIGMOID, 1, 3", "SIGMOID, 1, 60"
    })
    void lossAndDerivativesAreThoseOfTheCatalogue(ScoreScaling.Form form, int scores, double spread) {
        ScoreScaling scaling = new ScoreScaling(form, scores);
        RowBlock block = block(scores, spread);
        double[] at = parameters(scaling);
        ScalingLoss loss = new ScalingLoss(scaling, new double[] {0, 1});
        Newton.State state = loss.mean(sums(loss, block, at));
        double expected = byCatalogue(scaling, block, at);
        assertThat(state.value()).isCloseTo(expected, within(1e-13 * expected));
        double h = 1e-5 / spread;
        for (int i = 0; i < at.length; i++) {
            double[] low = at.clone();
            double[] high = at.clone();
            low[i] -= h;
            high[i] += h;
            Newton.State below = loss.mean(sums(loss, block, low));
            Newton.State above = loss.mean(sums(loss, block, high));
            assertThat(state.gradient()[i])
                    .as("derivative by parameter " + i)
                    .isCloseTo((above.value() - below.value()) / (2 * h), within(1e-6 * spread));
            for (int j = 0; j <= i; j++) {
                assertThat(state.curvature()[i * (i + 1) / 2 + j])
                        .as("derivative by parameters " + i + " and " + j)
                        .isCloseTo(
                                (above.gradient()[j] - below.gradient()[j]) / (2 * h), within(1e-6 * spread * spread));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void theSpreadOfScoresIsThatOfTheirRowsByWeight(int scores) {
        ScoreScaling scaling = new ScoreScaling(ScoreScaling.Form.TEMPERATURE, scores);
        RowBlock block = block(scores, 3);
        double sum = 0;
        double weight = 0;
        for (int row = 0; row < ROWS; row++) {
            double[] x = Arrays.copyOfRange(block.features(), row * scores, (row + 1) * scores);
            double spread = scores == 1
                    ? Math.abs(x[0])
                    : Arrays.stream(x).max().orElseThrow()
                            - Arrays.stream(x).min().orElseThrow();
            sum += block.weight(row) * spread;
            weight += block.weight(row);
        }
        ScalingLoss loss = new ScalingLoss(scaling, new double[] {0, 1});
        assertThat(loss.meanSpread(sums(loss, block, scaling.identity()))).isCloseTo(sum / weight, within(1e-13));
    }

    @Test
    void classesHaveTheWeightOfTheirRows() {
        ExactSum[] sums = {new ExactSum(), new ExactSum(), new ExactSum()};
        double[] labels = {2, 0, 2, 2};
        ScalingLoss.addClasses(new RowBlock(new double[4], labels, new double[] {1, 2, 4, 0.5}, 4), sums);
        assertThat(Arrays.stream(sums).mapToDouble(ExactSum::value).toArray()).containsExactly(2, 0, 5.5);
    }
}
