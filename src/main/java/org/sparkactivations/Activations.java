package org.sparkactivations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.sparkactivations.families.ElementaryFunctions;
import org.sparkactivations.families.ElementwiseLosses;
import org.sparkactivations.families.ExponentialUnits;
import org.sparkactivations.families.GatedLinearUnits;
import org.sparkactivations.families.HyperbolicTangents;
import org.sparkactivations.families.Normalizations;
import org.sparkactivations.families.Rectifiers;
import org.sparkactivations.families.Regularizers;
import org.sparkactivations.families.RowFunctions;
import org.sparkactivations.families.RowLosses;
import org.sparkactivations.families.RowRectifiers;
import org.sparkactivations.families.SelfGatedUnits;
import org.sparkactivations.families.Shrinkages;
import org.sparkactivations.families.Sigmoids;
import org.sparkactivations.families.Softmaxes;
import org.sparkactivations.families.Softpluses;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.Definition;

/**
 * The catalogue: all activations, built-in ones and users', and their functions.
 *
 * <p>Activations of users are found as by {@link java.util.ServiceLoader}. One that cannot be loaded, that fails on its
 * example, or whose name is taken, is left out and described in {@link #problems()}; the others work.
 */
public final class Activations {

    /** The prefix of a function's name in SQL. */
    public static final String SQL_PREFIX = "nn_";

    private final List<Activation> activations;
    private final Map<String, ActivationFunction> byName;
    private final List<String> problems;

    private Activations(List<Activation> activations, Map<String, ActivationFunction> byName, List<String> problems) {
        this.activations = Collections.unmodifiableList(activations);
        this.byName = Collections.unmodifiableMap(byName);
        this.problems = Collections.unmodifiableList(problems);
    }

    /** The activations of this library, family by family. */
    public static List<Activation> builtIn() {
        return Stream.<Activation[]>of(
                        Rectifiers.values(),
                        ExponentialUnits.values(),
                        SelfGatedUnits.values(),
                        Softpluses.values(),
                        Sigmoids.values(),
                        HyperbolicTangents.values(),
                        Shrinkages.values(),
                        ElementaryFunctions.values(),
                        Regularizers.values(),
                        Softmaxes.values(),
                        RowFunctions.values(),
                        Normalizations.values(),
                        GatedLinearUnits.values(),
                        RowRectifiers.values(),
                        ElementwiseLosses.values(),
                        RowLosses.values())
                .flatMap(Arrays::stream)
                .toList();
    }

    /** The functions of the built-in activations, each once. */
    public static List<ActivationFunction> builtInFunctions() {
        return builtIn().stream()
                .flatMap(each -> ActivationFunction.of(each).stream())
                .toList();
    }

    /** The catalogue as the context class loader sees it: the built-in activations, then those of users. */
    public static Activations catalogue() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return catalogue(context != null ? context : Activations.class.getClassLoader());
    }

    /** The catalogue with the users' activations that {@code loader} finds. */
    public static Activations catalogue(ClassLoader loader) {
        Collector collector = new Collector();
        builtIn().forEach(collector::add);
        new UserActivations(loader, collector::tryAdd, collector::problem).find();
        return new Activations(collector.activations, collector.byName, collector.problems);
    }

    /** All activations. */
    public List<Activation> activations() {
        return activations;
    }

    /** All functions, each once, in the order of the activations. */
    public List<ActivationFunction> functions() {
        return byName.values().stream().distinct().toList();
    }

    /** All names, aliases included, with the function each stands for. */
    public Map<String, ActivationFunction> functionsByName() {
        return byName;
    }

    /** Why activations of users are left out, one sentence each. */
    public List<String> problems() {
        return problems;
    }

    /**
     * The function of a name or alias, with or without the prefix {@value #SQL_PREFIX}, in any case.
     *
     * @throws NoSuchElementException if there is none; the message has the nearest names
     */
    public ActivationFunction function(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        ActivationFunction function = byName.get(plain);
        if (function == null && plain.startsWith(SQL_PREFIX)) {
            function = byName.get(plain.substring(SQL_PREFIX.length()));
        }
        if (function == null) {
            throw new NoSuchElementException("there is no activation '" + name + "'; the nearest names are "
                    + String.join(", ", nearest(plain.startsWith(SQL_PREFIX) ? plain.substring(3) : plain, 3)));
        }
        return function;
    }

    /** The {@code count} names nearest to {@code name}, nearest first; of equals, in the order of the catalogue. */
    public List<String> nearest(String name, int count) {
        return nearest(byName.keySet(), name, count);
    }

    /**
     * The {@code count} of these names that are nearest to {@code name}, nearest first; of equals, in their order. Of a
     * long name, the first letters count.
     */
    public static List<String> nearest(Collection<String> names, String name, int count) {
        String start = name.substring(0, Math.min(name.length(), Definition.MAX_NAME));
        return names.stream()
                .sorted(Comparator.comparingInt((String each) -> distance(each, start)))
                .limit(count)
                .toList();
    }

    /** The Levenshtein distance, computed row by row. */
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        Arrays.setAll(above, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(substituted, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }

    /** Collects activations, and leaves out those that would break the catalogue. */
    private static final class Collector {
        private final List<Activation> activations = new ArrayList<>();
        private final Map<String, ActivationFunction> byName = new LinkedHashMap<>();
        private final List<String> problems = new ArrayList<>();

        void problem(String sentence) {
            problems.add(sentence);
        }

        /**
         * Adds an activation that may be broken. One that fails on its own example would fail every query. Errors count
         * too, such as NotImplementedError of Scala: the others of the catalogue work.
         */
        void tryAdd(Activation activation) {
            try {
                for (ActivationFunction function : ActivationFunction.of(activation)) {
                    function.exampleResult();
                }
                add(activation);
            } catch (Throwable e) {
                problem(activation.getClass().getName() + " is left out: it fails with " + UserActivations.message(e));
            }
        }

        void add(Activation activation) {
            Map<String, ActivationFunction> names = new LinkedHashMap<>();
            for (ActivationFunction function : ActivationFunction.of(activation)) {
                names.put(function.name(), function);
                function.aliases().forEach(alias -> names.put(alias, function));
            }
            for (String name : names.keySet()) {
                if (ReservedNames.ALL.contains(name)) {
                    problem(activation.getClass().getName() + " is left out: the name '" + name
                            + "' belongs to a function that is no activation, " + SQL_PREFIX + name);
                    return;
                }
                ActivationFunction holder = byName.get(name);
                if (holder != null) {
                    problem(activation.getClass().getName() + " is left out: the name '" + name
                            + "' belongs to an earlier activation, "
                            + holder.activation().getClass().getName());
                    return;
                }
            }
            activations.add(activation);
            byName.putAll(names);
        }
    }
}
