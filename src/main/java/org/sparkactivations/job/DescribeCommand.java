package org.sparkactivations.job;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sparkactivations.Activation;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.Definition;
import org.sparkactivations.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells all that the catalogue knows of one activation. */
@Command(
        name = "describe",
        header = "Tell everything about one activation.",
        mixinStandardHelpOptions = true,
        versionProvider = JobVersion.class)
final class DescribeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "Its name, such as gelu; nn_gelu and gelu_grad will do as well.")
    private String name;

    @Override
    public Integer call() {
        ActivationFunction function;
        try {
            function = Activations.catalogue().function(name);
        } catch (NoSuchElementException e) {
            throw new UserError(e.getMessage(), e);
        }
        PrintWriter out = spec.commandLine().getOut();
        Activation activation = function.activation();
        Definition definition = activation.definition();
        out.println(definition.name() + (definition.summary().isEmpty() ? "" : ", " + definition.summary()));
        out.print(facts(activation, function.isRowwise()));
        out.flush();
        return ExitCode.OK;
    }

    private static String facts(Activation activation, boolean rowwise) {
        Definition definition = activation.definition();
        TextTable facts = new TextTable("ll");
        for (ActivationFunction each : ActivationFunction.of(activation)) {
            facts.row(label(each), each.formula());
            facts.row("  in SQL", each.signature());
        }
        if (!definition.aliases().isEmpty()) {
            facts.row("also called", String.join(", ", definition.aliases()));
        }
        facts.row(
                "works on",
                rowwise
                        ? "an ARRAY of numbers or an ML Vector, which is one row"
                        : "a number, an ARRAY of numbers or an ML Vector, element by element");
        for (Parameter each : definition.parameters()) {
            facts.row("parameter", parameter(each));
        }
        definition.transformer().ifPresent(each -> facts.row("Transformer", transformer(each, definition)));
        facts.row(
                "example",
                example(definition, ActivationFunction.value(activation).exampleResult()));
        facts.row("error", error(definition, rowwise));
        if (!definition.source().isEmpty()) {
            facts.row("source", definition.source());
        }
        facts.row("since", definition.since());
        facts.row("defined by", activation.getClass().getName().replaceFirst("\\$\\d+$", ""));
        return facts.text("  ");
    }

    private static String label(ActivationFunction function) {
        switch (function.output()) {
            case VALUE:
                return "value";
            case DERIVATIVE:
                return "derivative";
            default:
                return "by parameter";
        }
    }

    private static String parameter(Parameter parameter) {
        String allowed;
        switch (parameter.kind()) {
            case KEY:
                allowed = "a BIGINT, optional";
                break;
            case NUMBER_OR_ARRAY:
                allowed = parameter.range() + ", or an ARRAY with one per element";
                break;
            default:
                allowed = parameter.range().toString();
        }
        return parameter + (parameter.isRequired() ? " (required)" : "") + ": " + parameter.description() + "; "
                + allowed;
    }

    private static String transformer(String className, Definition definition) {
        String choice = definition.variantParameter().isPresent()
                ? " with " + definition.variantParameter().get() + " = "
                        + definition.variant().orElse("")
                : "";
        return "org.sparkactivations.ml." + className + choice;
    }

    private static String example(Definition definition, double[] result) {
        String parameters = Arrays.stream(definition.exampleParameters())
                .mapToObj(each -> ", " + each)
                .collect(Collectors.joining());
        return definition.name() + "(" + Arrays.toString(ActivationFunction.exampleElements()) + parameters + ") = "
                + Arrays.toString(result);
    }

    private static String error(Definition definition, boolean rowwise) {
        String value = "at most " + ulp(definition.ulpBound()) + " for DOUBLE";
        return rowwise ? value : value + ", derivative " + ulp(definition.derivativeUlpBound());
    }

    private static String ulp(double bound) {
        return String.format(Locale.ROOT, "%s ulp", bound);
    }
}
