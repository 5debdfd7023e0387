package org.sparkactivations.spi;

import java.io.Serializable;

/**
 * An activation function, defined once: what it is called and takes ({@link #definition()}), and the kernel that computes
 * it. Everything else a user meets (SQL functions, Column functions, Transformers, documentation, tests) is derived from
 * this.
 *
 * <p>Implement {@link ElementwiseActivation} for {@code y[i] = f(x[i])} and {@link RowActivation} for functions of a whole
 * row, such as softmax. The built-in families are enums that do so. An implementation named in {@code
 * META-INF/services/org.sparkactivations.spi.Activation} joins the catalogue; it needs a public no-argument constructor, and,
 * as executors receive it by Java serialization, fields that can be serialized.
 */
public interface Activation extends Serializable {

    /** Name, parameters, formulas and sources of this activation. Always the same object or an equal one. */
    Definition definition();

    /**
     * Computes the value of the function.
     *
     * <p>Reads {@code x[0 … n)} and writes {@code y[0 … n)}, or as many elements as the definition's {@linkplain
     * Definition#width() width} says; the arrays are distinct and may be longer.
     * Must neither keep nor change {@code x}, must not depend on anything but {@code x} and {@code context}, and must
     * give an element the same bits wherever it stands in the array.
     */
    void value(double[] x, double[] y, int n, KernelContext context);
}
