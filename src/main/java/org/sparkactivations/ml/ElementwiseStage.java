package org.sparkactivations.ml;

import org.apache.spark.ml.param.BooleanParam;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.spi.ElementwiseActivation;

/**
 * A Transformer for an element-wise activation: computes the value or, if {@code derivative} is set, the derivative.
 *
 * @param <T> the concrete class, which setters return
 */
public abstract class ElementwiseStage<T extends ElementwiseStage<T>> extends CatalogueStage<T> {

    private static final long serialVersionUID = 1L;

    private final BooleanParam derivative;

    /** As {@link CatalogueStage}, whose activations are element-wise. */
    ElementwiseStage(String uid, ElementwiseActivation... activations) {
        super(uid, activations);
        this.derivative =
                new BooleanParam(this, "derivative", "true to compute the derivative in place of the value, or false");
        setDefault(derivative, false);
    }

    /** Param {@code derivative}: whether the derivative is computed in place of the value; default false. */
    public final BooleanParam derivative() {
        return derivative;
    }

    /** Returns {@code derivative}: whether the derivative is computed in place of the value; default false. */
    public final boolean getDerivative() {
        return (Boolean) getOrDefault(derivative);
    }

    /** Sets {@code derivative}: whether the derivative is computed in place of the value; default false. */
    public final T setDerivative(boolean wanted) {
        return with(derivative, wanted);
    }

    @Override
    final ActivationFunction function() {
        return getDerivative()
                ? ActivationFunction.derivative((ElementwiseActivation) activation())
                : ActivationFunction.value(activation());
    }
}
