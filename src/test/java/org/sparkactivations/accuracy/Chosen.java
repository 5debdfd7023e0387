package org.sparkactivations.accuracy;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;

/** The functions that a command line names. */
public final class Chosen {

    private Chosen() {}

    /** Element-wise functions of one column: they and, with their derivatives, activations, by their names; all if there are none. */
    static List<ActivationFunction> functions(String names) {
        return of(names, each -> !each.isRowwise() && each.operand().isEmpty());
    }

    /** As {@link #functions}, of all kinds. */
    public static List<ActivationFunction> ofAllKinds(String names) {
        return of(names, each -> true);
    }

    private static List<ActivationFunction> of(String names, Predicate<ActivationFunction> wanted) {
        List<String> chosen =
                names.isBlank() ? List.of() : Arrays.asList(names.trim().split("\\s*,\\s*"));
        List<ActivationFunction> all =
                Activations.builtInFunctions().stream().filter(wanted).collect(Collectors.toList());
        for (String name : chosen) {
            if (all.stream().noneMatch(each -> isNamed(each, name))) {
                throw new NoSuchElementException("there is no function '" + name + "' that can be measured so");
            }
        }
        return all.stream()
                .filter(each -> chosen.isEmpty() || chosen.stream().anyMatch(name -> isNamed(each, name)))
                .collect(Collectors.toList());
    }

    private static boolean isNamed(ActivationFunction function, String name) {
        return function.name().equals(name)
                || function.activation().definition().name().equals(name);
    }
}
