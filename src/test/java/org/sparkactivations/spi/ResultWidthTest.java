package org.sparkactivations.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Widths of results. */
@Tag("kernel")
class ResultWidthTest {

    private static final double[] NONE = {};
    private static final double[] TWO_THEN_THREE = {2, 3};

    @Test
    void theWidthFollowsFromThatOfTheRow() {
        assertThat(ResultWidth.same().of("f", 6, NONE)).isEqualTo(6);
        assertThat(ResultWidth.number().of("f", 6, NONE)).isEqualTo(1);
        assertThat(ResultWidth.times(2).of("f", 6, NONE)).isEqualTo(12);
        assertThat(ResultWidth.parts("a", "b", "c").of("f", 6, NONE)).isEqualTo(18);
        assertThat(ResultWidth.halves().of("f", 6, NONE)).isEqualTo(3);
        assertThat(ResultWidth.over(3).of("f", 6, NONE)).isEqualTo(2);
        assertThat(ResultWidth.overParameter("k", 1).of("f", 6, TWO_THEN_THREE)).isEqualTo(2);
        assertThat(ResultWidth.neighbours("k", 0).of("f", 6, TWO_THEN_THREE)).isEqualTo(3);
        assertThat(ResultWidth.ofMatrix("f", 3)).isEqualTo(9);
        assertThat(ResultWidth.halves().of("f", 0, NONE)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | 2 | f: expected rows of even width, got a row of 3 elements",
                "1 | 2 | f: expected rows of even width, got a row of 1 element",
                "4 | 3 | f: expected rows whose width is a multiple of 3, got a row of 4 elements"
            })
    void aRowThatCannotBeDividedIsRefused(int n, int divisor, String message) {
        assertThatThrownBy(() -> ResultWidth.over(divisor).of("f", n, NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void theParameterThatDividesIsNamed() {
        assertThatThrownBy(() -> ResultWidth.neighbours("k", 0).of("f", 3, TWO_THEN_THREE))
                .hasMessage("f: expected rows whose width is a multiple of k = 2, got a row of 3 elements");
        // The nearest int, which a long row is no multiple of either.
        assertThat(ResultWidth.neighbours("k", 0).multiple(new double[] {1e10})).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void aResultThatIsTooLongForAnArrayIsRefused() {
        int max = Integer.MAX_VALUE - 8;
        assertThat(ResultWidth.times(max).of("f", 1, NONE)).isEqualTo(max);
        assertThatThrownBy(() -> ResultWidth.times(2).of("f", 1 << 30, NONE))
                .hasMessage(
                        "f: expected a result of at most 2147483639 elements, got 2147483648 from a row of 1073741824");
        assertThatThrownBy(() -> ResultWidth.ofMatrix("f", 46_341)).hasMessageContaining("got 2147488281 from a row");
        assertThat(ResultWidth.ofMatrix("f", 46_340)).isEqualTo(46_340 * 46_340);
        assertThat(ResultWidth.over(2).of("f", Integer.MAX_VALUE - 1, NONE)).isEqualTo((Integer.MAX_VALUE - 1) / 2);
    }

    @Test
    void onlyOneWidthIsThatOfTheRow() {
        assertThat(ResultWidth.same().isSame()).isTrue();
        assertThat(ResultWidth.times(1).isSame()).isTrue();
        assertThat(ResultWidth.times(2).isSame()).isFalse();
        assertThat(ResultWidth.halves().isSame()).isFalse();
        assertThat(ResultWidth.neighbours("k", 0).isSame()).isFalse();
        assertThat(ResultWidth.number().isNumber()).isTrue();
        assertThat(ResultWidth.same().isNumber()).isFalse();
    }

    @Test
    void aWidthIsDeterminedByTheParameterThatDivides() {
        assertThat(ResultWidth.halves().isDetermined(i -> false)).isTrue();
        assertThat(ResultWidth.neighbours("k", 0).isDetermined(i -> i == 0)).isTrue();
        assertThat(ResultWidth.neighbours("k", 0).isDetermined(i -> i == 1)).isFalse();
        assertThat(ResultWidth.overParameter("k", 1).isDetermined(i -> i == 0)).isFalse();
        assertThat(ResultWidth.overParameter("k", 1).divisorPosition()).isEqualTo(1);
        assertThat(ResultWidth.halves().divisorPosition()).isEqualTo(-1);
    }

    @Test
    void sourcesAndMarksFollowFromThePlace() {
        assertThat(ResultWidth.same().sources(1, 6, NONE)).isEmpty();
        assertThat(ResultWidth.parts("+", "-").sources(7, 6, NONE)).containsExactly(1);
        assertThat(ResultWidth.halves().sources(1, 6, NONE)).containsExactly(1, 4);
        assertThat(ResultWidth.neighbours("k", 1).sources(1, 6, TWO_THEN_THREE)).containsExactly(3, 4, 5);
        assertThat(ResultWidth.parts("+", "-").mark(5, 6)).isEqualTo("+");
        assertThat(ResultWidth.parts("+", "-").mark(6, 6)).isEqualTo("-");
        assertThat(ResultWidth.halves().mark(1, 6)).isEmpty();
    }

    @Test
    void theZerosOfASparseVectorFollow() {
        assertThat(ResultWidth.times(2).zeros()).isEqualTo(ImplicitZeros.AS_ELEMENTS);
        assertThat(ResultWidth.parts("+", "-").zeros()).isEqualTo(ImplicitZeros.IN_PARTS);
        assertThat(ResultWidth.halves().zeros()).isEqualTo(ImplicitZeros.IN_PARTS);
        assertThat(ResultWidth.neighbours("k", 0).zeros()).isEqualTo(ImplicitZeros.IN_NEIGHBOURS);
    }

    @Test
    void widthsAreWrittenAsInDocumentation() {
        assertThat(ResultWidth.same()).hasToString("n");
        assertThat(ResultWidth.number()).hasToString("a number");
        assertThat(ResultWidth.parts("+", "-")).hasToString("2n");
        assertThat(ResultWidth.over(3)).hasToString("n/3");
        assertThat(ResultWidth.neighbours("k", 0)).hasToString("n/k");
        assertThat(ResultWidth.overParameter("k", 0)).hasToString("n/k");
    }
}
