package org.sparkactivations.report;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sparkactivations.sql.ActivationDiagnostics;
import org.sparkactivations.testing.TestSpark;

/** Findings about a column, grouped and in words. */
@Tag("spark")
class FindingsTest {

    private static Diagnosis diagnosis(String activation, String x) {
        return Diagnosis.of(
                ActivationDiagnostics.of(activation),
                TestSpark.session().sql("SELECT " + x + " AS x FROM range(0, 100, 1, 1)"),
                col("x"));
    }

    private static List<String> findings(String activation, String x) {
        return diagnosis(activation, x).findings();
    }

    @Test
    void aColumnWithoutProblemsHasOneFindingThatSaysSo() {
        assertThat(findings("tanh", "array(sin(id), cos(id))")).containsExactly("nothing stands out");
    }

    @Test
    void unitsWithTheSameProblemShareOneFinding() {
        List<String> findings = findings(
                "relu", "transform(sequence(0, 9), i -> IF(i % 3 = 0, -1D - id, IF(i = 4, id - 98D, sin(id))))");
        assertThat(findings.get(0))
                .isEqualTo("4 of 10 units are dead: 0, 3, 6, 9 (output and derivative are 0 in every row)");
        assertThat(findings.get(1)).isEqualTo("1 of 10 units is almost dead: 4 (output is 0 in 99.0 % of the rows)");
        assertThat(findings).hasSize(3);
        assertThat(findings.get(2))
                .isEqualTo(
                        "6 of 10 units have outputs of one sign: 1, 2, 4, 5, 7, 8 (gradients of the weights behind them"
                                + " share a sign, so descent zigzags)");
    }

    @Test
    void aFindingListsItsFirstUnitsOrNoneIfItIsAboutAll() {
        assertThat(findings("relu", "transform(sequence(1, 30), i -> IF(i <= 25, -1D, IF(id % 2 = 0, -1D, 1D)))"))
                .first()
                .isEqualTo("25 of 30 units are dead: 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, …"
                        + " (output and derivative are 0 in every row)");
        assertThat(findings("tanh", "transform(sequence(1, 6), i -> IF(id % 2 = 0, -i, i) * 10D)"))
                .first()
                .isEqualTo(
                        "all 6 units are saturated (|f′| is below 0.01 in 100 % of the rows: 50 % on the left, 50 % on"
                                + " the right)");
        assertThat(findings("relu", "-1D - id"))
                .first()
                .isEqualTo("the only unit is dead (output and derivative are 0 in every row)");
    }

    @Test
    void theUnitsOfEveryFindingAreGroupedByProblem() {
        Diagnosis diagnosis =
                diagnosis("relu", "transform(sequence(1, 30), i -> IF(i <= 25, -1D, IF(i = 26, id - 98D, sin(id))))");
        assertThat(diagnosis.unitsByProblem()).containsOnlyKeys(UnitProblem.DEAD, UnitProblem.ALMOST_DEAD);
        assertThat(diagnosis.unitsByProblem().get(UnitProblem.DEAD))
                .isEqualTo(diagnosis.units().subList(0, 25));
        assertThat(diagnosis.unitsByProblem().get(UnitProblem.ALMOST_DEAD))
                .extracting(UnitMeasurements::unit)
                .containsExactly(25);
    }

    @Test
    void deadUnitsHaveTheirReason() {
        assertThat(findings("relu", "array(-1D - id)"))
                .contains("the only unit is dead (output and derivative are 0 in every row)");
        assertThat(findings("hard_tanh", "array(2D + id)"))
                .contains("the only unit is dead (derivative is 0 in every row)");
        assertThat(findings("identity", "array(0D)")).contains("the only unit is dead (output is 0 in every row)");
        assertThat(findings("hard_tanh", "array(0D, 2D + id, sin(id))"))
                .contains("2 of 3 units are dead: 0, 1 (output or derivative is 0 in every row)");
    }

    @Test
    void aUnitThatIsPositiveInOneOfAHundredRowsIsAlmostDead() {
        assertThat(findings("relu", "array(IF(id = 7, 1D, -1D))"))
                .contains("the only unit is almost dead (output is 0 in 99.0 % of the rows)");
        assertThat(findings("relu", "array(IF(id < 2, 1D, -1D))")).noneMatch(each -> each.contains("dead"));
    }

    @Test
    void constantUnitsHaveTheirInput() {
        assertThat(findings("tanh", "array(0.5D, sin(id), 0.5D)"))
                .contains("2 of 3 units are constant: 0, 2 (input is 0.5 in every row)");
        assertThat(findings("tanh", "array(0.5D, sin(id), 0.25D)"))
                .contains("2 of 3 units are constant: 0, 2 (input is the same in every row)");
    }

    @Test
    void outputsOfASigmoidAreOfOneSignAndOffCentreButNotAlwaysOn() {
        assertThat(findings("sigmoid", "array(sin(id), cos(id))"))
                .noneMatch(each -> each.contains("always on"))
                .anyMatch(each -> each.startsWith("all 2 units have outputs of one sign ("))
                .anyMatch(each ->
                        each.matches("the outputs are not centred: their mean is \\S+ standard deviations from 0"))
                .anyMatch(each ->
                        each.matches("gradients vanish: sigmoid passes on 2\\d % of a gradient \\(mean .f′.\\)"));
    }

    @Test
    void saturationHasItsSides() {
        assertThat(findings("sigmoid", "array(10D + id, sin(id))"))
                .contains("1 of 2 units is saturated: 0 (|f′| is below 0.01 in 100 % of the rows: all on the right)");
        assertThat(findings("sigmoid", "array(-10D - id, sin(id))"))
                .contains("1 of 2 units is saturated: 0 (|f′| is below 0.01 in 100 % of the rows: all on the left)");
        assertThat(findings("sigmoid", "array(10D + id, -10D - id)"))
                .contains(
                        "all 2 units are saturated (|f′| is below 0.01 in 100 % of the rows: 0 % to 100 % on the left,"
                                + " 0 % to 100 % on the right)");
    }

    @Test
    void sparsityOfReluIsNotSaturation() {
        assertThat(findings("relu", "array(IF(id % 10 = 0, 1D, -1D))")).noneMatch(each -> each.contains("saturated"));
    }

    @Test
    void valuesThatAreNotFiniteAreCountedWithTheirUnitsEvenInDeadOnes() {
        assertThat(findings(
                        "relu", "array(IF(id = 0, double('NaN'), -1D), sin(id), IF(id < 2, double('Infinity'), id))"))
                .contains(
                        "1 of 3 units is dead: 0 (output and derivative are 0 in every row)",
                        "1 input is NaN, in 1 of 3 units: 0",
                        "2 inputs are infinite, in 1 of 3 units: 2");
    }

    @Test
    void theWorstUnitsComeFirst() {
        Diagnosis diagnosis =
                diagnosis("relu6", "array(sin(id), 1D + id % 3, 7D + id, -1D, IF(id = 7, 1D, -1D), sin(id))");
        assertThat(diagnosis.unitsWorstFirst())
                .extracting(UnitMeasurements::unit)
                .containsExactly(2, 3, 4, 1, 0, 5);
        assertThat(diagnosis.unitsWorstFirst())
                .extracting(diagnosis::problemOf)
                .containsExactly(
                        UnitProblem.DEAD,
                        UnitProblem.DEAD,
                        UnitProblem.ALMOST_DEAD,
                        UnitProblem.ALWAYS_ON,
                        UnitProblem.NONE,
                        UnitProblem.NONE);
    }
}
