package org.sparkactivations.sql.expression;

import java.util.List;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.V2ExpressionUtils;
import org.apache.spark.sql.catalyst.expressions.objects.Invoke;
import org.apache.spark.sql.connector.catalog.functions.ScalarFunction;
import org.apache.spark.sql.errors.QueryCompilationErrors$;
import scala.collection.JavaConverters;
import ${scala.sequences}.Seq;

/** The calls of Spark whose signatures contain {@code Seq}, with Java's lists. */
public final class Sequences {

    private Sequences() {}

    /** The children of an expression. */
    public static List<Expression> children(Expression expression) {
        return asJava(expression.children());
    }

    /** The same expression with other children. */
    public static Expression withChildren(Expression expression, List<Expression> children) {
        return expression.withNewChildren(asScala(children));
    }

    /** The arguments of the call of a method. */
    public static List<Expression> arguments(Invoke call) {
        return asJava(call.arguments());
    }

    /** The call of a bound function, as Spark makes it. */
    public static Expression call(ScalarFunction<?> function, List<Expression> arguments) {
        return V2ExpressionUtils.resolveScalarFunction(function, asScala(arguments));
    }

    /** Spark's error for the name of an argument that a function does not have. */
    public static Throwable unrecognizedName(String function, String name, List<String> known) {
        return QueryCompilationErrors$.MODULE$.unrecognizedParameterName(function, name, listOf(known));
    }

    @SuppressWarnings("deprecation") // The conversions that Scala 2.12 and 2.13 have in common.
    static <T> List<T> asJava(Seq<T> elements) {
        return JavaConverters.seqAsJavaList(elements);
    }

    /** An immutable list, which can be serialised. */
    static Seq<Expression> asScala(List<Expression> elements) {
        return listOf(elements);
    }

    @SuppressWarnings("deprecation")
    static <T> Seq<T> listOf(List<T> elements) {
        return JavaConverters.asScalaBuffer(elements).toList();
    }
}
