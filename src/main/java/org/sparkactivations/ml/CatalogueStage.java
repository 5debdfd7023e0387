package org.sparkactivations.ml;

import java.util.List;
import java.util.Optional;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.Parameter;

/**
 * A Transformer for one activation of the catalogue, such as {@code ELU}, or for its variants, among which a param
 * chooses. The generated subclasses pass their activations and add a typed param, setter and getter per parameter.
 *
 * @param <T> the concrete class, which setters return
 */
public abstract class CatalogueStage<T extends CatalogueStage<T>> extends ActivationStage<T> {

    private static final long serialVersionUID = 1L;

    private final List<Activation> activations;

    /**
     * A stage of the given uid.
     *
     * @param activations the activation; if it has variants, all of them, the default first
     */
    CatalogueStage(String uid, Activation... activations) {
        super(uid);
        this.activations = List.of(activations);
    }

    /** The value of the param that chooses a variant; empty if there is one activation only. */
    Optional<String> variant() {
        return Optional.empty();
    }

    /** The activation that the params choose. */
    final Activation activation() {
        return activations.stream()
                .filter(each -> each.definition().variant().equals(variant()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    ActivationFunction function() {
        return ActivationFunction.value(activation());
    }

    /** The values that the variant param may take, the default first. */
    final List<String> variants() {
        return activations.stream()
                .map(each -> each.definition().variant().orElseThrow())
                .toList();
    }

    /** The parameter of that name in the definition. */
    final Parameter parameter(String name) {
        return CheckedParams.find(this, activations, name);
    }
}
