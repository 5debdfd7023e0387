package org.sparkactivations.benchmark;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codehaus.commons.compiler.CompileException;
import org.codehaus.janino.SimpleCompiler;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.ActivationFunction.Output;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.Parameter;

/** Compiles the formula in the definition of a function to a loop over {@link Math}. */
final class MathLoops {

    /** Formulas of derivatives for which the catalogue has none. */
    private static final Map<String, String> EXACT_DERIVATIVES = Map.of(
            "gelu_tanh_grad",
            "(1 + tanh(√(2/π)·(x + 0.044715·x³)))/2"
                    + " + x/2·(1 − tanh(√(2/π)·(x + 0.044715·x³))²)·√(2/π)·(1 + 3·0.044715·x²)",
            "mish_grad",
            "tanh(ln(1 + exp(x))) + x·(1 − tanh(ln(1 + exp(x)))²)·σ(x)");

    private static final String HELPERS =
            """
                static double square(double v) { return v * v; } static double cube(double v) { return v * v * v; }
                static double sigma(double v) { return 1 / (1 + Math.exp(-v)); } static double normalCdf(double v) {
                    return org.apache.commons.numbers.gamma.Erfc.value(-v / Math.sqrt(2)) / 2;
                } static double normalDensity(double v) { return Math.exp(-v * v / 2) / Math.sqrt(2 * Math.PI); }
            """;

    /** Each loop is compiled once; a second class with the same loop would start cold. */
    private static final Map<ActivationFunction, Optional<MathLoop>> LOOPS = new HashMap<>();

    private MathLoops() {}

    /** The loop for a function with default parameters; empty if its formula is not one of elements and sums. */
    static synchronized Optional<MathLoop> of(ActivationFunction function) {
        return LOOPS.computeIfAbsent(function, MathLoops::made);
    }

    private static Optional<MathLoop> made(ActivationFunction function) {
        Definition definition = function.activation().definition();
        boolean hasFormula = function.output() == Output.VALUE || function.output() == Output.DERIVATIVE;
        if (!hasFormula || function.operand().isPresent()) {
            return Optional.empty();
        }
        Map<String, Double> parameters = new LinkedHashMap<>();
        double[] values = definition.complete(definition.exampleParameters());
        List<Parameter> declared = definition.parameters();
        for (int i = 0; i < values.length; i++) {
            parameters.put(declared.get(i).name(), values[i]);
        }
        String formula = EXACT_DERIVATIVES.getOrDefault(function.name(), function.formula());
        try {
            return Optional.of(compiled(FormulaTranslator.translate(formula, parameters)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static MathLoop compiled(FormulaTranslator.Translation formula) {
        String source = "public final class Loop implements " + MathLoop.class.getName() + " {\n" + HELPERS
                + method("double", formula) + method("float", formula) + "}\n";
        SimpleCompiler compiler = new SimpleCompiler();
        compiler.setParentClassLoader(MathLoops.class.getClassLoader());
        try {
            compiler.cook(source);
            return (MathLoop) compiler.getClassLoader()
                    .loadClass("Loop")
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (CompileException | ReflectiveOperationException e) {
            throw new IllegalStateException(source, e);
        }
    }

    private static String method(String type, FormulaTranslator.Translation formula) {
        StringBuilder body = new StringBuilder();
        body.append("    public void run(" + type + "[] xs, " + type + "[] ys, int n) {\n");
        for (int i = 0; i < formula.sums().size(); i++) {
            body.append("        double sum" + i + " = 0;\n");
            body.append("        for (int i = 0; i < n; i++) { double x = xs[i]; sum" + i + " += "
                    + formula.sums().get(i) + "; }\n");
        }
        body.append("        for (int i = 0; i < n; i++) { double x = xs[i]; ys[i] = (" + type + ") "
                + formula.expression() + "; }\n    }\n");
        return body.toString();
    }
}
