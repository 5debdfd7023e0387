package org.sparkactivations.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.apache.spark.sql.internal.SessionState;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.sql.bound.BoundActivation;
import org.sparkactivations.sql.bound.FunctionBinder;
import org.sparkactivations.sql.bound.ProviderLog;
import org.sparkactivations.sql.diagnosis.DiagnoseExpression;
import scala.Function1;
import scala.Tuple3;
import scala.collection.immutable.Seq;

/** The SQL functions {@code nn_<name>}: brings them into a session, and tells the types of their results. */
public final class SqlFunctions {

    private static final Logger LOG = LoggerFactory.getLogger(SqlFunctions.class);

    private SqlFunctions() {}

    /**
     * Brings every function of the catalogue into a session that started without this library on its class path; a session
     * that started with it has them already, and nothing changes.
     *
     * @param session a session of this JVM; the server of a Spark Connect session must have the library itself
     * @throws IllegalArgumentException if {@code session} is a client of Spark Connect
     */
    public static void register(SparkSession session) {
        FunctionRegistry registry = registryOf(session);
        for (Tuple3<FunctionIdentifier, ExpressionInfo, Function1<Seq<Expression>, Expression>> each : descriptions()) {
            if (!registry.functionExists(each._1())) {
                registry.registerFunction(each._1(), each._2(), each._3());
            }
        }
    }

    /** As {@link #register}, unless the session has {@code function} already. */
    public static void ensure(SparkSession session, ActivationFunction function) {
        if (!registryOf(session).functionExists(new FunctionIdentifier(function.sqlName()))) {
            register(session);
        }
    }

    /**
     * The type of a function's result.
     *
     * @param arguments the types of its arguments, columns first
     * @return a field without a name, nullable if the result may be null
     * @throws IllegalArgumentException if the function does not take them; the message says what it takes
     */
    public static StructField result(ActivationFunction function, StructType arguments) {
        try {
            BoundActivation<?> bound = FunctionBinder.bind(function, function.sqlName(), arguments);
            boolean nullable = bound.isNullOfElements()
                    || Arrays.stream(arguments.fields()).anyMatch(StructField::nullable);
            return DataTypes.createStructField("", bound.resultType(), nullable);
        } catch (UnsupportedOperationException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** What Spark needs to know of every function, under every name, and of the aggregate that diagnoses them. */
    static List<Tuple3<FunctionIdentifier, ExpressionInfo, Function1<Seq<Expression>, Expression>>> descriptions() {
        Activations catalogue = Activations.catalogue();
        List<Tuple3<FunctionIdentifier, ExpressionInfo, Function1<Seq<Expression>, Expression>>> descriptions =
                new ArrayList<>();
        for (Map.Entry<String, ActivationFunction> each :
                catalogue.functionsByName().entrySet()) {
            ActivationFunction function = each.getValue();
            String sqlName = Activations.SQL_PREFIX + each.getKey();
            descriptions.add(new Tuple3<>(
                    new FunctionIdentifier(sqlName),
                    FunctionHelp.of(function, sqlName),
                    arguments -> ActivationExpression.of(function, sqlName, arguments)));
        }
        descriptions.add(new Tuple3<>(
                new FunctionIdentifier(ActivationDiagnostics.SQL_NAME),
                FunctionHelp.ofDiagnosis(),
                arguments -> DiagnoseExpression.of(ActivationDiagnostics.SQL_NAME, arguments)));
        catalogue.problems().forEach(LOG::warn);
        ProviderLog.tellOnce();
        return descriptions;
    }

    private static FunctionRegistry registryOf(SparkSession session) {
        // Public in every version, but declared by another class in each: org.apache.spark.sql.SparkSession in 3.5,
        // org.apache.spark.sql.classic.SparkSession in 4.x.
        try {
            Object state = session.getClass().getMethod("sessionState").invoke(session);
            return ((SessionState) state).functionRegistry();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "functions can be registered in a session of this JVM alone; this is a "
                            + session.getClass().getName()
                            + ". For Spark Connect, start the server with this library on its class path",
                    e);
        }
    }
}
