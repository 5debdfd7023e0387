package org.sparkactivations.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.NamedArgumentExpression;
import org.apache.spark.sql.errors.QueryCompilationErrors$;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StringType;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.sql.diagnosis.DiagnosedActivation;
import org.sparkactivations.sql.expression.Sequences;

/**
 * Puts arguments that are given by name, {@code alpha => 0.5}, into their places. The rules and the errors are those of
 * Spark's functions. Spark's own method for it, {@code NamedParametersSupport.defaultRearrange}, has another signature
 * in 3.5 than in 4.x.
 */
final class NamedArguments {

    private NamedArguments() {}

    /**
     * An argument of a function.
     *
     * @param name the name by which it may be given
     * @param isRequired whether it must be given
     * @param standard what takes its place if a later argument is given and it is not
     */
    record Argument(String name, boolean isRequired, Literal standard) {

        static Argument required(String name) {
            return new Argument(name, true, null);
        }

        static Argument of(Parameter parameter) {
            return parameter.isRequired() ? required(parameter.name()) : optional(parameter);
        }

        private static Argument optional(Parameter parameter) {
            Literal standard = parameter.defaultValue().isPresent()
                    ? number(parameter.defaultValue().getAsDouble())
                    : new Literal(null, DataTypes.NullType);
            return new Argument(parameter.name(), false, standard);
        }

        static Literal number(double value) {
            return new Literal(value, DataTypes.DoubleType);
        }
    }

    /**
     * The arguments in order, from the first to the last that is given. Without any name in it, the list stays as it is,
     * so that the function itself says what is wrong with the number of arguments.
     *
     * @param function the name by which the user called the function
     */
    static List<Expression> byPosition(String function, List<Argument> arguments, List<Expression> given) {
        int positional = 0;
        while (positional < given.size() && !(given.get(positional) instanceof NamedArgumentExpression)) {
            positional++;
        }
        if (positional == given.size()) {
            return given;
        }
        Expression[] placed = new Expression[Math.max(arguments.size(), positional)];
        int count = positional;
        for (int i = 0; i < given.size(); i++) {
            if (i < positional) {
                placed[i] = given.get(i);
            } else if (given.get(i) instanceof NamedArgumentExpression named) {
                int place = place(function, arguments, named.key());
                if (place < positional) {
                    throw sneaky(QueryCompilationErrors$.MODULE$.positionalAndNamedArgumentDoubleReference(
                            function, named.key()));
                }
                if (placed[place] != null) {
                    throw sneaky(QueryCompilationErrors$.MODULE$.doubleNamedArgumentReference(function, named.key()));
                }
                placed[place] = named.value();
                count = Math.max(count, place + 1);
            } else {
                String before = ((NamedArgumentExpression) given.get(i - 1)).key();
                throw sneaky(QueryCompilationErrors$.MODULE$.unexpectedPositionalArgument(function, before));
            }
        }
        List<Expression> inOrder = new ArrayList<>();
        for (int i = 0; i < placed.length; i++) {
            if (placed[i] == null && arguments.get(i).isRequired()) {
                throw sneaky(QueryCompilationErrors$.MODULE$.requiredParameterNotFound(
                        function, arguments.get(i).name(), i));
            }
            if (i < count) {
                inOrder.add(placed[i] != null ? placed[i] : arguments.get(i).standard());
            }
        }
        return inOrder;
    }

    /**
     * The arguments of {@code nn_diagnose} in order. Those after epsilon are the parameters of the activation, if it is
     * known.
     */
    static List<Expression> ofDiagnosis(String function, List<Expression> given) {
        List<Argument> arguments = new ArrayList<>(List.of(
                Argument.required("x"),
                Argument.required("activation"),
                new Argument("epsilon", false, Argument.number(DiagnosedActivation.DEFAULT_EPSILON))));
        ActivationFunction activation = activationOf(given);
        if (activation != null) {
            activation.activation().definition().numbers().stream()
                    .map(Argument::of)
                    .forEach(arguments::add);
        }
        return byPosition(function, arguments, given);
    }

    /** The activation that a call of {@code nn_diagnose} names; null if the call is wrong. */
    private static ActivationFunction activationOf(List<Expression> given) {
        for (int i = 0; i < given.size(); i++) {
            boolean isNamed = given.get(i) instanceof NamedArgumentExpression named
                    && named.key().equalsIgnoreCase("activation");
            if (isNamed || i == 1 && !(given.get(i) instanceof NamedArgumentExpression)) {
                Expression name = given.get(i) instanceof NamedArgumentExpression named ? named.value() : given.get(i);
                Object text = name.dataType() instanceof StringType && name.foldable() ? name.eval(null) : null;
                return text == null ? null : activation(text.toString());
            }
        }
        return null;
    }

    private static ActivationFunction activation(String name) {
        try {
            return Activations.catalogue().function(name);
        } catch (NoSuchElementException e) {
            return null;
        }
    }

    private static int place(String function, List<Argument> arguments, String name) {
        boolean isExact = SQLConf.get().caseSensitiveAnalysis();
        for (int i = 0; i < arguments.size(); i++) {
            String each = arguments.get(i).name();
            if (isExact ? each.equals(name) : each.equalsIgnoreCase(name)) {
                return i;
            }
        }
        throw sneaky(Sequences.unrecognizedName(
                function, name, arguments.stream().map(Argument::name).toList()));
    }

    /**
     * Throws Spark's error, an {@code AnalysisException}: the compiler takes it for a checked exception, which Scala
     * does not know.
     */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
