package org.sparkactivations.codegen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.ResultWidth;

/** The typed Transformers: a param, a setter and a getter per parameter, and what Spark ML wants of every class. */
final class TransformerTemplate {

    private final String className;
    private final List<Activation> activations;
    private final TreeSet<String> imports = new TreeSet<>(List.of(
            "java.util.List",
            "org.apache.spark.ml.param.ParamMap",
            "org.apache.spark.ml.util.DefaultParamsReader",
            "org.apache.spark.ml.util.Identifiable$",
            "org.apache.spark.ml.util.MLReader"));
    private final StringBuilder fields = new StringBuilder();
    private final StringBuilder methods = new StringBuilder();
    private final List<String> sqlArguments = new ArrayList<>();
    private String keyArgument;

    private TransformerTemplate(String className, List<Activation> activations) {
        this.className = className;
        this.activations = activations;
    }

    /** The activations of each Transformer class. */
    static Map<String, List<Activation>> classes() {
        return Activations.builtIn().stream()
                .filter(each -> each.definition().transformer().isPresent())
                .collect(Collectors.groupingBy(
                        each -> each.definition().transformer().orElseThrow(),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        classes()
                .forEach((className, activations) -> files.put(
                        "org/sparkactivations/ml/" + className + ".java",
                        new TransformerTemplate(className, activations).source()));
        return files;
    }

    /** Spark Connect finds Transformers through this file alone. */
    static String serviceFile() {
        return classes().keySet().stream()
                        .map(each -> each + "\n")
                        .sorted()
                        .collect(Collectors.joining("org.sparkactivations.ml.", "org.sparkactivations.ml.", ""))
                + "org.sparkactivations.ml.ActivationTransformer\n";
    }

    private Definition first() {
        return activations.get(0).definition();
    }

    private String source() {
        first().variantParameter().ifPresent(this::addVariant);
        first().parameters().forEach(this::add);
        String base = activations.get(0) instanceof ElementwiseActivation ? "ElementwiseStage" : "CatalogueStage";
        if (keyArgument != null) {
            imports.add("java.util.ArrayList");
        }
        return """
                package org.sparkactivations.ml;

                %s

                /**
                 * Transformer for the %s: {@code %s}.
                 *
                 * <p>Works on columns of %s. Generated: see CONTRIBUTING.md.
                 */
                public final class %s extends %s<%s> {

                    private static final long serialVersionUID = 1L;
                %s
                    /** With a random uid. */
                    public %s() {
                        this(Identifiable$.MODULE$.randomUID("%s"));
                    }

                    /** With the given uid. */
                    public %s(String uid) {
                        super(uid);%s
                    }
                %s
                    @Override
                    List<Argument> sqlArguments() {
                %s    }

                    @Override
                    public %s copy(ParamMap extra) {
                        return defaultCopy(extra);
                    }

                    /** A reader of saved stages of this class. */
                    public static MLReader<%s> read() {
                        return new DefaultParamsReader<>();
                    }

                    /** The stage saved at {@code path}. */
                    public static %s load(String path) {
                        return read().load(path);
                    }
                }
                """
                .formatted(
                        imports.stream().map(each -> "import " + each + ";").collect(Collectors.joining("\n")),
                        JavaNames.html(first().summary()),
                        first().formula(),
                        columns(),
                        className,
                        base,
                        className,
                        fields,
                        className,
                        className.toLowerCase(Locale.ROOT),
                        className,
                        first().variantParameter().map(this::variantDefault).orElse(""),
                        methods,
                        argumentList(),
                        className,
                        className,
                        className);
    }

    private String columns() {
        if (activations.get(0) instanceof ElementwiseActivation) {
            return "numbers, arrays and ML Vectors";
        }
        ResultWidth width = first().width();
        return "arrays and ML Vectors, each of them one row of n elements"
                + (width.isSame() ? "" : ", and makes " + width + (width.isNumber() ? "" : " elements") + " of it");
    }

    private String argumentList() {
        String numbers = "List.of(" + String.join(", ", sqlArguments) + ")";
        if (keyArgument == null) {
            return "        return " + numbers + ";\n";
        }
        return """
                        List<Argument> given = new ArrayList<>(%s);
                        if (isSet(%s)) {
                            given.add(Argument.column(getOrDefault(%s)));
                        }
                        return given;
                """
                .formatted(numbers, keyArgument, keyArgument);
    }

    private String variantDefault(String name) {
        return "\n        setDefault(" + name + ", variants().get(0));";
    }

    private void addVariant(String name) {
        imports.add("java.util.Optional");
        imports.add("org.apache.spark.ml.param.Param");
        String choices = activations.stream()
                .map(each -> each.definition().variant().orElseThrow() + ": "
                        + each.definition().formula())
                .collect(Collectors.joining("; "));
        String capital = JavaNames.upperCamel(name);
        fields.append(
                "\n    private final Param<String> %s = choiceParam(\"%s\", variants());\n".formatted(name, name));
        methods.append(
                """

                    /** Param for which form is computed: {@code %s}. */
                    public Param<String> %s() {
                        return %s;
                    }

                    /** Which form is computed: {@code %s}. */
                    public String get%s() {
                        return getOrDefault(%s);
                    }

                    /** Sets which form is computed: {@code %s}. */
                    public %s set%s(String choice) {
                        return with(%s, variants(), choice);
                    }

                    @Override
                    Optional<String> variant() {
                        return Optional.of(get%s());
                    }
                """
                        .formatted(
                                choices, name, name, choices, capital, name, choices, className, capital, name,
                                capital));
    }

    private void add(Parameter parameter) {
        String name = JavaNames.lowerCamel(parameter.name());
        String meaning = JavaNames.html(parameter.description() + ", " + parameter.range());
        switch (parameter.kind()) {
            case KEY:
                keyArgument = name + "Col";
                imports.add("org.apache.spark.ml.param.Param");
                addMethods(
                        "Param<String>",
                        keyArgument,
                        "columnParam",
                        parameter,
                        "name of the column of keys, BIGINT: " + JavaNames.html(parameter.description()),
                        "String",
                        "String",
                        "with(%s, value)",
                        "");
                break;
            case NUMBER_OR_ARRAY:
                imports.add("org.apache.spark.ml.param.DoubleArrayParam");
                sqlArguments.add("Argument.numbers(get" + JavaNames.upperCamel(parameter.name()) + "())");
                addMethods(
                        "DoubleArrayParam",
                        name,
                        "doubleArrayParam",
                        parameter,
                        meaning + "; one value, or one per element",
                        "double[]",
                        "double...",
                        "with(parameter(\"" + parameter.name() + "\"), %s, value)",
                        "");
                break;
            default:
                if (parameter.range().isWhole()) {
                    imports.add("org.apache.spark.ml.param.IntParam");
                    sqlArguments.add("Argument.number(get" + JavaNames.upperCamel(parameter.name()) + "())");
                    addMethods(
                            "IntParam",
                            name,
                            "intParam",
                            parameter,
                            meaning,
                            "int",
                            "int",
                            "with(parameter(\"" + parameter.name() + "\"), %s, value)",
                            "(Integer) ");
                    break;
                }
                imports.add("org.apache.spark.ml.param.DoubleParam");
                sqlArguments.add("Argument.number(get" + JavaNames.upperCamel(parameter.name()) + "())");
                addMethods(
                        "DoubleParam",
                        name,
                        "doubleParam",
                        parameter,
                        meaning,
                        "double",
                        "double",
                        "with(parameter(\"" + parameter.name() + "\"), %s, value)",
                        "(Double) ");
        }
    }

    private void addMethods(
            String paramType,
            String name,
            String factory,
            Parameter parameter,
            String meaning,
            String type,
            String setType,
            String setter,
            String cast) {
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        String standard = parameter.defaultValue().isPresent()
                ? "; by default " + parameter.written(parameter.defaultValue().getAsDouble())
                : "";
        fields.append("\n    private final %s %s = %s(parameter(\"%s\"), \"%s\");\n"
                .formatted(paramType, name, factory, parameter.name(), name));
        methods.append(
                """

                    /** Param for the %s. */
                    public %s %s() {
                        return %s;
                    }

                    /** Returns the %s%s. */
                    public %s get%s() {
                        return %sgetOrDefault(%s);
                    }

                    /** Sets the %s. */
                    public %s set%s(%s value) {
                        return %s;
                    }
                """
                        .formatted(
                                meaning,
                                paramType,
                                name,
                                name,
                                meaning,
                                standard,
                                type,
                                capital,
                                cast,
                                name,
                                meaning,
                                className,
                                capital,
                                setType,
                                // The setter's own parameter is called value too.
                                setter.formatted(name.equals("value") ? "this.value" : name)));
    }
}
