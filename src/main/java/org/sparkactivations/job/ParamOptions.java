package org.sparkactivations.job;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.LongParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.Params;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Options of a command that are params of stages of Spark ML. Their names, meanings and defaults are those of the
 * params: {@code maxIter} is {@code --max-iter}, and {@code featuresCol} is {@code --features}.
 */
final class ParamOptions {

    /** Each param that is an option, and what it means to the stages that have it, by their names. */
    private final Map<Param<?>, Map<String, String>> params = new LinkedHashMap<>();

    private final int stages;

    /**
     * The params of some stages.
     *
     * @param stages by their names, for the help
     * @param chosen names of the params that become options
     * @param first names of the params that come first in the help
     * @param hasDefaults whether the help has their defaults, which are not those of a stage that was saved
     */
    ParamOptions(
            Map<String, ? extends Params> stages, Predicate<String> chosen, List<String> first, boolean hasDefaults) {
        this.stages = stages.size();
        Map<String, Param<?>> byName = new LinkedHashMap<>();
        first.forEach(name -> byName.put(name, null));
        stages.values().forEach(owner -> {
            for (Param<?> each : owner.params()) {
                if (chosen.test(each.name())) {
                    byName.computeIfAbsent(each.name(), name -> each);
                }
            }
        });
        byName.forEach((name, param) -> params.put(param, meanings(stages, name, hasDefaults)));
    }

    private static Map<String, String> meanings(
            Map<String, ? extends Params> stages, String param, boolean hasDefaults) {
        Map<String, String> meanings = new LinkedHashMap<>();
        stages.forEach((stage, owner) -> {
            if (owner.hasParam(param)) {
                meanings.put(stage, meaning(owner, owner.getParam(param), hasDefaults));
            }
        });
        return meanings;
    }

    private static String meaning(Params owner, Param<?> param, boolean hasDefaults) {
        return param.doc()
                + (hasDefaults && owner.hasDefault(param)
                        ? ". Default: " + owner.getDefault(param).get()
                        : "");
    }

    /**
     * Adds the options to a command.
     *
     * @param more what the help says about a param beyond its meaning, by the name of the param
     */
    void addTo(CommandSpec command, Map<String, String> more) {
        params.forEach((param, meanings) -> command.addOption(OptionSpec.builder(name(param.name()))
                .paramLabel(label(param))
                .type(type(param))
                .description((description(meanings) + more.getOrDefault(param.name(), "")).replace("%", "%%"))
                .build()));
    }

    /** What the param means; to each stage, where they differ. */
    private String description(Map<String, String> meanings) {
        boolean isOne = meanings.size() == stages
                && meanings.values().stream().distinct().count() == 1;
        String text = isOne
                ? meanings.values().iterator().next()
                : meanings.entrySet().stream()
                        .map(each -> "for " + each.getKey() + ", " + each.getValue())
                        .collect(Collectors.joining("; "));
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }

    /** The name of the option of a param. */
    static String name(String param) {
        return "--" + words(param.replaceFirst("(Indicator)?Col$", ""));
    }

    private static String words(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String label(Param<?> param) {
        if (type(param) != String.class) {
            return "NUMBER";
        }
        String words = words(param.name());
        String last = words.substring(words.lastIndexOf('-') + 1);
        return (last.equals("col") ? "column" : last).toUpperCase(Locale.ROOT);
    }

    private static Class<?> type(Param<?> param) {
        if (param instanceof IntParam) {
            return Integer.class;
        }
        if (param instanceof LongParam) {
            return Long.class;
        }
        return param instanceof DoubleParam ? Double.class : String.class;
    }

    /**
     * Sets the params of a stage whose options were given.
     *
     * @throws UserError if the stage does not have such a param, or does not take the value
     */
    void set(CommandSpec command, Params stage) {
        for (Param<?> each : params.keySet()) {
            String name = each.name();
            Object value = command.findOption(name(name)).getValue();
            if (value != null) {
                if (!stage.hasParam(name)) {
                    throw new UserError(name(name) + ": expected a param of "
                            + stage.getClass().getSimpleName() + ", which are "
                            + Arrays.stream(stage.params()).map(Param::name).collect(Collectors.joining(", "))
                            + ", got " + name);
                }
                set(stage, stage.getParam(name), value);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void set(Params stage, Param<?> param, Object value) {
        try {
            stage.set((Param<Object>) param, value);
        } catch (IllegalArgumentException e) {
            String prefix = stage.getClass().getSimpleName() + ": " + param.name() + ": ";
            throw new UserError(name(param.name()) + ": " + withoutPrefix(prefix, e.getMessage()), e);
        }
    }

    /**
     * Calls a stage, and gives its errors without its name, which the user has not chosen.
     *
     * @throws UserError if the stage refuses its params or the data
     */
    static <R> R checked(Params stage, Supplier<R> call) {
        try {
            return call.get();
        } catch (IllegalArgumentException e) {
            throw new UserError(withoutPrefix(stage.uid() + ": ", e.getMessage()), e);
        }
    }

    /** A message without what a stage writes before it. */
    static String withoutPrefix(String prefix, String message) {
        return message.startsWith(prefix) ? message.substring(prefix.length()) : message;
    }
}
