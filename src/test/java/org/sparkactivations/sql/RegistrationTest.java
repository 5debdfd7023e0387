package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sparkactivations.Activations;
import org.sparkactivations.ml.ActivationTransformer;
import org.sparkactivations.sql.helper.HelperFunction;
import org.sparkactivations.testing.ScalaLists;
import org.sparkactivations.testing.Sessions;
import org.sparkactivations.testing.TestSpark;

/** Registration of the functions with sessions that started without the library. */
@Tag("spark")
class RegistrationTest {

    private static long functionsOf(SparkSession session) {
        return session.sql("SHOW FUNCTIONS").where("function LIKE 'nn\\\\_%'").count();
    }

    /** The number of functions of the catalogue and of helper functions, and one for {@code nn_diagnose}. */
    private static long all() {
        return Activations.catalogue().functionsByName().size() + HelperFunction.values().length + 1;
    }

    @Test
    void registerBringsInEveryFunction() {
        SparkSession session = Sessions.startedWith(Sessions.withoutTheLibrary());
        assertThat(functionsOf(session)).isZero();
        assertThatThrownBy(() -> session.sql("SELECT nn_relu(1)")).isInstanceOf(AnalysisException.class);

        SqlFunctions.register(session);
        assertThat(functionsOf(session)).isEqualTo(all());
        assertThat(session.sql("SELECT nn_relu(-1), nn_leaky_relu(array(-1D), 0.5)")
                        .first()
                        .toString())
                .isEqualTo(ScalaLists.printed("[0.0,ArraySeq(-0.5)]"));
        assertThat(session.sql("DESCRIBE FUNCTION nn_relu").first().getString(0))
                .contains("nn_relu");

        SqlFunctions.register(session);
        assertThat(functionsOf(session)).isEqualTo(all());
    }

    @Test
    void oneSessionsFunctionsAreNotAnothers() {
        SparkSession session = Sessions.startedWith(Sessions.withoutTheLibrary());
        SqlFunctions.register(Sessions.startedWith(Sessions.withoutTheLibrary()));
        assertThat(functionsOf(session)).isZero();
    }

    @Test
    void columnFunctionsAndTransformersComeWithIt() {
        SparkSession session = Sessions.startedWith(Sessions.withoutTheLibrary());
        assertThat(new ActivationTransformer()
                        .setActivation("leaky_relu")
                        .setArguments(0.5)
                        .setInputCol("x")
                        .setOutputCol("y")
                        .transform(session.sql("SELECT array(-1D, 2D) AS x"))
                        .selectExpr("y", "nn_relu(x)")
                        .first()
                        .toString())
                .isEqualTo(ScalaLists.printed("[ArraySeq(-0.5, 2.0),ArraySeq(0.0, 2.0)]"));
        assertThat(session.sql("SELECT -1 AS x")
                        .select(functions.relu(org.apache.spark.sql.functions.col("x")))
                        .first()
                        .getDouble(0))
                .isZero();
    }

    @Test
    void aUsersOwnFunctionOfThatNameIsKept() {
        SparkSession session = Sessions.startedWith(Sessions.withoutTheLibrary());
        session.udf()
                .register(
                        "nn_relu",
                        (org.apache.spark.sql.api.java.UDF1<Double, String>) x -> "mine",
                        org.apache.spark.sql.types.DataTypes.StringType);
        SqlFunctions.register(session);
        assertThat(session.sql("SELECT nn_relu(1D), nn_leaky_relu(1D)").first().toString())
                .isEqualTo("[mine,1.0]");
    }

    @Test
    void newSessionsHaveTheFunctionsFromTheirStart() {
        assertThat(functionsOf(TestSpark.session().newSession())).isEqualTo(all());
        assertThat(functionsOf(Sessions.startedWith(RegistrationTest.class.getClassLoader())))
                .isEqualTo(all());
    }
}
