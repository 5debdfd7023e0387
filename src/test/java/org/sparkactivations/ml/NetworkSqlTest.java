package org.sparkactivations.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sparkactivations.testing.Digits;
import org.sparkactivations.testing.TestSpark;

/** Trained networks as SQL functions. */
@Tag("spark")
class NetworkSqlTest {

    private static final SparkSession SESSION = TestSpark.session();

    private static Dataset<Row> digits;
    private static FeedForwardClassificationModel classifier;

    @BeforeAll
    static void train() {
        digits = Digits.rows().limit(300).cache();
        digits.createOrReplaceTempView("nn_test_digits");
        classifier = new FeedForwardClassifier()
                .setLayers("dense(8) gelu, dense")
                .setMaxIter(5)
                .fit(digits);
        classifier.register("digit");
    }

    @AfterAll
    static void free() {
        SESSION.catalog().dropTempView("nn_test_digits");
        digits.unpersist();
    }

    private static Row head(String query) {
        return SESSION.sql(query).head();
    }

    @Test
    void aFunctionGivesTheProbabilitiesOfTheModel() {
        classifier.transform(digits).createOrReplaceTempView("nn_test_predicted");
        assertThat(head("SELECT bool_and(digit(features) = probability),"
                        + " bool_and(nn_argmax(digit(features)) = prediction) FROM nn_test_predicted"))
                .isEqualTo(RowFactory.create(true, true));
        assertThat(SESSION.sql("SELECT Digit(features) d FROM nn_test_digits GROUP BY digit(features)")
                        .count())
                .isGreaterThan(290);
        SESSION.catalog().dropTempView("nn_test_predicted");
    }

    @Test
    void arraysGiveArraysAndSparseVectorsTheSame() {
        assertThat(head("SELECT bool_and(digit(nn_to_array(features)) = nn_to_array(digit(features)))"
                                + " FROM nn_test_digits")
                        .getBoolean(0))
                .isTrue();
        assertThat(head("SELECT digit(CAST(NULL AS ARRAY<DOUBLE>)), digit(transform(nn_to_array(features),"
                        + " x -> IF(x > 0, x, NULL))), digit(NULL) FROM nn_test_digits"))
                .matches(each -> each.isNullAt(0) && each.isNullAt(1) && each.isNullAt(2));
    }

    @Test
    void interpretedQueriesGiveTheSame() {
        String query = "SELECT digit(features) FROM nn_test_digits ORDER BY id";
        List<Row> compiled = SESSION.sql(query).collectAsList();
        SESSION.conf().set("spark.sql.codegen.wholeStage", "false");
        SESSION.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
        try {
            assertThat(SESSION.sql(query).collectAsList()).isEqualTo(compiled);
        } finally {
            SESSION.conf().unset("spark.sql.codegen.wholeStage");
            SESSION.conf().unset("spark.sql.codegen.factoryMode");
        }
    }

    @Test
    void anotherModelTakesTheNameOver() {
        Dataset<Row> rows = digits.selectExpr("features", "label / 9 AS label");
        FeedForwardRegressionModel regression =
                new FeedForwardRegressor().setMaxIter(3).fit(rows);
        classifier.register("net_test");
        regression.register("net_test");
        regression.transform(rows).createOrReplaceTempView("nn_test_predicted");
        assertThat(head("SELECT bool_and(net_test(features) = prediction) FROM nn_test_predicted")
                        .getBoolean(0))
                .isTrue();
        SESSION.catalog().dropTempView("nn_test_predicted");
    }

    @Test
    void wrongCallsSayWhatIsExpected() {
        assertThatThrownBy(() -> SESSION.sql("SELECT digit(id) FROM nn_test_digits"))
                .isInstanceOf(AnalysisException.class)
                .hasMessageContaining("digit: expected an ML Vector or an ARRAY of numbers, got BIGINT");
        assertThatThrownBy(() -> SESSION.sql("SELECT digit(features, 1) FROM nn_test_digits"))
                .isInstanceOf(AnalysisException.class)
                .hasMessageContaining("digit(features): expected 1 argument, got 2");
        assertThatThrownBy(() -> SESSION.sql("SELECT digit(array(1D)) FROM nn_test_digits")
                        .collectAsList())
                .hasStackTraceContaining("digit: expected a row of 64 elements, got 1");
        assertThatThrownBy(() -> classifier.register("1st"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected a name of letters, digits and _");
    }

    @Test
    void describeShowsTheNetwork() {
        assertThat(SESSION.sql("DESCRIBE FUNCTION EXTENDED digit")
                        .collectAsList()
                        .toString())
                .contains("digit(features) - the network dense(8) gelu, dense, from 64 to 10");
    }
}
