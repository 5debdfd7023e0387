package org.sparkactivations.codegen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.ResultWidth;

/** The typed Transformers: one class per activation, or per activation and its variants. */
final class TransformerTemplate {

    private static final String TYPES = "FLOAT for FLOAT and DOUBLE for other numbers.";

    private final String className;
    private final List<Activation> activations;
    private final TreeSet<String> imports = new TreeSet<>(List.of("java.util.List"));

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
        return classes().entrySet().stream()
                .map(each -> new TransformerTemplate(each.getKey(), each.getValue()).made())
                .collect(Collectors.toMap(SparkMlClass::path, SparkMlClass::source));
    }

    /** The service file by which Spark Connect finds Transformers. */
    static String serviceFile() {
        return classes().keySet().stream()
                        .map(each -> each + "\n")
                        .sorted()
                        .collect(Collectors.joining("org.sparkactivations.ml.", "org.sparkactivations.ml.", ""))
                + "org.sparkactivations.ml.ActivationTransformer\n"
                + "org.sparkactivations.ml.FeedForwardClassificationModel\n"
                + "org.sparkactivations.ml.FeedForwardRegressionModel\n"
                + "org.sparkactivations.ml.ProbabilityCalibratorModel\n";
    }

    private SparkMlClass made() {
        Optional<String> variant = first().variantParameter();
        List<GeneratedParam> params = Stream.concat(
                        variant.map(name -> GeneratedParam.ofVariant(name, variants(activations))).stream(),
                        first().parameters().stream()
                                .flatMap(each -> Stream.concat(
                                        Stream.of(GeneratedParam.of(each)), GeneratedParam.ofValues(each).stream())))
                .toList();
        String overrides = variant.map(this::variantMethod).orElse("") + sqlArgumentsMethod();
        return new SparkMlClass(
                className,
                isElementwise() ? "ElementwiseStage" : "CatalogueStage",
                "stage",
                className.toLowerCase(Locale.ROOT),
                activations,
                documentation(),
                params,
                overrides,
                imports);
    }

    private Definition first() {
        return activations.get(0).definition();
    }

    private boolean isElementwise() {
        return activations.get(0) instanceof ElementwiseActivation;
    }

    /** The values of the param that chooses among activations, the default first. */
    static List<String> variants(List<Activation> activations) {
        return activations.stream()
                .map(each -> each.definition().variant().orElseThrow())
                .toList();
    }

    private List<String> documentation() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("Transformer for %s: %s, %s."
                .formatted(
                        Javadoc.code(first().name()),
                        JavaNames.html(first().summary()),
                        Javadoc.code(first().formula())));
        first().variantParameter().ifPresent(name -> paragraphs.add(forms(name, activations)));
        paragraphs.add(isElementwise() ? elementwiseColumns() : rowColumns(activations.get(0)));
        if (isElementwise()) {
            paragraphs.add("If {@code derivative} is set, it computes " + derivative() + ".");
        }
        paragraphs.add(SpecialCases.of(activations.get(0)));
        paragraphs.add("Source: " + JavaNames.html(first().source()) + ".");
        paragraphs.add("Generated: see CONTRIBUTING.md.");
        return paragraphs;
    }

    private static String forms(String name, List<Activation> activations) {
        return activations.stream()
                .map(Activation::definition)
                .map(each -> Javadoc.code(each.variant().orElseThrow()) + " is " + Javadoc.code(each.formula()))
                .collect(Collectors.joining(", ", Javadoc.code(name) + " chooses the form: ", "."));
    }

    private String derivative() {
        return activations.size() > 1
                ? "the derivative of the chosen form"
                : first().derivativeFormula().map(Javadoc::code).orElse("the exact derivative");
    }

    private static String elementwiseColumns() {
        return "Input: a column of numbers, arrays of numbers or ML Vectors. Output: a column of the same kind, "
                + TYPES + " Null gives null.";
    }

    private static String rowColumns(Activation activation) {
        ResultWidth width = activation.definition().width();
        String made = width.isNumber() ? "a number per row, " : "a row of " + width + " elements, of the same kind, ";
        String nulls = !ActivationFunction.value(activation).masksNulls()
                ? "A null element makes every result null that depends on it."
                : width.isNumber() ? "Null elements are left out." : "Null elements are left out and stay null.";
        return "Input: a column of arrays of numbers or ML Vectors, each a row of n elements. Output: " + made + TYPES
                + " A null row gives null. " + nulls;
    }

    private String variantMethod(String name) {
        imports.add("java.util.Optional");
        return """

                    @Override
                    Optional<String> variant() {
                        return Optional.of(get%s());
                    }
                """
                .formatted(JavaNames.capital(name));
    }

    private String sqlArgumentsMethod() {
        String required = first().parameters().stream()
                .filter(each -> each.kind() != Parameter.Kind.KEY || each.isRequired())
                .map(each -> (each.kind() == Parameter.Kind.KEY
                                ? "\n                key(%1$sCol)"
                                : "\n                argument(%1$s, %1$sCol)")
                        .formatted(JavaNames.lowerCamel(each.name())))
                .collect(Collectors.joining(","));
        String list = "List.of(" + (required.indexOf(',') < 0 ? required.strip() : required) + ")";
        return """

                    @Override
                    List<Argument> sqlArguments() {
                %s    }
                """
                .formatted(first().parameters().stream()
                        .filter(each -> each.kind() == Parameter.Kind.KEY && !each.isRequired())
                        .findFirst()
                        .map(key -> withKey(list, JavaNames.lowerCamel(key.name()) + "Col"))
                        .orElse("        return " + list + ";\n"));
    }

    private String withKey(String numbers, String keyColumn) {
        imports.add("java.util.ArrayList");
        return """
                        List<Argument> given = new ArrayList<>(%1$s);
                        if (isSet(%2$s)) {
                            given.add(Argument.column(getOrDefault(%2$s)));
                        }
                        return given;
                """
                .formatted(numbers, keyColumn);
    }
}
