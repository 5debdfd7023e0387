package org.sparkactivations.ml;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.Parameter;

/**
 * A Transformer for the activations of the catalogue that name its class, such as {@code ELU}. Its generated subclasses add
 * a typed param, setter and getter per parameter, and nothing else.
 *
 * @param <T> the concrete class, which setters return
 */
public abstract class CatalogueStage<T extends CatalogueStage<T>> extends ActivationStage<T> {

    private static final long serialVersionUID = 1L;

    CatalogueStage(String uid) {
        super(uid);
    }

    /** The value of the param that chooses among the activations of this class; empty where there is but one. */
    Optional<String> variant() {
        return Optional.empty();
    }

    /** The activation that the params, as set, stand for. */
    final Activation activation() {
        return activations().stream()
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
        return activations().stream()
                .map(each -> each.definition().variant().orElseThrow())
                .collect(Collectors.toUnmodifiableList());
    }

    /** The parameter of that name in the definition. */
    final Parameter parameter(String name) {
        return activations().stream()
                .flatMap(each -> each.definition().parameters().stream())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new NoSuchElementException(getClass().getSimpleName() + " has no parameter " + name));
    }

    private List<Activation> activations() {
        Optional<String> className = Optional.of(getClass().getSimpleName());
        return Activations.builtIn().stream()
                .filter(each -> each.definition().transformer().equals(className))
                .collect(Collectors.toUnmodifiableList());
    }
}
