package org.sparkactivations.codegen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.Parameter;

/** The Evaluators of losses: a param for the column they read, one per parameter, and what Spark ML wants of every class. */
final class EvaluatorTemplate {

    private EvaluatorTemplate() {}

    private static List<Activation> losses() {
        return Activations.builtIn().stream().filter(ReadmeRows::isLoss).toList();
    }

    static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        for (Activation each : losses()) {
            files.put("org/sparkactivations/ml/" + className(each) + ".java", source(each));
        }
        return files;
    }

    /** Spark Connect finds Evaluators through this file alone. */
    static String serviceFile() {
        return losses().stream()
                .map(each -> "org.sparkactivations.ml." + className(each) + "\n")
                .sorted()
                .collect(Collectors.joining());
    }

    private static String className(Activation loss) {
        return loss.definition().evaluator().orElseThrow();
    }

    private static String source(Activation loss) {
        Definition definition = loss.definition();
        String className = className(loss);
        String column = definition.evaluatedColumn().orElseThrow() + "Col";
        TreeSet<String> imports = new TreeSet<>(List.of(
                "org.apache.spark.ml.param.Param",
                "org.apache.spark.ml.param.ParamMap",
                "org.apache.spark.ml.util.DefaultParamsReader",
                "org.apache.spark.ml.util.Identifiable$",
                "org.apache.spark.ml.util.MLReader"));
        StringBuilder fields = new StringBuilder();
        StringBuilder methods = new StringBuilder();
        for (Parameter each : definition.parameters()) {
            imports.add("org.apache.spark.ml.param.DoubleParam");
            fields.append("\n    private final DoubleParam %s = doubleParam(parameter(\"%s\"), \"%s\");\n"
                    .formatted(name(each), each.name(), name(each)));
            methods.append(methods(className, each));
        }
        return """
                package org.sparkactivations.ml;

                %s

                /**
                 * Evaluator for the average %s: {@code %s}.
                 *
                 * <p>Compares %s. Generated: see CONTRIBUTING.md.
                 */
                public final class %s extends LossEvaluator<%s> {

                    private static final long serialVersionUID = 1L;

                    private final Param<String> %s = columnParam("%s", "%s");
                %s
                    /** With a random uid. */
                    public %s() {
                        this(Identifiable$.MODULE$.randomUID("%s"));
                    }

                    /** With the given uid. */
                    public %s(String uid) {
                        super(uid);
                    }
                %s%s
                    @Override
                    Param<String> predictedCol() {
                        return %s;
                    }

                    @Override
                    double[] numbers() {
                        return new double[] {%s};
                    }

                    @Override
                    public %s copy(ParamMap extra) {
                        return defaultCopy(extra);
                    }

                    /** A reader of saved evaluators of this class. */
                    public static MLReader<%s> read() {
                        return new DefaultParamsReader<>();
                    }

                    /** The evaluator saved at {@code path}. */
                    public static %s load(String path) {
                        return read().load(path);
                    }
                }
                """
                .formatted(
                        imports.stream().map(each -> "import " + each + ";").collect(Collectors.joining("\n")),
                        JavaNames.html(definition.summary()),
                        definition.formula(),
                        compared(loss),
                        className,
                        className,
                        column,
                        column,
                        definition.evaluatedColumn().orElseThrow(),
                        fields,
                        className,
                        className.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + className.substring(1),
                        className,
                        columnMethods(
                                className, column, definition.evaluatedColumn().orElseThrow()),
                        methods,
                        column,
                        definition.parameters().stream()
                                .map(each -> "get" + JavaNames.upperCamel(each.name()) + "()")
                                .collect(Collectors.joining(", ")),
                        className,
                        className,
                        className);
    }

    private static String name(Parameter parameter) {
        return JavaNames.lowerCamel(parameter.name());
    }

    private static String compared(Activation loss) {
        return ActivationFunction.value(loss).isRowwise()
                ? "columns of arrays or ML Vectors, x, with one of labels: indices of classes, or rows of weights"
                : "a column, x, with one of labels, numbers both";
    }

    private static String columnMethods(String className, String column, String standard) {
        String capital = JavaNames.upperCamel(column);
        return """

                    /** Param for the name of the column that is judged. */
                    public Param<String> %s() {
                        return %s;
                    }

                    /** The name of the column that is judged; {@code %s} by default. */
                    public String get%s() {
                        return getOrDefault(%s);
                    }

                    /** Sets the name of the column that is judged. */
                    public %s set%s(String name) {
                        return with(%s, name);
                    }
                """
                .formatted(column, column, standard, capital, column, className, capital, column);
    }

    private static String methods(String className, Parameter parameter) {
        String name = name(parameter);
        String capital = JavaNames.upperCamel(parameter.name());
        String meaning = JavaNames.html(parameter.description() + ", " + parameter.range());
        return """

                    /** Param for %s. */
                    public DoubleParam %s() {
                        return %s;
                    }

                    /** Returns %s; by default %s. */
                    public double get%s() {
                        return (Double) getOrDefault(%s);
                    }

                    /** Sets %s. */
                    public %s set%s(double value) {
                        return with(parameter("%s"), %s, value);
                    }
                """
                .formatted(
                        meaning,
                        name,
                        name,
                        meaning,
                        parameter.defaultValue().orElseThrow(),
                        capital,
                        name,
                        meaning,
                        className,
                        capital,
                        parameter.name(),
                        name);
    }
}
