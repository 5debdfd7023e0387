package org.sparkactivations.accuracy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import org.sparkactivations.oracle.DoubleReference;

/**
 * A formula evaluated for a block of inputs. Every formula gets a loop with code of its own, which the compiler can put the
 * formula into: one loop for all of them would make a call of unknown target for every element.
 */
interface ReferenceLoop {

    /** Evaluates the formula at the first n of x. */
    void evaluate(double[] x, double[] parameters, double[] y, int n);

    /** A loop of its own for a formula. */
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
