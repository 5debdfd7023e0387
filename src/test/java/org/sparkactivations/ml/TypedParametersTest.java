package org.sparkactivations.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparkactivations.testing.Bits;
import org.sparkactivations.testing.Shapes;
import org.sparkactivations.testing.TestSpark;

/** Params beyond plain numbers: the form of GELU, slopes per element, keys. */
@Tag("spark")
class TypedParametersTest {

    private static Dataset<Row> rows() {
        return TestSpark.session()
                .sql("SELECT id AS k, array(-1D, -2D, 3D) AS xs, -4D AS x, CAST(NULL AS BIGINT) AS nothing, 'a' AS s"
                        + " FROM range(4)");
    }

    private static List<String> bits(Dataset<Row> rows) {
        return rows.collectAsList().stream().map(Bits::ofRow).toList();
    }

    @Test
    void geluHasThreeForms() {
        for (String[] form : new String[][] {{"none", "gelu"}, {"tanh", "gelu_tanh"}, {"sigmoid", "gelu_sigmoid"}}) {
            GELU gelu = new GELU().setApproximate(form[0]).setInputCol("gaps").setOutputCol("y");
            for (boolean derivative : new boolean[] {false, true}) {
                gelu.setDerivative(derivative);
                assertThat(bits(gelu.transform(Shapes.rows()).select("y")))
                        .isEqualTo(bits(
                                Shapes.rows().selectExpr("nn_" + form[1] + (derivative ? "_grad(gaps)" : "(gaps)"))));
            }
        }
        assertThat(new GELU().getApproximate()).isEqualTo("none");
    }

    @Test
    void preluTakesASlopePerElement(@TempDir Path folder) throws Exception {
        PReLU prelu = new PReLU().setAlpha(0.5, 0.25, 8).setInputCol("xs").setOutputCol("y");
        assertThat(prelu.transform(rows()).select("y").first().getList(0)).isEqualTo(List.of(-0.5, -0.5, 3.0));
        prelu.setDerivative(true)
                .write()
                .overwrite()
                .save(folder.resolve("prelu").toString());
        assertThat(PReLU.load(folder.resolve("prelu").toString())
                        .transform(rows())
                        .select("y")
                        .first()
                        .getList(0))
                .isEqualTo(List.of(0.5, 0.25, 1.0));
        assertThat(new PReLU()
                        .setAlpha(0.5)
                        .setInputCol("x")
                        .setOutputCol("y")
                        .transform(rows())
                        .select("y")
                        .first()
                        .getDouble(0))
                .isEqualTo(-2);
    }

    @Test
    void preluOnANumberRefusesSeveralSlopes() {
        PReLU prelu = new PReLU().setAlpha(0.5, 0.25).setInputCol("x").setOutputCol("y");
        assertThatThrownBy(() -> prelu.transformSchema(rows().schema()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        prelu.uid(),
                        "column 'x'",
                        "parameter alpha: expected a number, as x is one, got ARRAY<DOUBLE>");
    }

    @Test
    void preluTakesAsManySlopesAsAnImageHasPixels() {
        double[] slopes = new double[784];
        java.util.Arrays.setAll(slopes, i -> i / 784.0);
        Row row = new PReLU()
                .setAlpha(slopes)
                .setInputCol("xs")
                .setOutputCol("y")
                .transform(TestSpark.session().sql("SELECT array_repeat(-1D, 784) AS xs"))
                .first();
        for (int i = 0; i < slopes.length; i++) {
            assertThat(row.getList(1).get(i)).isEqualTo(-slopes[i]);
        }
    }

    @Test
    void rreluIsKeyedByAColumn() {
        RReLU rrelu = new RReLU().setKeyCol("k").setInputCol("xs").setOutputCol("y");
        assertThat(bits(rrelu.transform(rows()).select("y")))
                .isEqualTo(bits(rows().selectExpr("nn_rrelu(xs, " + 0.125 + "D, " + 1 / 3.0 + "D, k)")))
                .doesNotHaveDuplicates();
        assertThat(bits(rrelu.setDerivative(true).transform(rows()).select("y")))
                .isEqualTo(bits(rows().selectExpr("nn_rrelu_grad(xs, " + 0.125 + "D, " + 1 / 3.0 + "D, k)")));
        assertThat(rrelu.setKeyCol("nothing")
                        .transform(rows())
                        .select("y")
                        .distinct()
                        .collectAsList()
                        .toString())
                .isEqualTo("[[null]]");
        assertThat(rrelu.transformSchema(rows().schema()))
                .isEqualTo(rrelu.transform(rows()).schema());
    }

    @Test
    void rreluRefusesKeysThatAreNone() {
        RReLU rrelu = new RReLU().setInputCol("xs").setOutputCol("y");
        StructType schema = rows().schema();
        assertThatThrownBy(() -> rrelu.setKeyCol("missing").transformSchema(schema))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(rrelu.uid(), "there is no column 'missing'", "k, xs, x");
        assertThatThrownBy(() -> rrelu.setKeyCol("s").transformSchema(schema))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("parameter key: expected a BIGINT, got STRING");
    }

    @Test
    void rreluRefusesLimitsThatAreNotInOrder() {
        RReLU rrelu = new RReLU().setLower(0.5).setInputCol("xs").setOutputCol("y");
        assertThatThrownBy(() -> rrelu.transformSchema(rows().schema()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "parameter lower: expected a number not greater than upper = " + 1 / 3.0 + ", got 0.5");
        assertThat(rrelu.setUpper(0.75)
                        .transform(rows())
                        .select("y")
                        .first()
                        .getList(0)
                        .get(0))
                .isEqualTo(-0.625);
    }

    @Test
    void softmaxTakesARowAndKeepsItsNulls() {
        Row row = new Softmax()
                .setInputCol("xs")
                .setOutputCol("y")
                .transform(TestSpark.session().sql("SELECT array(1D, NULL, 1D) AS xs"))
                .first();
        assertThat(row.getList(1)).isEqualTo(java.util.Arrays.asList(0.5, null, 0.5));
        Dataset<Row> vectors = Shapes.rows().where("size(ds) > 0");
        for (Row each : new Softmax()
                .setInputCol("sparse")
                .setOutputCol("y")
                .transform(vectors)
                .where("id IN (2, 3, 4) AND sparse IS NOT NULL")
                .select("y", "sparse")
                .collectAsList()) {
            assertThat(((Vector) each.get(0)).size()).isEqualTo(((Vector) each.get(1)).size());
        }
    }
}
