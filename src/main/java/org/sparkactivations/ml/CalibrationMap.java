package org.sparkactivations.ml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.sparkactivations.net.ScoreScaling;
import org.sparkactivations.net.Tensor;

/** What a calibrator learned: how probabilities come from raw scores. Immutable. */
abstract class CalibrationMap {

    private static final String TEMPERATURE = "temperature";
    private static final String SCALE = "scale";
    private static final String BIAS = "bias";
    private static final String SCORES = ".scores";
    private static final String PROBABILITIES = ".probabilities";

    /** How many classes there are. */
    abstract int classes();

    /** The SQL expression of the probabilities of a column of this kind, of doubles. */
    abstract String sql(String column, ScoreKind kind);

    /** Whether the expression reads scores by their index, and so does not notice that a row has more. */
    boolean readsSingleScores() {
        return false;
    }

    /** What is saved. */
    abstract Map<String, Tensor> tensors();

    /**
     * The map that was saved.
     *
     * @throws IllegalArgumentException if a tensor is missing
     */
    static CalibrationMap of(CalibrationMethod method, String file, Map<String, Tensor> tensors) {
        return switch (method) {
            case TEMPERATURE ->
                new Temperature(numbers(TEMPERATURE, file, tensors)[0], (int) numbers("classes", file, tensors)[0]);
            case VECTOR -> new Scales(numbers(SCALE, file, tensors), numbers(BIAS, file, tensors));
            case SIGMOID -> new Line(numbers(SCALE, file, tensors)[0], numbers(BIAS, file, tensors)[0]);
            case ISOTONIC -> {
                List<Steps> steps = new ArrayList<>();
                for (int i = 0; i == 0 || tensors.containsKey(i + SCORES); i++) {
                    steps.add(new Steps(numbers(i + SCORES, file, tensors), numbers(i + PROBABILITIES, file, tensors)));
                }
                yield new Isotonic(steps);
            }
        };
    }

    private static double[] numbers(String name, String file, Map<String, Tensor> tensors) {
        Tensor tensor = tensors.get(name);
        if (tensor == null || tensor.values().length == 0) {
            throw new IllegalArgumentException(
                    file + ": expected a tensor '" + name + "', got " + String.join(", ", tensors.keySet()));
        }
        return tensor.values();
    }

    private static Tensor tensor(double... values) {
        return new Tensor(new long[] {values.length}, values);
    }

    /** The map of a scaling with these parameters. */
    static CalibrationMap of(ScoreScaling scaling, double[] parameters) {
        int scores = scaling.scores();
        return switch (scaling.form()) {
            case TEMPERATURE -> new Temperature(1 / parameters[0], Math.max(2, scores));
            case SIGMOID -> new Line(scaling.scale(parameters, 0), scaling.bias(parameters, 0));
            case VECTOR -> {
                double[] scales = new double[scores];
                double[] biases = new double[scores];
                for (int i = 0; i < scores; i++) {
                    scales[i] = scaling.scale(parameters, i);
                    biases[i] = scaling.bias(parameters, i);
                }
                yield new Scales(scales, biases);
            }
        };
    }

    private static String literal(double number) {
        return number + "D";
    }

    private static String array(double[] numbers) {
        StringJoiner text = new StringJoiner(", ", "array(", ")");
        for (double each : numbers) {
            text.add(literal(each));
        }
        return text.toString();
    }

    /** The score by which two classes differ: that of class 1, less that of class 0 where a row has both. */
    static String difference(String column, ScoreKind kind) {
        return kind == ScoreKind.NUMBER ? column : "(nn_element(" + column + ", 1) - nn_element(" + column + ", 0))";
    }

    /** A row that is null, and has no null elements, if a number is null. */
    private static String unlessNull(String number, String row) {
        return "IF(" + number + " IS NULL, NULL, " + row + ")";
    }

    private static String row(ScoreKind kind, String array) {
        return kind == ScoreKind.VECTOR ? "nn_to_vector(" + array + ")" : array;
    }

    /** {@code softmax(x/T)}, and {@code sigmoid(x/T)} for the score of one class of two. */
    static final class Temperature extends CalibrationMap {

        private final double temperature;
        private final int classes;

        Temperature(double temperature, int classes) {
            this.temperature = temperature;
            this.classes = classes;
        }

