package org.sparkactivations.codegen;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.ParameterText;
import org.sparkactivations.sql.helper.HelperArgument;
import org.sparkactivations.sql.helper.HelperFunction;

/** The class of the functions of Columns: one method per function of the catalogue and number of parameters. */
final class ColumnFunctionsTemplate {

    private static final String DESCRIPTION =
            "The functions of the catalogue for DataFrames: {@code import static org.sparkactivations.sql.functions.*},"
                    + " then {@code df.select(gelu(col(\"x\")), elu(col(\"x\"), 0.5), geluGrad(col(\"x\")))}. Each"
                    + " method calls the SQL function of the same name, so it takes the same columns and gives the same"
                    + " results. In a session that started without this library, call {@link SqlFunctions#register}"
                    + " first. Generated: see CONTRIBUTING.md.";

    private ColumnFunctionsTemplate() {}

    static Map<String, String> files() {
        StringBuilder methods = new StringBuilder();
        for (ActivationFunction function : Activations.builtInFunctions()) {
            methods.append(overloads(function, function.name()));
            function.aliases().forEach(alias -> methods.append(overloads(function, alias)));
        }
        for (HelperFunction function : HelperFunction.values()) {
            methods.append(overloads(function));
        }
        String source =
                """
                package org.sparkactivations.sql;

                import static org.apache.spark.sql.functions.call_function;
                import static org.apache.spark.sql.functions.lit;

                import org.apache.spark.sql.Column;

                %s
                public final class functions {

                    private functions() {}
                %s}
                """
                        .formatted(Javadoc.comment("", List.of(DESCRIPTION)), methods);
        return Map.of("org/sparkactivations/sql/functions.java", source);
    }

    private static String overloads(ActivationFunction function, String name) {
        Set<String> methods = new LinkedHashSet<>();
        List<Parameter> parameters = function.parameters();
        for (int given = function.activation().definition().requiredParameters(); given <= parameters.size(); given++) {
            for (boolean columns : new boolean[] {false, true}) {
                methods.add(method(function, name, parameters.subList(0, given), columns));
            }
        }
        return String.join("", methods);
    }

    private static String method(ActivationFunction function, String name, List<Parameter> given, boolean columns) {
        List<String> formal = new ArrayList<>(List.of("Column x"));
        List<String> actual = new ArrayList<>(List.of("x"));
        List<String> tags = new ArrayList<>(List.of("@param x "
                + (function.isRowwise()
                        ? "a column of arrays or ML Vectors, each of them a row"
                        : "a column of numbers, arrays or ML Vectors")));
        function.operand().ifPresent(operand -> {
            formal.add("Column " + operand.name());
            actual.add(operand.name());
            tags.add("@param " + operand.name() + " a column; " + JavaNames.html(operand.description()));
        });
        for (Parameter parameter : given) {
            String javaName = JavaNames.lowerCamel(parameter.name());
            boolean isColumn = columns || parameter.kind() == Parameter.Kind.KEY;
            formal.add((isColumn ? "Column " : "double ") + javaName);
            actual.add(isColumn ? javaName : "lit(" + javaName + ")");
            String text = isColumn ? ParameterText.of(parameter) : ParameterText.ofNumber(parameter);
            tags.add("@param " + javaName + " " + JavaNames.html(text));
        }
        String meaning = JavaNames.html(sentence(function)) + ": " + Javadoc.code(function.formula()) + ".";
        return method(meaning, tags, name, formal, actual);
    }

    /** The methods of a helper function: with columns alone, and with whole numbers if it takes any. */
    private static String overloads(HelperFunction function) {
        Set<String> methods = new LinkedHashSet<>();
        int least = function.requiredArguments();
        int most = function.arguments().size();
        for (int choice = 0; choice < 2 * (most - least + 1); choice++) {
            boolean columns = choice % 2 == 1;
            List<String> formal = new ArrayList<>();
            List<String> actual = new ArrayList<>();
            List<String> tags = new ArrayList<>();
            for (HelperArgument argument : function.arguments().subList(0, least + choice / 2)) {
                String javaName = JavaNames.lowerCamel(argument.name());
                boolean isNumber = argument.isWholeNumber() && !columns;
                formal.add((isNumber ? "long " : "Column ") + javaName);
                actual.add(isNumber ? "lit(" + javaName + ")" : javaName);
                tags.add("@param " + javaName + " " + JavaNames.html(argument.text()));
            }
            String capital = function.summary().substring(0, 1).toUpperCase(Locale.ROOT)
                    + function.summary().substring(1);
            String text = JavaNames.html(capital + "; " + function.note()) + ".";
            methods.add(method(text, tags, function.plainName(), formal, actual));
        }
        return String.join("", methods);
    }

    private static String method(
            String text, List<String> tags, String name, List<String> formal, List<String> actual) {
        return """

                    %s
                    public static Column %s(%s) {
                        return call_function("%s", %s);
                    }
                """
                .formatted(
                        Javadoc.comment("    ", List.of(text), tags),
                        JavaNames.lowerCamel(name),
                        String.join(", ", formal),
                        Activations.SQL_PREFIX + name,
                        String.join(", ", actual));
    }

    /** What a function computes, as the start of a sentence. */
    static String sentence(ActivationFunction function) {
        String summary = function.activation().definition().summary();
        String capital = summary.substring(0, 1).toUpperCase(Locale.ROOT) + summary.substring(1);
        return switch (function.output()) {
            case VALUE -> capital;
            case DERIVATIVE -> capital + ", derivative";
            case VJP -> capital + ", vector-Jacobian product";
            case JACOBIAN -> capital + ", Jacobian";
            case PARAMETER_DERIVATIVE ->
                capital + ", derivative by "
                        + function.trainedParameter().orElseThrow().name();
        };
    }
}
