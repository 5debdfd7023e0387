package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.codegen.ReferenceCatalogue;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.ImplicitZeros;
import org.sparkactivations.spi.Operand;
import org.sparkactivations.spi.ResultShape;
import org.sparkactivations.testing.KernelCase;

/**
 * A row whose last element stands for all zeros but the first gives the bits of the row that has them all: for every
 * function whose zeros are {@linkplain ImplicitZeros#REPEATED repeated}.
 */
@Tag("kernel")
class RepeatedZerosTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private static final int[] WIDTHS = {6, 30, 600};

    /** What the elements are that are no zeros, in turn. */
    private static final double[][] CONTENTS = {
        {1.5, -2, 0.25, 0.75, 3},
        {-1, -0.5, -30, -2},
        {800, -800, 40, 36.5, 799},
        {1e-300, -1e-9, 1e-20, -1e-310},
        {1e308, -7e307, 1e200, 9e307},
        {0.5, -0.0},
        {1, INFINITY, 2, INFINITY},
        {-INFINITY, -1, 0.5},
        {-INFINITY},
        {1, 2, Double.NaN, -4},
        {0.25, 0.125, 1, 0.5},
    };

    private static final Workspace DENSE = new Workspace();
    private static final Workspace SHORT = new Workspace();

    static Stream<ActivationFunction> functions() {
        return Activations.builtInFunctions().stream()
                .filter(each -> each.activation().definition().zeros() == ImplicitZeros.REPEATED
                        && each.isRowwise()
                        && each.shape() != ResultShape.MATRIX);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void theLastElementStandsForTheOtherZeros(ActivationFunction function) {
        Definition definition = function.activation().definition();
        for (double[] trial : ReferenceCatalogue.trials(definition)) {
            double[] parameters = definition.withoutAbsent(
                    Arrays.copyOfRange(trial, trial.length - definition.numberParameters(), trial.length));
            for (int n : WIDTHS) {
                for (KernelCase row : rows(function, parameters, n)) {
                    check(row);
                }
            }
        }
    }

    private static List<KernelCase> rows(ActivationFunction function, double[] parameters, int n) {
        SplittableRandom random = new SplittableRandom(20261201);
        List<KernelCase> rows = new ArrayList<>();
        for (double[] content : CONTENTS) {
            double[] x = row(n, content, random);
            if (function.operand().isEmpty()) {
                rows.add(new KernelCase(function, parameters, 0, x, null, -1, null));
                continue;
            }
            int width = function.operandWidth(n, parameters);
            if (function.operand().get().kind() == Operand.Kind.LABEL) {
                for (int label : new int[] {0, n / 2, n - 1}) {
                    rows.add(new KernelCase(function, parameters, 0, x, null, label, null));
                }
                width = n;
            }
            for (double[] other : CONTENTS) {
                rows.add(new KernelCase(function, parameters, 0, x, row(width, other, random), -1, null));
            }
        }
        return rows;
    }

    /** A row in which three of four elements are zeros; a row of one element is none. */
    private static double[] row(int n, double[] content, SplittableRandom random) {
        double[] row = new double[n];
        int next = 0;
        for (int i = 0; i < n; i++) {
            if (n == 1 || random.nextInt(4) == 0) {
                row[i] = content[next++ % content.length];
            }
        }
        return row;
    }

    private static void check(KernelCase row) {
        int n = row.x().length;
        boolean hasRow = row.operand() != null && row.operand().length == n;
        int firstZero =
                IntStream.range(0, n).filter(i -> isZero(row, i)).findFirst().orElse(n);
        int[] kept = IntStream.range(0, n)
                .filter(i -> !isZero(row, i) || i == firstZero)
                .toArray();
        int[] others = IntStream.range(0, n)
                .filter(i -> isZero(row, i) && i != firstZero)
                .toArray();
        int[] positions = IntStream.concat(
                        Arrays.stream(kept), Arrays.stream(others).limit(1))
                .toArray();

        double[] expected = row.run(DENSE, 0);
        double[] computed = run(row, positions, hasRow, Math.max(others.length, 1));

        if (row.function().shape() == ResultShape.NUMBER) {
            assertThat(bits(computed[0])).as("%s", row).isEqualTo(bits(expected[0]));
            return;
        }
        for (int i = 0; i < kept.length; i++) {
            assertThat(bits(computed[i])).as("element %s of %s", kept[i], row).isEqualTo(bits(expected[kept[i]]));
        }
        for (int other : others) {
            assertThat(bits(computed[kept.length]))
                    .as("element %s, a zero, of %s", other, row)
                    .isEqualTo(bits(expected[other]));
        }
    }

    private static boolean isZero(KernelCase row, int i) {
        return bits(row.x()[i]) == 0
                && row.label() != i
                && (row.operand() == null || row.operand().length != row.x().length || bits(row.operand()[i]) == 0);
    }

    private static double[] run(KernelCase row, int[] positions, boolean hasRow, int multiplicity) {
        double[] four = Arrays.copyOf(row.parameters(), Definition.MAX_PARAMETERS);
        SHORT.begin(row.function(), row.parameters().length, four[0], four[1], four[2], four[3]);
        int n = positions.length;
        SHORT.ensureCapacity(n);
        SHORT.setLabel(IntStream.range(0, n)
                .filter(i -> positions[i] == row.label())
                .findFirst()
                .orElse(-1));
        SHORT.place(positions, 0, n);
        for (int i = 0; i < n; i++) {
            SHORT.input()[i] = row.x()[positions[i]];
            if (hasRow) {
                SHORT.operand()[i] = row.operand()[positions[i]];
            }
        }
        if (!hasRow && row.operand() != null) {
            System.arraycopy(row.operand(), 0, SHORT.operand(), 0, row.operand().length);
        }
        SHORT.setMultiplicity(multiplicity);
        row.function().run(SHORT, n);
        SHORT.setMultiplicity(1);
        return SHORT.output();
    }

    private static long bits(double value) {
        return Double.doubleToLongBits(value);
    }
}
