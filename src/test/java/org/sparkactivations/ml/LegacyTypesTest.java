package org.sparkactivations.ml;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.param.Param;
import org.apache.spark.mllib.linalg.MatrixUDT;
import org.apache.spark.mllib.linalg.VectorUDT;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.sql.helper.HelperFunction;
import org.sparkactivations.testing.Call;
import org.sparkactivations.testing.Failures;
import org.sparkactivations.testing.Stages;
import org.sparkactivations.testing.TestSpark;

/** Vectors of the old MLlib, and Matrices: every door names what came and how to convert it. */
@Tag("spark")
class LegacyTypesTest {

    /** The cure for each column. */
    private static final Map<String, String> CURES = new LinkedHashMap<>(Map.of(
            "old_vector", "MLUtils.convertVectorColumnsToML",
            "old_matrix", "MLUtils.convertMatrixColumnsToML",
            "matrix", "an ML Matrix; take its rows, matrix.rowIter()"));

    private static Dataset<Row> rows;

    @BeforeAll
    static void createRows() {
        StructType schema = new StructType()
                .add("old_vector", new VectorUDT())
                .add("old_matrix", new MatrixUDT())
                .add("matrix", SQLDataTypes.MatrixType())
                .add("label", DataTypes.DoubleType)
                .add(Stages.KEY, DataTypes.LongType);
        rows = TestSpark.session().createDataFrame(List.of(), schema);
        rows.createOrReplaceTempView("legacy");
    }

    @Test
    void sqlFunctionsSaySo() {
        CURES.forEach((column, cure) -> {
            for (ActivationFunction function : Activations.builtInFunctions()) {
                Call call = Call.of(function).get(0);
                // The operand is the column too: a call of another function in its place would be refused first.
                String all =
                        call.sql(function.sqlName(), column, function.operand().isPresent() ? column : null);
                Failures.atAnalysis("SELECT " + all + " FROM legacy")
                        .hasMessageContaining(function.sqlName() + ": expected ")
                        .hasMessageContaining(cure);
                function.operand().ifPresent(operand -> {
                    String withOperand = call.sql(function.sqlName(), "array(1D, 2D)", column);
                    Failures.atAnalysis("SELECT " + withOperand + " FROM legacy")
                            .hasMessageContaining(operand.name())
                            .hasMessageContaining(cure);
                });
            }
            for (HelperFunction function : HelperFunction.values()) {
                String others = ", 0".repeat(function.requiredArguments() - 1);
                Failures.atAnalysis("SELECT " + function.sqlName() + "(" + column + others + ") FROM legacy")
                        .hasMessageContaining(cure);
            }
            Failures.atAnalysis("SELECT nn_diagnose(" + column + ", 'relu') FROM legacy")
                    .hasMessageContaining(cure);
            Failures.atAnalysis("SELECT nn_relu(array(" + column + ")) FROM legacy")
                    .hasMessageContaining(cure);
        });
    }

    @Test
    void transformersSaySo() {
        CURES.forEach((column, cure) -> {
            for (Class<?> type : Stages.typed()) {
                ActivationStage<?> stage = Stages.create(type);
                Stages.set(stage, "inputCol", column);
                Stages.set(stage, "outputCol", "y");
                assertThatThrownBy(() -> stage.transform(rows))
                        .as("%s of %s", type, column)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(column)
                        .hasMessageContaining(cure);
            }
        });
    }

    @Test
    void evaluatorsSaySo() {
        LossEvaluatorTest.losses().forEach(loss -> {
            LossEvaluator<?> evaluator = LossEvaluatorTest.create(loss);
            for (Parameter each : loss.definition().parameters()) {
                if (each.isRequired()) {
                    Param<?> param = evaluator.getParam(Stages.javaName(each.name()));
                    Stages.set(evaluator, param, each.trials().get(0));
                }
            }
            String predicted = loss.definition().evaluatedColumn().orElseThrow();
            CURES.forEach((column, cure) -> {
                assertThatThrownBy(() -> evaluator.evaluate(rows.withColumnRenamed(column, predicted)))
                        .as("%s of %s", loss, column)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(predicted)
                        .hasMessageContaining(cure);
            });
        });
    }
}
