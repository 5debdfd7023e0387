package org.sparkactivations.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("pages")
class TicksTest {

    @ParameterizedTest
    @CsvSource({
        "-6, 6, 13, −6 −5 −4 −3 −2 −1 0 1 2 3 4 5 6",
        "-6, 6, 12, −6 −4 −2 0 2 4 6",
        "0, 1, 6, 0 0.2 0.4 0.6 0.8 1",
        "-0.05, 1.05, 6, 0 0.5 1",
        "-1, 1, 6, −1 −0.5 0 0.5 1",
        "0.30000000000000004, 0.9, 9, 0.4 0.5 0.6 0.7 0.8 0.9",
        "0, 300000, 4, 0 100000 200000 300000",
        "-2e9, 2e9, 5, −2e9 −1e9 0 1e9 2e9",
        "0, 0.00025, 4, 0 0.0001 0.0002",
        "0, 0.000025, 4, 0 1e-5 2e-5",
        "-1e308, 0, 2, −1e308 0",
        "3.11, 3.19, 2, ''"
    })
    void ticksAreRoundNumbersWithinTheRangeAndAtMostAsManyAsAsked(double from, double to, int maxCount, String labels) {
        Ticks ticks = Ticks.of(new Interval(from, to), maxCount);
        double[] values = ticks.values();
        List<String> written = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            written.add(ticks.label(i));
            assertThat(values[i]).isBetween(from, to);
            assertThat(Double.parseDouble(ticks.label(i).replace('−', '-'))).isEqualTo(values[i]);
        }
        assertThat(String.join(" ", written).replace("e−", "e-")).isEqualTo(labels);
        assertThat(values.length).isLessThanOrEqualTo(maxCount);
    }

    @Test
    void theSmallestRangesHaveTicksInside() {
        Interval interval = new Interval(1, Math.nextUp(1.0));
        assertThat(Arrays.stream(Ticks.of(interval, 5).values())).allMatch(interval::contains);
        assertThat(Ticks.of(new Interval(0, Double.MIN_VALUE), 5).values()).startsWith(0);
    }

    @ParameterizedTest
    @CsvSource({
        "-2, 0.5, 9, 0.01 0.02 0.05 0.1 0.2 0.5 1 2",
        "-2, 0.5, 5, 0.01 0.1 1",
        "-8, 2, 6, 1e-8 1e-6 0.0001 0.01 1 100",
        "-0.5, 0.6, 6, 0.5 1 2",
        "-300, 300, 4, 1e-200 1 1e200"
    })
    void logarithmicTicksAreRoundNumbersAtTheirLogarithms(double from, double to, int maxCount, String labels) {
        Ticks ticks = Ticks.logarithmic(new Interval(from, to), maxCount);
        double[] places = ticks.values();
        List<String> written = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            written.add(ticks.label(i).replace('−', '-'));
            assertThat(places[i]).isBetween(from, to);
            assertThat(Math.log10(Double.parseDouble(written.get(i)))).isCloseTo(places[i], within(1e-9));
            assertThat(ticks.isOrigin(i)).isFalse();
        }
        assertThat(String.join(" ", written)).isEqualTo(labels);
    }
}