        double temperature() {
            return temperature;
        }

        @Override
        int classes() {
            return classes;
        }

        @Override
        String sql(String column, ScoreKind kind) {
            return kind == ScoreKind.NUMBER
                    ? "nn_sigmoid(" + column + ", " + literal(1 / temperature) + ")"
                    : "nn_softmax(" + column + ", " + literal(temperature) + ")";
        }

        @Override
        Map<String, Tensor> tensors() {
            return Map.of(TEMPERATURE, tensor(temperature), "classes", tensor(classes));
        }
    }

    /** {@code softmax(scale·x + bias)}. */
    private static final class Scales extends CalibrationMap {

        private final double[] scales;
        private final double[] biases;

        Scales(double[] scales, double[] biases) {
            this.scales = scales;
            this.biases = biases;
        }

        @Override
        int classes() {
            return scales.length;
        }

        @Override
        String sql(String column, ScoreKind kind) {
            StringJoiner rows = new StringJoiner(", ", "array(", ")");
            for (int i = 0; i < scales.length; i++) {
                double[] row = new double[scales.length];
                row[i] = scales[i];
                rows.add(array(row));
            }
            return "nn_softmax(nn_dense(" + column + ", " + rows + ", " + array(biases) + "))";
        }

        @Override
        Map<String, Tensor> tensors() {
            return Map.of(SCALE, tensor(scales), BIAS, tensor(biases));
        }
    }

    /** {@code sigmoid(scale·x + bias)} for the score by which two classes differ. */
    private static final class Line extends CalibrationMap {

        private final double scale;
        private final double bias;

        Line(double scale, double bias) {
            this.scale = scale;
            this.bias = bias;
        }

        @Override
        int classes() {
            return 2;
        }

        @Override
        String sql(String column, ScoreKind kind) {
            String logit = literal(scale) + " * " + difference(column, kind) + " + " + literal(bias);
            return kind == ScoreKind.NUMBER
                    ? "nn_sigmoid(" + logit + ")"
                    : unlessNull(logit, "nn_softmax(" + row(kind, "array(0D, " + logit + ")") + ")");
        }

        @Override
        boolean readsSingleScores() {
            return true;
        }

        @Override
        Map<String, Tensor> tensors() {
            return Map.of(SCALE, tensor(scale), BIAS, tensor(bias));
        }
    }

    /**
     * A function that rises from step to step.
     *
     * @param scores that ascend
     * @param probabilities at the scores; those between are interpolated
     */
    record Steps(double[] scores, double[] probabilities) {

        String sql(String score) {
            return "nn_interpolate(" + score + ", " + array(scores) + ", " + array(probabilities) + ")";
        }
    }

    /** A function of each score, or of the score by which two classes differ; divided by their sum. */
    static final class Isotonic extends CalibrationMap {

        private final List<Steps> steps;

        Isotonic(List<Steps> steps) {
            this.steps = List.copyOf(steps);
        }

        @Override
        int classes() {
            return Math.max(2, steps.size());
        }

        @Override
        String sql(String column, ScoreKind kind) {
            if (steps.size() == 1) {
                String one = steps.get(0).sql(difference(column, kind));
                return kind == ScoreKind.NUMBER
                        ? one
                        : unlessNull(one, row(kind, "array(1D - " + one + ", " + one + ")"));
            }
            StringJoiner all = new StringJoiner(", ", "array(", ")");
            for (int i = 0; i < steps.size(); i++) {
                all.add(steps.get(i).sql("nn_element(" + column + ", " + i + ")"));
            }
            return row(
                    kind,
                    "aggregate(" + all + ", 0D, (s, p) -> s + p, s -> "
                            + unlessNull(
                                    "s",
                                    "transform(" + all + ", p -> IF(s = 0D, " + literal(1.0 / steps.size())
                                            + ", p / s))")
                            + ")");
        }

        @Override
        boolean readsSingleScores() {
            return true;
        }

        @Override
        Map<String, Tensor> tensors() {
            Map<String, Tensor> tensors = new LinkedHashMap<>();
            for (int i = 0; i < steps.size(); i++) {
                tensors.put(i + SCORES, tensor(steps.get(i).scores()));
                tensors.put(i + PROBABILITIES, tensor(steps.get(i).probabilities()));
            }
            return tensors;
        }
    }
}
