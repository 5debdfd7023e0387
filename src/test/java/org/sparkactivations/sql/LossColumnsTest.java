package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.testing.Bits;
import org.sparkactivations.testing.Failures;
import org.sparkactivations.testing.TestSpark;

/** Labels and targets of every type, those that are missing, and those that are wrong. */
@Tag("spark")
class LossColumnsTest {

    private static final String ROW = "array(0.5D, 0.25D, 0.25D)";

    private static Object one(String expression) {
        return TestSpark.session().sql("SELECT " + expression).first().get(0);
    }

    private static double direct(String name, double[] x, int label) {
        return Activations.catalogue().function(name).applyToClass(x, label)[0];
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1L",
                "CAST(1 AS TINYINT)",
                "CAST(1 AS SMALLINT)",
                "1F",
                "1D",
                "CAST(1 AS DECIMAL(4, 2))",
                "array(0D, 1D, 0D)",
                "array(0F, 1F, 0F)",
                "array(0, 1, 0)"
            })
    void aLabelIsAnyNumberOrAnyRowOfThem(String label) {
        double[] x = {0.5, 0.25, 0.25};
        for (String name : List.of("cross_entropy", "softmax_cross_entropy")) {
            double expected = direct(name, x, 1);
            assertThat(one("nn_" + name + "(" + ROW + ", " + label + ")")).isEqualTo(expected);
            assertThat(one("nn_" + name + "(array(0.5F, 0.25F, 0.25F), " + label + ")"))
                    .isEqualTo((float) expected);
            double slope = Activations.catalogue().function(name + "_grad").applyToClass(x, 1)[1];
            assertThat(one("nn_" + name + "_grad(" + ROW + ", " + label + ")[1]"))
                    .isEqualTo(slope);
        }
    }

    @Test
    void vectorsGoWithNumbersArraysAndVectors() {
        Dataset<Row> rows = TestSpark.session()
                .createDataFrame(
                        List.of(
                                RowFactory.create(
                                        Vectors.dense(0.5, 0, 0.5), 2, Vectors.sparse(3, new int[] {2}, new double[] {1
                                        })),
                                RowFactory.create(
                                        Vectors.sparse(3, new int[] {0, 2}, new double[] {0.5, 0.5}),
                                        2,
                                        Vectors.dense(0, 0, 1)),
                                RowFactory.create(null, 2, Vectors.dense(0, 0, 1)),
                                RowFactory.create(Vectors.dense(1, 2, 3), null, null)),
                        new StructType()
                                .add("x", SQLDataTypes.VectorType())
                                .add("label", DataTypes.IntegerType)
                                .add("weights", SQLDataTypes.VectorType()));
        double[] x = {0.5, 0, 0.5};
        for (String name : List.of("cross_entropy", "softmax_cross_entropy")) {
            for (String label : List.of("label", "weights", "CASE WHEN label IS NOT NULL THEN array(0D, 0D, 1D) END")) {
                List<Row> results = rows.selectExpr(
                                "nn_" + name + "(x, " + label + ")", "nn_" + name + "_grad(x, " + label + ")")
                        .collectAsList();
                ActivationFunction gradient = Activations.catalogue().function(name + "_grad");
                for (int i = 0; i < 2; i++) {
                    assertThat(results.get(i).get(0)).isEqualTo(direct(name, x, 2));
                    assertThat(Bits.flat(results.get(i).get(1))).isEqualTo(Bits.of(gradient.applyToClass(x, 2)));
                }
                for (int i = 2; i < 4; i++) {
                    assertThat(results.get(i).isNullAt(0)).isTrue();
                    assertThat(results.get(i).isNullAt(1)).isTrue();
                }
            }
        }
        assertThat(rows.limit(2).selectExpr("nn_squared_error(x, weights) AS y").collectAsList())
                .extracting(row -> row.get(0))
                .containsOnly(Vectors.dense(0.25, 0, 0.25));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // A class that takes no part; the others share the weight.
                "nn_softmax_cross_entropy(array(0D, NULL, 0D), 0); 0.6931471805599453",
                "nn_softmax_cross_entropy(array(0D, NULL, 0D), 2); 0.6931471805599453",
                "nn_softmax_cross_entropy(array(0D, NULL, 0D), array(0, 0, 1)); 0.6931471805599453",
                "nn_softmax_cross_entropy(array(0D, NULL, 0D), array(0, NULL, 1)); 0.6931471805599453",
                // What would depend on it is not known.
                "nn_softmax_cross_entropy(array(0D, NULL, 0D), 1); NULL",
                "nn_softmax_cross_entropy(array(0D, NULL, 0D), array(0, 1, 0)); NULL",
                "nn_softmax_cross_entropy(array(0D, 0D), array(NULL, 1)); NULL",
                "nn_softmax_cross_entropy(array(NULL, NULL), 1); NULL",
                "nn_softmax_cross_entropy(array(1D, 2D), CAST(NULL AS INT)); NULL",
                "nn_softmax_cross_entropy(array(1D, 2D), NULL); NULL",
                "nn_softmax_cross_entropy(array(1D, 2D), 0, NULL); NULL",
                "nn_softmax_cross_entropy(NULL, 0); NULL",
                "nn_cross_entropy(array(0.5D, NULL), 0); 0.6931471805599453",
                "nn_cross_entropy(array(0.5D, NULL), 1); NULL",
                "nn_huber(NULL, 1D); NULL",
                "nn_huber(1D, NULL); NULL",
                "nn_huber(3D, 1D, NULL); NULL",
            })
    void nullsTakeNoPartOrMakeNull(String call, String expected) {
        assertThat(one(call)).isEqualTo(expected.equals("NULL") ? null : Double.valueOf(expected));
    }

    @Test
    void nullsStayInTheirPlacesInGradients() {
        assertThat(one("to_json(struct(nn_softmax_cross_entropy_grad(array(0D, NULL, 0D), 2) AS y))"))
                .isEqualTo("{\"y\":[0.5,null,-0.5]}");
        assertThat(one("to_json(struct(nn_softmax_cross_entropy_grad(array(0D, NULL, 0D), 1) AS y))"))
                .isEqualTo("{\"y\":[null,null,null]}");
        assertThat(
                        one(
                                "to_json(struct(nn_squared_error_grad(array(3D, NULL, 1D, NULL), array(1, 2, NULL, NULL)) AS y))"))
                .isEqualTo("{\"y\":[4.0,null,null,null]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "3; label = 3 is not allowed; there are 3 classes, so it must be a whole number from 0 to 2",
                "-1L; label = -1 is not allowed; there are 3 classes",
                "1.5D; label = 1.5 is not allowed; there are 3 classes",
                "CAST('NaN' AS DOUBLE); label = NaN is not allowed; there are 3 classes",
                "4294967298L; label = 4294967298 is not allowed; there are 3 classes",
                "array(1, 0); label has 2 elements for a row of 3; 3 are allowed; ",
            })
    void labelsThatFitNoRowFailAtTheRow(String label, String message, String more) {
        for (String name : List.of("cross_entropy", "softmax_cross_entropy_grad")) {
            Failures.atRunTime("SELECT nn_" + name + "(" + ROW + ", " + label + ")")
                    .hasMessageContaining("nn_" + name + ": " + message)
                    .hasMessageContaining(more == null ? "" : more.strip());
        }
    }

    @Test
    void anEmptyRowHasNoClass() {
        Failures.atRunTime("SELECT nn_cross_entropy(CAST(array() AS ARRAY<DOUBLE>), 0)")
                .hasMessageContaining("label = 0 is not allowed; there are 0 classes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "nn_softmax_cross_entropy(1D, 0); nn_softmax_cross_entropy cannot work on DOUBLE; allowed is a row",
                "nn_cross_entropy(array(1D), 'a'); nn_cross_entropy: label cannot be STRING; allowed is a number",
                "nn_cross_entropy(array(1D), true); nn_cross_entropy: label cannot be BOOLEAN; allowed is a number",
                "nn_cross_entropy(array(array(1D)), 0); nn_cross_entropy cannot work on ARRAY<ARRAY<DOUBLE>>; allowed is a row",
                "nn_cross_entropy(array(1D)); nn_cross_entropy(x, label) takes 2 arguments, 1 came;",
                "nn_softmax_cross_entropy(array(1D), 0, 1); label_smoothing = 1.0 is not allowed; it must be a finite number ≥ 0",
                "nn_softmax_cross_entropy(array(1D), 0, -0.1); label_smoothing = -0.1 is not allowed; it must be",
                "nn_huber(array(1D), 1D); nn_huber: target cannot be DOUBLE; allowed is an ARRAY of numbers, as x is one",
                "nn_huber(1D, array(1D)); nn_huber: target cannot be ARRAY<DOUBLE>; allowed is a number, as x is one",
                "nn_huber('a', 1D); nn_huber cannot work on STRING; allowed is a number, an ARRAY of numbers or an ML Vector",
                "nn_huber(1D, 1D, 0); delta = 0.0 is not allowed; it must be a finite number > 0",
                "nn_sigmoid_cross_entropy(1D, 1D, -1); pos_weight = -1.0 is not allowed; it must be a finite number ≥ 0",
            })
    void whatCannotBeComparedFailsAtAnalysis(String call, String message, String more) {
        Failures.atAnalysis("SELECT " + call)
                .hasMessageContaining(message)
                .hasMessageContaining(more == null ? "" : more.strip());
    }

    @Test
    void rowsOfUnequalWidthFailAtTheRow() {
        Failures.atRunTime("SELECT nn_huber(array(1D, 2D), array(1D))")
                .hasMessageContaining("nn_huber: target has 1 elements for a row of 2; 2 are allowed");
    }

    @Test
    void aFloatIsComparedWithADoubleTarget() {
        assertThat(one("nn_absolute_error(0.1F, 0.1D)")).isEqualTo((float) (0.1F - 0.1));
        assertThat(one("to_json(struct(nn_absolute_error(array(0.1F), array(0.1D)) AS y))"))
                .isEqualTo("{\"y\":[" + (float) (0.1F - 0.1) + "]}");
        assertThat(one("nn_squared_error(3, 1)")).isEqualTo(4.0);
    }
}
