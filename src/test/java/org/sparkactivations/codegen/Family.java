package org.sparkactivations.codegen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.Activation;

/**
 * A family of built-in activations: the constants of one enum.
 *
 * @param title the name of the enum in words: {@code Exponential units}
 * @param activations its constants, in their order
 */
record Family(String title, List<Activation> activations) {

    /** All families, in the order of the catalogue. */
    static List<Family> all() {
        Map<String, List<Activation>> byTitle = Activations.builtInFunctions().stream()
                .map(ActivationFunction::activation)
                .distinct()
                .collect(Collectors.groupingBy(Family::title, LinkedHashMap::new, Collectors.toList()));
        return byTitle.entrySet().stream()
                .map(each -> new Family(each.getKey(), each.getValue()))
                .toList();
    }

    private static String title(Activation activation) {
        String enumName = ((Enum<?>) activation).getDeclaringClass().getSimpleName();
        String words = enumName.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return sentence(words.replace("self ", "self-"));
    }

    /** The built-in functions of an activation: its value, then its derivatives. */
    static List<ActivationFunction> functionsOf(Activation activation) {
        return Activations.builtInFunctions().stream()
                .filter(each -> each.activation().equals(activation))
                .toList();
    }

    /** The target of a link to the family on the page of functions. */
    String anchor() {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** Words that begin with a capital letter. */
    static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
