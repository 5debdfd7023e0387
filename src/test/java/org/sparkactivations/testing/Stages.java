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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.param.Param;
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

/** The Transformers of this library, as Spark finds them, and their methods by name. */
public final class Stages {

    private Stages() {}

    /** The classes of this library that the service files on the class path name. */
    public static List<Class<?>> classes() {
        List<Class<?>> classes = new ArrayList<>();
        try {
            for (URL file : Collections.list(
                    Stages.class.getClassLoader().getResources("META-INF/services/" + Transformer.class.getName()))) {
                try (BufferedReader reader =
                        new BufferedReader(new InputStreamReader(file.openStream(), StandardCharsets.UTF_8))) {
                    for (String line : reader.lines()
                            .filter(each -> each.startsWith("org.sparkactivations."))
                            .collect(Collectors.toList())) {
                        classes.add(Class.forName(line));
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

    /** The classes that stand for activations, that is, all but the generic one. */
    public static List<Class<?>> typed() {
        return classes().stream()
                .filter(each -> each != ActivationTransformer.class)
                .collect(Collectors.toList());
    }

    /** A stage of {@code type} that lacks nothing but columns. */
    public static ActivationStage<?> create(Class<?> type) {
        try {
            ActivationStage<?> stage =
                    (ActivationStage<?>) type.getConstructor().newInstance();
            if (stage instanceof ActivationTransformer) {
                ((ActivationTransformer) stage)
                        .setActivation(Activations.builtInFunctions().get(0).name());
            }
            for (Parameter parameter : numbers(type)) {
                if (parameter.isRequired()) {
                    set(stage, javaName(parameter.name()), parameter.trials().get(0));
                }
            }
            return stage;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Definitions of the activations that a class stands for. */
    public static List<Definition> definitions(Class<?> type) {
        return Activations.builtIn().stream()
                .map(each -> each.definition())
                .filter(each -> each.transformer().equals(java.util.Optional.of(type.getSimpleName())))
                .collect(Collectors.toList());
    }

    /** The type of what a stage makes of a column of arrays or Vectors. */
    public static DataType resultType(Class<?> type, DataType input) {
        boolean isNumber =
                definitions(type).stream().anyMatch(each -> each.width().isNumber());
        return !isNumber
                ? input
                : input instanceof ArrayType ? ((ArrayType) input).elementType() : DataTypes.DoubleType;
    }

    /** A value of a parameter that is one number, of the type that its param has. */
    public static Object value(Parameter parameter, double value) {
        return parameter.range().isWhole() ? whole(value) : (Object) value;
    }

    /** The parameters of a class that are numbers. */
    public static List<Parameter> numbers(Class<?> type) {
        return parameters(type, each -> each.kind() != Parameter.Kind.KEY);
    }

    static List<Parameter> parameters(Class<?> type, Predicate<Parameter> wanted) {
        return definitions(type).stream()
                .flatMap(each -> each.parameters().stream())
                .filter(wanted)
                .distinct()
                .collect(Collectors.toList());
    }

    /** The typed Transformer for a call, with all of its parameters set. */
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
                set(stage, javaName(definition.parameters().get(i).name()), call.arguments()[i]);
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
            if (e.getCause() instanceof RuntimeException) {
                throw (RuntimeException) e.getCause();
            }
            throw new AssertionError(e);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** An allowed value that is not the default, for every param of a stage. */
    public static Object unusual(ActivationStage<?> stage, Param<?> param) {
        switch (param.name()) {
            case "inputCol":
            case "outputCol":
                return "some `column`, \"" + param.name() + "\" é";
            case "inputCols":
            case "outputCols":
                return new String[] {"a." + param.name(), "b"};
            case "derivative":
                return true;
            case "activation":
                return Activations.builtInFunctions().get(1).name();
            case "arguments":
                return new double[] {0.1, -1e-300};
            default:
                break;
        }
        for (Definition definition : definitions(stage.getClass())) {
            if (definition.variantParameter().equals(java.util.Optional.of(param.name()))
                    && !definition.variant().orElseThrow().equals(get(stage, param.name()))) {
                return definition.variant().orElseThrow();
            }
        }
        for (Parameter parameter :
                parameters(stage.getClass(), each -> javaName(each.name()).equals(param.name()))) {
            double trial = parameter.trials().get(parameter.trials().size() - 1);
            return parameter.kind() == Parameter.Kind.NUMBER_OR_ARRAY
                    ? new double[] {trial, 0.1, 1 / 3.0}
                    : value(parameter, trial);
        }
        return "key column";
    }
}
