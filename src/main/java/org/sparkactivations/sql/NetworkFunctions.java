package org.sparkactivations.sql;

import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.net.Scorer;
import org.sparkactivations.sql.expression.FunctionEntry;
import org.sparkactivations.sql.expression.ScalaVersion;
import org.sparkactivations.sql.network.BoundNetwork;

/** Registers trained networks as SQL functions. */
public final class NetworkFunctions {

    private NetworkFunctions() {}

    /**
     * Registers a network as a temporary function of a session, in place of one of the same name. Its argument is an ML
     * Vector or an ARRAY of numbers, and its result a row of the same kind, with an element for each output; a number
     * if there is one output and no link. Null gives null.
     *
     * @param name by which queries call it
     * @param link what is applied to the outputs, such as softmax; null for nothing
     * @throws IllegalArgumentException if the name is no identifier, or if {@code session} is a client of Spark Connect
     */
    public static void register(SparkSession session, String name, Scorer scorer, ActivationFunction link) {
        ScalaVersion.require();
        if (name == null || !name.matches("[A-Za-z_][A-Za-z_0-9]*")) {
            throw new IllegalArgumentException(
                    "function: expected a name of letters, digits and _, not starting with a digit, got "
                            + (name == null ? "null" : "'" + name + "'"));
        }
        new FunctionEntry(name, help(name, scorer), arguments -> ActivationExpression.of(name, scorer, link, arguments))
                .registerIn(SqlFunctions.registryOf(session));
    }

    private static ExpressionInfo help(String name, Scorer scorer) {
        return new ExpressionInfo(
                BoundNetwork.class.getName(),
                null,
                name,
                "_FUNC_(features) - the network " + scorer.network() + "\n  ",
                "\n    Arguments:\n      * features - an ML Vector or an ARRAY of "
                        + scorer.network().inputs() + " numbers\n    ",
                "",
                "",
                "misc_funcs",
                "0.3.0",
                "",
                "scala_udf");
    }
}
