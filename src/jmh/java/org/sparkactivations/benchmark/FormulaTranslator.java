package org.sparkactivations.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Translates a formula of a definition, such as {@code x·σ(beta·x)}, to a Java expression over {@link Math}, by
 * recursive descent. The expression computes the formula as it is written, so it rounds and overflows as that
 * formula does.
 */
final class FormulaTranslator {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?|[A-Za-z_][A-Za-z_0-9]*|[σΦφπ√²³]|[-+−·/^()|?:,<≤>≥])");

    private static final Map<String, String> FUNCTIONS = Map.ofEntries(
            Map.entry("max", "Math.max"),
            Map.entry("min", "Math.min"),
            Map.entry("exp", "Math.exp"),
            Map.entry("expm1", "Math.expm1"),
            Map.entry("ln", "Math.log"),
            Map.entry("tanh", "Math.tanh"),
            Map.entry("cosh", "Math.cosh"),
            Map.entry("√", "Math.sqrt"),
            Map.entry("sgn", "Math.signum"),
            // Math has no error function.
            Map.entry("erf", "org.apache.commons.numbers.gamma.Erf.value"),
            Map.entry("σ", "sigma"),
            Map.entry("Φ", "normalCdf"),
            Map.entry("φ", "normalDensity"));

    private static final Map<String, String> COMPARISONS = Map.of("<", "<", "≤", "<=", ">", ">", "≥", ">=");

    private final List<String> tokens = new ArrayList<>();
    private final Map<String, Double> parameters;
    private final List<String> sums = new ArrayList<>();
    private int next;

    private FormulaTranslator(String formula, Map<String, Double> parameters) {
        this.parameters = parameters;
        Matcher matcher = TOKEN.matcher(formula);
        int at = 0;
        while (at < formula.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new IllegalArgumentException(formula + ", at " + at + ": expected a formula of one element");
            }
            tokens.add(matcher.group(1));
            at = matcher.end();
        }
    }

    /**
     * A translated formula.
     *
     * @param expression the value at an element
     * @param sums expressions to sum over the row first, into {@code sum0}, {@code sum1} and so on
     */
    record Translation(String expression, List<String> sums) {}

    /**
     * Translates a formula of {@code x}.
     *
     * @throws IllegalArgumentException if it is not a formula of one element and sums
     */
    static Translation translate(String formula, Map<String, Double> parameters) {
        FormulaTranslator translator = new FormulaTranslator(formula, parameters);
        String expression = translator.conditional();
        if (translator.next < translator.tokens.size()) {
            throw new IllegalArgumentException(formula + ": expected a formula of one element");
        }
        return new Translation(expression, List.copyOf(translator.sums));
    }

    private String peek() {
        return next < tokens.size() ? tokens.get(next) : "";
    }

    private boolean take(String token) {
        boolean isNext = peek().equals(token);
        next += isNext ? 1 : 0;
        return isNext;
    }

    private void expect(String token) {
        if (!take(token)) {
            throw new IllegalArgumentException("expected '" + token + "', got '" + peek() + "'");
        }
    }

    private String conditional() {
        String first = sum();
        String comparison = COMPARISONS.get(peek());
        if (comparison == null) {
            return first;
        }
        next++;
        String second = sum();
        expect("?");
        String yes = conditional();
        expect(":");
        return "(" + first + " " + comparison + " " + second + " ? " + yes + " : " + conditional() + ")";
    }

    private String sum() {
        String left = product();
        while (true) {
            if (take("+")) {
                left = "(" + left + " + " + product() + ")";
            } else if (take("−")) {
                left = "(" + left + " - " + product() + ")";
            } else {
                return left;
            }
        }
    }

    private String product() {
        if (take("−")) {
            return "(-" + product() + ")";
        }
        String left = power();
        while (true) {
            if (take("·")) {
                left = "(" + left + " * " + signed() + ")";
            } else if (take("/")) {
                left = "(" + left + " / " + signed() + ")";
            } else {
                return left;
            }
        }
    }

    private String signed() {
        return take("−") ? "(-" + power() + ")" : power();
    }

    private String power() {
        String base = primary();
        while (true) {
            if (take("²")) {
                base = "square(" + base + ")";
            } else if (take("³")) {
                base = "cube(" + base + ")";
            } else if (take("^")) {
                base = "Math.pow(" + base + ", " + primary() + ")";
            } else {
                return base;
            }
        }
    }

    private String primary() {
        String token = peek();
        next++;
        if (token.equals("(")) {
            String inner = conditional();
            expect(")");
            return inner;
        }
        if (token.equals("|")) {
            String inner = sum();
            expect("|");
            return "Math.abs(" + inner + ")";
        }
        if (token.equals("π")) {
            return "Math.PI";
        }
        if (token.equals("√") && !peek().equals("(")) {
            return "Math.sqrt(" + primary() + ")";
        }
        if (peek().equals("(") && (token.equals("sum") || FUNCTIONS.containsKey(token))) {
            return call(token);
        }
        if (parameters.containsKey(token)) {
            return "(" + parameters.get(token) + ")";
        }
        if (token.equals("x") || !token.isEmpty() && Character.isDigit(token.charAt(0))) {
            return token.equals("x") ? "x" : Double.toString(Double.parseDouble(token));
        }
        throw new IllegalArgumentException("expected a number, x, a parameter or a function, got '" + token + "'");
    }

    private String call(String function) {
        expect("(");
        StringBuilder arguments = new StringBuilder(conditional());
        while (take(",")) {
            arguments.append(", ").append(conditional());
        }
        expect(")");
        if (function.equals("sum")) {
            sums.add(arguments.toString());
            return "sum" + (sums.size() - 1);
        }
        return FUNCTIONS.get(function) + "(" + arguments + ")";
    }
}
