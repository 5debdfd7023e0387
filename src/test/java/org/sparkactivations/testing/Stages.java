package org.sparkactivations.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.ml.Model;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.Params;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.ml.ActivationStage;
import org.sparkactivations.ml.ActivationTransformer;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.spi.Parameter;

/** The Transformers of this library, found through their service files, and calls of their methods by name. */
public final class Stages {

    /** A readable line of {@code explainParams}, which says what is allowed. No value is null or unprintable. */
    public static final Pattern EXPLAINED = Pattern.compile("\\w+: (?!.*(?:[:,\\[] ?null\\b|\\[D@|\\[L|Lambda))"
            + ".*\\b(?:column names?|name of|true .* or false|one of|finite numbers?|whole number)\\b.*"
            + " \\((?:undefined|(?:default|current): .+)\\)");

    /** The column of keys, of stages that require one. */
    public static final String KEY = "nn_key";

    private Stages() {}

    /** The rows, with the {@linkplain Call#KEY key} of all calls. */
    public static Dataset<Row> keyed(Dataset<Row> rows) {
        return rows.withColumn(KEY, functions.lit(Call.KEY));
    }

    /** The stages of activations of this library in the service files on the class path: all but trained networks. */
    public static List<Class<?>> classes() {
        List<Class<?>> classes = new ArrayList<>();
        try {
            for (URL file : Collections.list(
                    Stages.class.getClassLoader().getResources("META-INF/services/" + Transformer.class.getName()))) {
                try (BufferedReader reader =
                        new BufferedReader(new InputStreamReader(file.openStream(), StandardCharsets.UTF_8))) {
                    for (String line : reader.lines()
                            .filter(each -> each.startsWith("org.sparkactivations."))
                            .toList()) {
                        Class<?> type = Class.forName(line);
                        if (!Model.class.isAssignableFrom(type)) {
                            classes.add(type);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
        return classes;
    }

    /** The classes of one activation or its variants: all except {@link ActivationTransformer}. */
    public static List<Class<?>> typed() {
        return classes().stream()
                .filter(each -> each != ActivationTransformer.class)
                .toList();
    }

    /** A stage of {@code type} with all required parameters, without columns. */
    public static ActivationStage<?> create(Class<?> type) {
        ActivationStage<?> stage = empty(type);
        if (stage instanceof ActivationTransformer generic) {
            generic.setActivation(Activations.builtInFunctions().get(0).name());
        }
        withKey(stage);
        for (Parameter parameter : numbers(type)) {
            if (parameter.isRequired()) {
                set(stage, javaName(parameter.name()), parameter.trials().get(0));
            }
        }
        return stage;
    }

    /** The stage, with {@link #KEY} if it requires a column of keys. */
    public static ActivationStage<?> withKey(ActivationStage<?> stage) {
        if (definitions(stage.getClass()).stream().anyMatch(Definition::requiresKey)) {
            set(stage, "keyCol", KEY);
        }
        return stage;
    }

    /** The generic stage for a function, with {@link #KEY} if it requires a key. */
    public static ActivationTransformer generic(ActivationFunction function) {
        ActivationTransformer stage = new ActivationTransformer().setActivation(function.name());
        return function.activation().definition().requiresKey() ? stage.setArgumentCols(KEY) : stage;
    }

    /** A stage of {@code type} of which no param is set. */
    public static ActivationStage<?> empty(Class<?> type) {
        try {
            return (ActivationStage<?>) type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** The definitions of a class's activations. */
    public static List<Definition> definitions(Class<?> type) {
        return Activations.builtIn().stream()
                .map(each -> each.definition())
                .filter(each -> each.transformer().equals(Optional.of(type.getSimpleName())))
                .toList();
    }

    /** The type of a stage's output for a column of arrays or Vectors. */
    public static DataType resultType(Class<?> type, DataType input) {
        boolean isNumber =
                definitions(type).stream().anyMatch(each -> each.width().isNumber());
        if (!isNumber) {
            return input;
        }
        return input instanceof ArrayType array ? array.elementType() : DataTypes.DoubleType;
    }

    /** A value of a parameter that is one number, of the type that its param has. */
    public static Object value(Parameter parameter, double value) {
        return parameter.range().isWhole() ? whole(value) : (Object) value;
    }

    /** The parameters of a class that are numbers. */
    public static List<Parameter> numbers(Class<?> type) {
        return parameters(type, each -> each.kind() != Parameter.Kind.KEY);
    }

    private static List<Parameter> parameters(Class<?> type, Predicate<Parameter> wanted) {
        return definitions(type).stream()
                .flatMap(each -> each.parameters().stream())
                .filter(wanted)
                .distinct()
                .toList();
    }

    /** The typed Transformer for a call, with all parameters set. */
    public static ActivationStage<?> typed(Call call) {
        ActivationFunction function = call.function();
        Definition definition = function.activation().definition();
        try {
            ActivationStage<?> stage = create(Class.forName(
                    "org.sparkactivations.ml." + definition.transformer().orElseThrow()));
            definition
                    .variantParameter()
                    .ifPresent(name -> set(stage, name, definition.variant().orElseThrow()));
            for (int i = 0; i < call.arguments().length; i++) {
                set(stage, javaName(definition.numbers().get(i).name()), call.arguments()[i]);
            }
            if (function.activation() instanceof ElementwiseActivation) {
                set(stage, "derivative", function.output() == ActivationFunction.Output.DERIVATIVE);
            }
            return stage;
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** {@code negative_slope} → {@code negativeSlope}. */
    public static String javaName(String name) {
        String[] words = name.split("_");
        return words[0] + Arrays.stream(words).skip(1).map(Stages::capital).collect(Collectors.joining());
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** The setter of {@code param}. */
    public static Method setter(Class<?> type, String param) {
        return Arrays.stream(type.getMethods())
                .filter(each -> each.getName().equals("set" + capital(param))
                        && each.getParameterCount() == 1
                        && !each.isBridge())
                .findFirst()
                .orElseThrow(() -> new AssertionError(type + " has no setter of " + param));
    }

    /** Calls the setter of {@code param}, as a user would. */
    public static Object set(ActivationStage<?> stage, String param, Object value) {
        Method setter = setter(stage.getClass(), param);
        return invoke(setter, stage, value instanceof Double ? number(setter.getParameterTypes()[0], value) : value);
    }

    private static Object number(Class<?> type, Object value) {
        return type == double[].class ? new double[] {(Double) value} : type == int.class ? whole(value) : value;
    }

    private static Object whole(Object value) {
        return ((Double) value).intValue();
    }

    /** Sets a param as Spark does for a ParamMap, for Python and for a saved stage: without the setter. */
    @SuppressWarnings("unchecked")
    public static void set(Params stage, Param<?> param, Object value) {
        stage.set((Param<Object>) param, value);
    }

    /** Calls the getter of {@code param}, as a user would. */
    public static Object get(ActivationStage<?> stage, String param) {
        return call(stage, "get" + capital(param));
    }

    /** Calls a method without arguments. */
    public static Object call(Object object, String method) {
        try {
            return invoke(object.getClass().getMethod(method), object);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    private static Object invoke(Method method, Object object, Object... arguments) {
        try {
            return method.invoke(object, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            throw new AssertionError(e);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** An allowed value that is not the default, for every param of a stage. */
    public static Object unusual(ActivationStage<?> stage, Param<?> param) {
        return switch (param.name()) {
            case "inputCol", "outputCol" -> "some `column`, \"" + param.name() + "\" é";
            case "inputCols", "outputCols", "argumentCols" -> new String[] {"a." + param.name(), "b"};
            case "derivative" -> true;
            case "activation" -> Activations.builtInFunctions().get(1).name();
            case "arguments" -> new double[] {0.1, -1e-300};
            default ->
                unusualVariant(stage, param.name())
                        .or(() -> unusualNumber(stage.getClass(), param.name()))
                        .orElse("key column");
        };
    }

    private static Optional<Object> unusualVariant(ActivationStage<?> stage, String param) {
        return definitions(stage.getClass()).stream()
                .filter(each -> each.variantParameter().equals(Optional.of(param)))
                .map(each -> (Object) each.variant().orElseThrow())
                .filter(each -> !each.equals(get(stage, param)))
                .findFirst();
    }

    private static Optional<Object> unusualNumber(Class<?> type, String param) {
        return parameters(type, each -> javaName(each.name()).equals(param)).stream()
                .findFirst()
                .map(each -> unusualNumber(each, each.trials().get(each.trials().size() - 1)));
    }

    private static Object unusualNumber(Parameter parameter, double trial) {
        return parameter.kind() == Parameter.Kind.NUMBER_OR_ARRAY
                ? new double[] {trial, 0.1, 1 / 3.0}
                : value(parameter, trial);
    }
}
