package org.sparkactivations.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
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
import org.sparkactivations.sql.expression.FunctionEntry;
import org.sparkactivations.sql.expression.ScalaVersion;
import org.sparkactivations.sql.helper.HelperFunction;

/** Registers the SQL functions {@code nn_<name>} with a session, and derives the types of their results. */
public final class SqlFunctions {

    private static final Logger LOG = LoggerFactory.getLogger(SqlFunctions.class);

    private SqlFunctions() {}

    /**
     * Registers every function of the catalogue with a session that started without this library on its class path. A
     * function whose name the session already has is left as it is, so nothing changes in a session that started with
     * the library.
     *
     * @param session a session of this JVM; for Spark Connect, the library must be on the class path of the
     *     server instead
     * @throws IllegalArgumentException if {@code session} is a client of Spark Connect
     * @throws IllegalStateException if this artifact is for another version of Scala than Spark is
     */
    public static void register(SparkSession session) {
        ScalaVersion.require();
        FunctionEntry.registerMissing(registryOf(session), entries());
    }

    /** As {@link #register}, unless the session already has {@code function}. */
    public static void ensure(SparkSession session, ActivationFunction function) {
        ensure(session, function.sqlName());
    }

    /** As {@link #register}, unless the session already has the helper functions, such as {@code nn_element}. */
    public static void ensure(SparkSession session) {
        ensure(session, HelperFunction.ELEMENT.sqlName());
    }

    private static void ensure(SparkSession session, String sqlName) {
        ScalaVersion.require();
        if (!FunctionEntry.isIn(registryOf(session), sqlName)) {
            register(session);
        }
    }

    /**
     * The type of the result of a function.
     *
     * @param arguments the types of the arguments, columns first
     * @return a field without a name, nullable if the result may be null
     * @throws IllegalArgumentException if the number of arguments or a type is not allowed
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

    /**
     * What Spark needs to know of every function, under its name and its aliases. Logs the problems with activations of
     * users, and the math provider.
     */
    static List<FunctionEntry> entries() {
        Activations catalogue = Activations.catalogue();
        List<FunctionEntry> entries = new ArrayList<>();
        SqlFunction.byName(catalogue).forEach((name, function) -> {
            String sqlName = Activations.SQL_PREFIX + name;
            entries.add(
                    new FunctionEntry(sqlName, function.help(sqlName), arguments -> function.call(sqlName, arguments)));
        });
        catalogue.problems().forEach(LOG::warn);
        ProviderLog.logOnce();
        return entries;
    }

    static FunctionRegistry registryOf(SparkSession session) {
        // sessionState() is public in every version, but declared by another class in each:
        // org.apache.spark.sql.SparkSession in 3.5, org.apache.spark.sql.classic.SparkSession in 4.x.
        try {
            Object state = session.getClass().getMethod("sessionState").invoke(session);
            return ((SessionState) state).functionRegistry();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "expected a session of this JVM, got a "
                            + session.getClass().getName()
                            + "; for Spark Connect, start the server with this library on its class path",
                    e);
        }
    }
}
