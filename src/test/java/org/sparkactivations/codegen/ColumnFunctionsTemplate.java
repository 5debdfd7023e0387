package org.sparkactivations.codegen;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.Operand;
import org.sparkactivations.spi.Parameter;

/** The Column functions: one method per function of the catalogue and per number of parameters given. */
final class ColumnFunctionsTemplate {

    private ColumnFunctionsTemplate() {}

    static Map<String, String> files() {
        StringBuilder methods = new StringBuilder();
        for (ActivationFunction function : Activations.builtInFunctions()) {
            methods.append(overloads(function, function.name()));
            function.aliases().forEach(alias -> methods.append(overloads(function, alias)));
        }
        String source =
                """
                package org.sparkactivations.sql;

                import static org.apache.spark.sql.functions.call_function;
                import static org.apache.spark.sql.functions.lit;

                import org.apache.spark.sql.Column;

                /**
                 * The functions of the catalogue for DataFrames: {@code import static org.sparkactivations.sql.functions.*}, then
                 * {@code df.select(gelu(col("x")), elu(col("x"), 0.5), geluGrad(col("x")))}. Each calls the SQL function of the same
                 * name, and so works on the same columns with the same results. Where a session started without this library, call
                 * {@link SqlFunctions#register} first. Generated: see CONTRIBUTING.md.
                 */
                public final class functions {

                    private functions() {}
                %s}
                """
                        .formatted(methods);
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
        StringBuilder documentation = new StringBuilder();
        function.operand().ifPresent(operand -> {
            formal.add("Column " + operand.name());
            actual.add(operand.name());
            documentation
                    .append("\n     * @param ")
                    .append(operand.name())
                    .append(' ')
                    .append(describe(operand));
        });
        for (Parameter parameter : given) {
            String javaName = JavaNames.lowerCamel(parameter.name());
            boolean isColumn = columns || parameter.kind() == Parameter.Kind.KEY;
            formal.add((isColumn ? "Column " : "double ") + javaName);
            actual.add(isColumn ? javaName : "lit(" + javaName + ")");
            documentation
                    .append("\n     * @param ")
                    .append(javaName)
                    .append(' ')
                    .append(describe(parameter));
        }
        return """

                    /**
                     * %s: {@code %s}.
                     *
                     * @param x %s%s
                     */
                    public static Column %s(%s) {
                        return call_function("%s", %s);
                    }
                """
                .formatted(
                        JavaNames.html(sentence(function)),
                        function.formula(),
                        function.isRowwise()
                                ? "a column of arrays or ML Vectors, each of them a row"
                                : "a column of numbers, arrays or ML Vectors",
                        documentation,
                        JavaNames.lowerCamel(name),
                        String.join(", ", formal),
                        Activations.SQL_PREFIX + name,
                        String.join(", ", actual));
    }

    private static String sentence(ActivationFunction function) {
        String summary = function.activation().definition().summary();
        String capital = summary.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + summary.substring(1);
        switch (function.output()) {
            case VALUE:
                return capital;
            case DERIVATIVE:
                return capital + ", derivative";
            case VJP:
                return capital + ", vector-Jacobian product";
            case JACOBIAN:
                return capital + ", Jacobian";
            default:
                return capital + ", derivative by a parameter";
        }
    }

    private static String describe(Operand operand) {
        return JavaNames.html("a column: " + operand.description());
    }

    private static String describe(Parameter parameter) {
        String range = parameter.kind() == Parameter.Kind.KEY
                ? "a BIGINT"
                : parameter.range().toString();
        return JavaNames.html(parameter.description() + ", " + range);
    }
}
