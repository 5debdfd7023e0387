package org.sparkactivations.job;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.report.ShownText;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.ParameterText;
import org.sparkactivations.spi.ResultShape;
import org.sparkactivations.spi.ResultWidth;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code describe}: prints everything that the catalogue has about one activation. */
@Command(
        name = "describe",
        header = "Explain one activation: formulas, parameters, types, error bound, source.",
        mixinStandardHelpOptions = true,
        versionProvider = JobVersion.class)
final class DescribeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            description = "Name of the activation, such as gelu; nn_gelu and gelu_grad are accepted, too.")
    private String name;

    @Override
    public Integer call() {
        ActivationFunction function;
        try {
            function = Activations.catalogue().function(name);
        } catch (NoSuchElementException e) {
            throw new UserError(e.getMessage(), e);
        }
        PrintWriter out = Terminal.out(spec);
        Activation activation = function.activation();
        Definition definition = activation.definition();
        out.println(
                ShownText.of(definition.name() + (definition.summary().isEmpty() ? "" : ", " + definition.summary())));
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
                        ? "an ARRAY of numbers or an ML Vector, one row of n elements; returns "
                                + returned(definition.width())
                        : "a number, an ARRAY of numbers or an ML Vector, element by element");
        definition.operand().ifPresent(each -> facts.row("second column", each + ": " + each.description()));
        for (Parameter each : definition.parameters()) {
            facts.row("parameter", each.name() + ": " + ParameterText.of(each));
        }
        definition.transformer().ifPresent(each -> facts.row("Transformer", transformer(each, definition)));
        definition.evaluator().ifPresent(each -> facts.row("Evaluator", "org.sparkactivations.ml." + each));
        facts.row("example", example(ActivationFunction.value(activation)));
        facts.row("error", error(activation));
        if (!definition.source().isEmpty()) {
            facts.row("source", definition.source());
        }
        facts.row("since", definition.since());
        facts.row("defined by", activation.getClass().getName().replaceFirst("\\$\\d+$", ""));
        return facts.text("  ");
    }

    private static String returned(ResultWidth width) {
        return width + (width.isNumber() ? "" : " elements");
    }

    private static String label(ActivationFunction function) {
        return switch (function.output()) {
            case VALUE -> "value";
            case DERIVATIVE -> "derivative";
            case VJP -> "vector-Jacobian product";
            case JACOBIAN -> "Jacobian";
            case PARAMETER_DERIVATIVE -> "by parameter";
        };
    }

    private static String transformer(String className, Definition definition) {
        String choice = definition.variantParameter().isPresent()
                ? " with " + definition.variantParameter().get() + " = "
                        + definition.variant().orElse("")
                : "";
        return "org.sparkactivations.ml." + className + choice;
    }

    private static String example(ActivationFunction function) {
        Definition definition = function.activation().definition();
        StringBuilder call = new StringBuilder(definition.name() + "(" + Arrays.toString(function.exampleElements()));
        double[] operand = function.exampleOperand();
        if (operand.length > 0) {
            call.append(", ")
                    .append(function.takesLabel() ? String.valueOf((int) operand[0]) : Arrays.toString(operand));
        }
        if (definition.requiresKey()) {
            call.append(", ").append(Definition.EXAMPLE_KEY);
        }
        for (double each : definition.exampleParameters()) {
            call.append(", ").append(each);
        }
        double[] result = function.exampleResult();
        return call + ") = "
                + (function.shape() == ResultShape.NUMBER ? String.valueOf(result[0]) : Arrays.toString(result));
    }

    private static String error(Activation activation) {
        Definition definition = activation.definition();
        StringBuilder bounds = new StringBuilder("at most " + ulp(definition.ulpBound()) + " for DOUBLE");
        if (ActivationFunction.of(activation).size() > 1) {
            bounds.append(", derivative ").append(ulp(definition.derivativeUlpBound()));
        }
        for (Parameter each : definition.parameters()) {
            each.derivativeUlpBound().ifPresent(bound -> bounds.append(", by ")
                    .append(each.name())
                    .append(' ')
                    .append(ulp(bound)));
        }
        return bounds.toString();
    }

    private static String ulp(double bound) {
        return String.format(Locale.ROOT, "%s ulp", bound);
    }
}
