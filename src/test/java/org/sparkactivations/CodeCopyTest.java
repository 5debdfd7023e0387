package org.sparkactivations;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.ScalarFloatMath;
import org.sparkactivations.math.ScalarMath;
import org.sparkactivations.spi.Activation;

/** The copies of the code for calls with few elements: each is complete, and they are apart from each other. */
@Tag("kernel")
class CodeCopyTest {

    @Test
    void everyActivationHasCopiesOfItsClass() {
        assertAll(Activations.builtIn().stream().map(CodeCopyTest::hasCopies));
    }

    private static Executable hasCopies(Activation activation) {
        String name = activation.definition().name();
        return () -> {
            Activation ofNumbers = CodeCopy.OF_NUMBERS.of(activation);
            Activation ofShortRows = CodeCopy.OF_SHORT_ROWS.of(activation);
            assertEquals(name, ofNumbers.definition().name());
            assertEquals(name, ofShortRows.definition().name());
            assertEquals(activation.getClass().getName(), ofNumbers.getClass().getName(), name);
            assertNotSame(activation.getClass(), ofNumbers.getClass(), name);
            assertNotSame(activation.getClass(), ofShortRows.getClass(), name);
            assertNotSame(ofNumbers.getClass(), ofShortRows.getClass(), name);
        };
    }

    @Test
    void providersInPlainJavaHaveCopies() {
        for (ArrayMath provider : new ArrayMath[] {new ScalarMath("tested"), new ScalarFloatMath("tested")}) {
            ArrayMath copy = CodeCopy.OF_NUMBERS.copy(provider);
            assertEquals(provider.getClass().getName(), copy.getClass().getName());
            assertNotSame(provider.getClass(), copy.getClass());
            assertEquals(provider.isForFloats(), copy.isForFloats());
        }
    }

    @Test
    void otherProvidersServeAllLengths() {
        ArrayMath other = (ArrayMath) Proxy.newProxyInstance(
                ArrayMath.class.getClassLoader(), new Class<?>[] {ArrayMath.class}, (proxy, method, given) -> null);
        assertSame(other, CodeCopy.OF_NUMBERS.copy(other));
    }

    @Test
    void kernelsGetTheProviderOfTheirLengthAlone() {
        ActivationFunction seen = Activations.catalogue().function("sigmoid");
        Workspace workspace = Workspace.borrow();
        try {
            workspace.begin(seen, 0, 0, 0, 0, 0);
            for (int n : new int[] {1, 2, CodeCopy.MAX_SHORT_ROW, CodeCopy.MAX_SHORT_ROW + 1}) {
                seen.run(workspace, n);
                assertSame(ArrayMath.provider(), workspace.math(), "after a call with " + n + " elements");
            }
            workspace.useCopyOfNumbers();
            assertSame(CodeCopy.OF_NUMBERS.math(), workspace.math());
            workspace.begin(seen, 0, 0, 0, 0, 0);
            assertSame(ArrayMath.provider(), workspace.math(), "a new row");
        } finally {
            workspace.giveBack();
        }
    }

    @Test
    void bitsAreThoseOfTheCodeItself() {
        double[] elements = {-745.2, -30, -3, -1.5, -0.25, -0.0, 1e-300, 0.125, 0.75, 2, 6, 40, Double.NaN, 710};
        assertAll(Activations.builtInFunctions().stream()
                .filter(each -> !each.isRowwise() && each.operand().isEmpty())
                .filter(each -> each.output() != ActivationFunction.Output.PARAMETER_DERIVATIVE)
                .flatMap(each -> Stream.of(1, elements.length).map(n -> hasSameBits(each, elements, n))));
    }

    private static Executable hasSameBits(ActivationFunction function, double[] elements, int n) {
        double[] parameters = function.activation().definition().exampleParameters();
        KernelCall itself = new KernelCall(function.activation(), function.output(), -1);
        return () -> {
            for (int first = 0; first < elements.length; first += n) {
                Workspace workspace = Workspace.borrow();
                try {
                    begin(workspace, function, parameters);
                    System.arraycopy(elements, first, workspace.input(), 0, n);
                    itself.compute(workspace, n);
                    double[] expected = workspace.output().clone();
                    begin(workspace, function, parameters);
                    function.run(workspace, n);
                    for (int i = 0; i < n; i++) {
                        assertEquals(
                                Double.doubleToLongBits(expected[i]),
                                Double.doubleToLongBits(workspace.output()[i]),
                                function.name() + " of " + elements[first + i] + " among " + n);
                    }
                } finally {
                    workspace.giveBack();
                }
            }
        };
    }

    private static void begin(Workspace workspace, ActivationFunction function, double[] parameters) {
        double[] four = Arrays.copyOf(parameters, 4);
        workspace.begin(function, parameters.length, four[0], four[1], four[2], four[3]);
        workspace.setKey(7);
    }
}
