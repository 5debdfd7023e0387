package org.sparkactivations.sql.expression;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import scala.Function1;
import scala.Some;
import scala.Tuple3;
import ${scala.sequences}.Seq;

/**
 * What Spark needs to know of a SQL function.
 *
 * @param name the name by which queries call it
 * @param help what {@code DESCRIBE FUNCTION} prints
 * @param builder makes the call from resolved arguments
 */
public record FunctionEntry(String name, ExpressionInfo help, Function<List<Expression>, Expression> builder) {

    /** Adds the function to every session that is started with the extensions. */
    public void injectInto(SparkSessionExtensions extensions) {
        extensions.injectFunction(new Tuple3<>(new FunctionIdentifier(name), help, scalaBuilder()));
    }

    /** Adds the functions that a registry does not have. */
    public static void registerMissing(FunctionRegistry registry, List<FunctionEntry> entries) {
        List<FunctionIdentifier> present = Sequences.asJava(registry.listFunction());
        Set<String> names = present.stream().map(FunctionIdentifier::funcName).collect(Collectors.toSet());
        for (FunctionEntry each : entries) {
            if (!names.contains(each.name)) {
                each.registerIn(registry, present);
            }
        }
    }

    /** Adds the function to a registry, in place of one of the same name. */
    public void registerIn(FunctionRegistry registry) {
        registerIn(registry, Sequences.asJava(registry.listFunction()));
    }

    /**
     * Adds the function. From Spark 4.2 on a registry holds names of three parts, and looks functions up by them: {@code
     * system.builtin} are those of Spark, {@code system.session} are temporary.
     */
    private void registerIn(FunctionRegistry registry, List<FunctionIdentifier> present) {
        boolean areQualified = present.stream().anyMatch(each -> each.catalog().isDefined());
        FunctionIdentifier identifier = areQualified
                ? new FunctionIdentifier(name, new Some<>("session"), new Some<>("system"))
                : new FunctionIdentifier(name);
        registry.registerFunction(identifier, help, scalaBuilder());
    }

    /**
     * Whether a registry has a function of that name, whatever the parts before it. A look-up by name would need the
     * form in which this version of Spark qualifies it.
     */
    public static boolean isIn(FunctionRegistry registry, String name) {
        return Sequences.asJava(registry.listFunction()).stream()
                .anyMatch(each -> each.funcName().equals(name));
    }

    /** Spark's form of the builder. It takes any object, so that the wrong artifact gets to say that it is wrong. */
    @SuppressWarnings("unchecked")
    private Function1<Seq<Expression>, Expression> scalaBuilder() {
        Function1<Object, Expression> checked = arguments -> {
            ScalaVersion.require();
            return builder.apply(Sequences.asJava((Seq<Expression>) arguments));
        };
        return (Function1<Seq<Expression>, Expression>) (Function1<?, Expression>) checked;
    }
}
