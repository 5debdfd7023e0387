package org.sparkactivations.report;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sparkactivations.sql.ActivationDiagnostics;
import org.sparkactivations.testing.TestSpark;

/** What is said of a column, in words. */
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
    void whereNothingIsWrongThatIsSaid() {
        assertThat(findings("tanh", "array(sin(id), cos(id))")).containsExactly("nothing stands out");
    }

    @Test
    void manyUnitsAreSummedUpInOneSentence() {
        assertThat(findings("relu", "transform(sequence(1, 30), i -> IF(i <= 25, -1D, IF(id % 2 = 0, -1D, 1D)))"))
                .first()
                .isEqualTo(
                        "25 of 30 units are dead: nothing comes through them, or no gradient comes back (units 0, 1, 2,"
                                + " 3, 4, 5, 6, 7, 8, 9, 10, 11 and 13 more)");
        assertThat(findings("tanh", "transform(sequence(1, 6), i -> IF(id % 2 = 0, -i, i) * 10D)"))
                .first()
                .isEqualTo(
                        "6 of 6 units are saturated: |f′| is below 0.01 in half of the rows or more (units 0, 1, 2, 3, 4"
                                + " and 5)");
    }

    @Test
    void deadUnitsHaveTheirReason() {
        assertThat(findings("relu", "array(-1D - id)")).contains("unit 0 is dead: never above 0 in 100 rows");
        assertThat(findings("hard_tanh", "array(2D + id)"))
                .contains("unit 0 is dead: its derivative is 0 in all 100 rows");
        assertThat(findings("identity", "array(0D)")).contains("unit 0 is dead: its output is 0 in all 100 rows");
    }

    @Test
    void aUnitThatWakesOnceInAHundredRowsIsAlmostDead() {
        assertThat(findings("relu", "array(IF(id = 7, 1D, -1D))"))
                .contains("unit 0 is almost dead: its output is 0 in 99.0 % of its rows");
        assertThat(findings("relu", "array(IF(id < 2, 1D, -1D))")).noneMatch(each -> each.contains("dead"));
    }

    @Test
    void constantUnitsAreToldFromVaryingOnes() {
        assertThat(findings("tanh", "array(0.5D, sin(id))"))
                .contains("unit 0 is constant: its input is 0.5 in every row")
                .noneMatch(each -> each.startsWith("unit 1 "));
    }

    @Test
    void outputsOfASigmoidAreOfOneSignAndOffCentreButNotAlwaysOn() {
        assertThat(findings("sigmoid", "array(sin(id), cos(id))"))
                .noneMatch(each -> each.contains("always on"))
                .anyMatch(each -> each.startsWith("2 of 2 units that are alive have outputs of one sign"))
                .anyMatch(each ->
                        each.matches("the outputs are not centred: their mean is \\S+ standard deviations from 0"))
                .anyMatch(each ->
                        each.matches("gradients vanish: on their way back through sigmoid they keep 2\\d % of .*"));
    }

    @Test
    void saturationHasASideUnlessItHasBoth() {
        assertThat(findings("sigmoid", "array(10D + id, -10D - id)"))
                .contains(
                        "unit 0 is saturated: |f′| is below 0.01 in 100 % of its rows, on the right",
                        "unit 1 is saturated: |f′| is below 0.01 in 100 % of its rows, on the left");
    }

    @Test
    void sparsityOfReluIsNotSaturation() {
        assertThat(findings("relu", "array(IF(id % 10 = 0, 1D, -1D))")).noneMatch(each -> each.contains("saturated"));
    }

    @Test
    void theWorstUnitsComeFirst() {
        Diagnosis diagnosis =
                diagnosis("relu6", "array(sin(id), 1D + id % 3, 7D + id, -1D, IF(id = 7, 1D, -1D), sin(id))");
        assertThat(diagnosis.unitsByTrouble())
                .extracting(UnitMeasurements::unit)
                .containsExactly(2, 3, 4, 1, 0, 5);
        assertThat(diagnosis.unitsByTrouble())
                .extracting(diagnosis::troubleOf)
                .containsExactly("dead", "dead", "almost dead", "always on", "", "");
    }
}
