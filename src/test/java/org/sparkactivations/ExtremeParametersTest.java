package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.accuracy.Bounds;
import org.sparkactivations.codegen.ReferenceCatalogue;
import org.sparkactivations.families.HyperbolicTangents;
import org.sparkactivations.oracle.Wide;
import org.sparkactivations.oracle.WideReference;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.testing.Reference;

/**
 * Activations with trainable parameters, and scaled_tanh, at parameters far from 1, where squares and quotients overflow
 * or underflow before the result does. All of their functions keep their bounds there too. {@link StraightLinesTest} has
 * the values of those that are made of straight lines.
 */
@Tag("kernel")
class ExtremeParametersTest {

    private static final long SEED = 20261130;

    private static final double[] MAGNITUDES = {
        Double.MIN_VALUE,
        1e-320,
        Double.MIN_NORMAL,
        1e-300,
        3e-198,
        1e-160,
        1e-100,
        1e-20,
        1e-3,
        1e3,
        1e20,
        1e100,
        1e160,
        1e300,
        Double.MAX_VALUE
    };

    static Stream<ActivationFunction> functions() {
        return Activations.builtInFunctions().stream()
                .filter(each -> each.activation() == HyperbolicTangents.SCALED_TANH
                        || each.parameters().stream().anyMatch(Parameter::isTrainable))
                .filter(each -> each.trainedParameter().isPresent()
                        || each.activation().definition().ulpBound() > 0.5);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void keepsItsBound(ActivationFunction function) {
        WideReference.Formula formula = WideReference.of(function.name());
        WideReference.Formula magnitude = WideReference.magnitude(function.name());
        for (double[] parameters : extremes(function.activation().definition())) {
            double[] x = elements(parameters);
            double[] y = new Reference.Trial(parameters).apply(function, x);
            for (int i = 0; i < x.length; i++) {
                Wide exact = formula.at(x[i], parameters);
                double ulps = exact.ulps(y[i], magnitude.at(x[i], parameters).doubleValue());
                if (!(ulps <= Bounds.of(function) + Bounds.TOLERANCE)) {
                    fail(
                            "%s ulp at %s with parameters %s: expected %s, got %s",
                            ulps, x[i], Arrays.toString(parameters), exact, y[i]);
                }
            }
        }
    }

    /** Both factors of scaled_tanh at once: their product overflows or underflows where the result need not. */
    @ParameterizedTest
    @ValueSource(strings = {"scaled_tanh", "scaled_tanh_grad"})
    void twoExtremeFactorsKeepTheBound(String name) {
        ActivationFunction function = Activations.catalogue().function(name);
        WideReference.Formula formula = WideReference.of(name);
        for (double alpha : MAGNITUDES) {
            for (double beta : MAGNITUDES) {
                double[] parameters = {-alpha, beta};
                double[] x = elements(parameters);
                double[] y = function.apply(x, parameters);
                for (int i = 0; i < x.length; i++) {
                    double ulps = formula.at(x[i], parameters).ulps(y[i], 0);
                    if (!(ulps <= Bounds.of(function) + Bounds.TOLERANCE)) {
                        fail("%s ulp at %s with parameters %s: got %s", ulps, x[i], Arrays.toString(parameters), y[i]);
                    }
                }
            }
        }
    }

    @Test
    void aFactorOfZeroGivesZerosOfTheSignOfTheProduct() {
        double[] x = {Double.NEGATIVE_INFINITY, -1e300, -1e-300, -0.0, 0.0, 1e-300, 1, Double.POSITIVE_INFINITY};
        for (double zero : new double[] {0.0, -0.0}) {
            for (double other : new double[] {Double.MIN_VALUE, 2, Double.MAX_VALUE}) {
                double[] expected = Arrays.stream(x)
                        .map(each -> Math.copySign(0.0, each) * Math.copySign(1, zero))
                        .toArray();
                assertThat(Activations.catalogue().function("scaled_tanh").apply(x, zero, other))
                        .isEqualTo(expected);
                assertThat(Activations.catalogue().function("scaled_tanh").apply(x, other, zero))
                        .isEqualTo(expected);
            }
        }
    }

    /** The first values to try, each in turn replaced by every extreme one that is allowed. */
    private static List<double[]> extremes(Definition definition) {
        List<double[]> extremes = new ArrayList<>();
        double[] base = ReferenceCatalogue.trials(definition).get(0);
        for (int i = 0; i < base.length; i++) {
            for (double magnitude : MAGNITUDES) {
                for (double value : new double[] {magnitude, -magnitude}) {
                    double[] changed = base.clone();
                    changed[i] = value;
                    double[] allowed = changed.clone();
                    definition.project(allowed);
                    if (Arrays.equals(allowed, changed)) {
                        extremes.add(changed);
                    }
                }
            }
        }
        return extremes;
    }

    /** Elements of all magnitudes, and around each parameter, its inverse, and the square root of the inverse. */
    private static double[] elements(double[] parameters) {
        SplittableRandom random = new SplittableRandom(SEED);
        DoubleStream all = random.doubles(200, -1, 1).map(each -> each * Math.scalb(1.0, random.nextInt(-1074, 1024)));
        for (double parameter : parameters) {
            for (double unit : new double[] {parameter, 1 / parameter, Math.sqrt(1 / Math.abs(parameter))}) {
                DoubleStream around = DoubleStream.of(1e-9, 1e-3, 0.3, 1, 5, 40, 300, 1600, 1e9)
                        .flatMap(reach -> random.doubles(20, -reach, reach))
                        .map(each -> each * unit);
                all = DoubleStream.concat(all, around);
            }
        }
        return all.filter(Double::isFinite).toArray();
    }
}
