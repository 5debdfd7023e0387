package org.sparkactivations.accuracy;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;

/** Selection of functions by the names on a command line. */
public final class Chosen {

    private Chosen() {}

    /**
     * Elementwise functions of one column.
     *
     * @param names of functions, or of activations, which stand for all of their functions; separated by commas; blank
     * for all
     */
    static List<ActivationFunction> functions(String names) {
        return of(names, each -> !each.isRowwise() && each.operand().isEmpty());
    }

    /** As {@link #functions}, of functions of all kinds. */
    public static List<ActivationFunction> ofAllKinds(String names) {
        return of(names, each -> true);
    }

    private static List<ActivationFunction> of(String names, Predicate<ActivationFunction> wanted) {
        List<String> chosen =
                names.isBlank() ? List.of() : Arrays.asList(names.trim().split("\\s*,\\s*"));
        List<ActivationFunction> all =
                Activations.builtInFunctions().stream().filter(wanted).toList();
        for (String name : chosen) {
            if (all.stream().noneMatch(each -> isNamed(each, name))) {
                throw new NoSuchElementException(
                        "expected the name of a function that this command measures, got '" + name + "'");
            }
        }
        return all.stream()
                .filter(each -> chosen.isEmpty() || chosen.stream().anyMatch(name -> isNamed(each, name)))
                .toList();
    }

    private static boolean isNamed(ActivationFunction function, String name) {
        return function.name().equals(name)
                || function.activation().definition().name().equals(name);
    }
}
