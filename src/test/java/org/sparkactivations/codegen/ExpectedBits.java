package org.sparkactivations.codegen;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.testing.Call;

/**
 * One call of every function, and the bits of its result for doubles and floats, by its kernel alone. The tests of
 * Python evaluate the calls by every version of Spark, and compare. A line has the name, the arguments after x as SQL,
 * and SHA-256 of the results in little-endian order, in which every NaN is the same.
 */
final class ExpectedBits {

    static final String PATH = "src/test/python/expected_bits.tsv";

    /** The elements of x: 24, which every function of pairs and groups accepts. */
    private static final double[] X = numbers(24, 0.53125, -6.1);

    private static final String TITLE = "function\targuments\tx and operand of doubles\tof floats\n";

    private ExpectedBits() {}

    static String content() {
        return Activations.builtInFunctions().stream()
                .map(ExpectedBits::line)
                .collect(Collectors.joining("", "x\t" + sql(X) + "\n" + TITLE, ""));
    }

    private static String line(ActivationFunction function) {
        double[] parameters = function.activation().definition().exampleParameters();
        double[] complete = function.activation().definition().complete(parameters);
        double[] operand = function.operand().isEmpty() || function.takesLabel()
                ? new double[0]
                : numbers(function.operandWidth(X.length, complete), 0.25, -2.9);
        String operandSql = function.takesLabel() ? "3" : operand.length == 0 ? "" : sql(operand);
        boolean isKeyed = function.activation().definition().requiresKey();
        String arguments = operandSql
                + (isKeyed ? ", " + Definition.EXAMPLE_KEY + "L" : "")
                + Arrays.stream(parameters).mapToObj(each -> ", " + each + "D").collect(Collectors.joining());
        return String.join(
                        "\t",
                        function.name(),
                        operandSql.isEmpty() ? arguments.replaceFirst("^, ", "") : arguments,
                        hash(function, X, operand, parameters, false),
                        hash(function, floats(X), floats(operand), parameters, true))
                + "\n";
    }

    private static String hash(
            ActivationFunction function, double[] x, double[] operand, double[] parameters, boolean isFloat) {
        double[] y = function.takesLabel()
                ? function.applyToClass(x, 3, parameters)
                : result(function, x, function.operand().isPresent() ? operand : null, parameters, isFloat);
        ByteBuffer bytes = ByteBuffer.allocate(y.length * (isFloat ? Float.BYTES : Double.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        for (double each : y) {
            if (isFloat) {
                bytes.putInt(Float.floatToIntBits((float) each));
            } else {
                bytes.putLong(Double.doubleToLongBits(each));
            }
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double[] result(
            ActivationFunction function, double[] x, double[] operand, double[] parameters, boolean isFloat) {
        return isFloat
                ? Call.directOfFloats(function, x, operand, parameters)
                : Call.direct(function, x, operand, parameters);
    }

    private static double[] numbers(int n, double step, double start) {
        double[] numbers = new double[n];
        Arrays.setAll(numbers, i -> start + i * step);
        return numbers;
    }

    private static double[] floats(double[] numbers) {
        return Arrays.stream(numbers).map(each -> (float) each).toArray();
    }

    private static String sql(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(each -> each + "D").collect(Collectors.joining(", ", "array(", ")"));
    }
}
