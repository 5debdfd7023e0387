package org.sparkactivations.accuracy;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;

/** The element-wise functions of one column that a command line names. */
final class Chosen {

    private Chosen() {}

    /** Functions and, with their derivatives, activations, by their names between commas; all if there are none. */
    static List<ActivationFunction> functions(String names) {
        List<String> chosen =
                names.isBlank() ? List.of() : Arrays.asList(names.trim().split("\\s*,\\s*"));
        List<ActivationFunction> all = Activations.builtInFunctions().stream()
                .filter(each -> !each.isRowwise() && each.operand().isEmpty())
                .collect(Collectors.toList());
        for (String name : chosen) {
            if (all.stream().noneMatch(each -> isNamed(each, name))) {
                throw new NoSuchElementException("there is no element-wise function '" + name + "'");
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
