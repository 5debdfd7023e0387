package org.sparkactivations.accuracy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import org.sparkactivations.oracle.DoubleReference;

/**
 * Evaluates a formula for a block of inputs. Every formula gets a loop of its own, into which the compiler inlines the
 * formula. In a loop shared by all formulas, every element would need a call through the interface.
 */
interface ReferenceLoop {

    /** Evaluates the formula at the first n of x. */
    void evaluate(double[] x, double[] parameters, double[] y, int n);

    /** A new loop for a formula: an instance of a hidden copy of {@link OwnLoop}. */
    static ReferenceLoop of(DoubleReference.Formula formula) {
        Class<?> copied = OwnLoop.class;
        try (InputStream code = copied.getResourceAsStream(copied.getSimpleName() + ".class")) {
            return (ReferenceLoop) MethodHandles.lookup()
                    .defineHiddenClass(code.readAllBytes(), true)
                    .lookupClass()
                    .getDeclaredConstructor(DoubleReference.Formula.class)
                    .newInstance(formula);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
