package org.sparkactivations.ml;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.param.DoubleArrayParam;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.LongParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.Params;
import org.apache.spark.ml.param.StringArrayParam;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.ParameterText;
import org.sparkactivations.spi.Range;
import scala.Function1;

/**
 * Spark ML params that check their values themselves. So a wrong value gives the same {@link IllegalArgumentException}
 * from a setter, from a {@code ParamMap}, from Python and from the metadata of a saved stage.
 */
final class CheckedParams {

    private CheckedParams() {}

    /** The param of a parameter that is a number, with its default set. */
    static DoubleParam number(Params owner, Parameter parameter, String name) {
        String function = nameOf(owner);
        DoubleParam param = new DoubleParam(
                owner,
                name,
                ParameterText.ofValue(parameter),
                check(value -> parameter.check(function, typed(Double.class, value, function, parameter))));
        parameter.defaultValue().ifPresent(value -> owner.setDefault(param, value));
        return param;
    }

    /** The param of a parameter that is a whole number, with its default set. */
    static IntParam wholeNumber(Params owner, Parameter parameter, String name) {
        String function = nameOf(owner);
        IntParam param = new IntParam(
                owner,
                name,
                ParameterText.ofValue(parameter),
                check(value -> parameter.check(function, typed(Integer.class, value, function, parameter))));
        parameter.defaultValue().ifPresent(value -> owner.setDefault(param, (int) value));
        return param;
    }

    /** The param of a parameter that is one number, or one per element, with its default set. */
    static DoubleArrayParam numbers(Params owner, Parameter parameter, String name) {
        String function = nameOf(owner);
        DoubleArrayParam param = new NumbersParam(
                owner,
                name,
                ParameterText.ofValue(parameter) + "; one value, or one per element of the row",
                check(values -> {
                    if (values == null || values.length == 0) {
                        throw new IllegalArgumentException(function + ": parameter " + parameter.name()
                                + ": expected one value, or one per element, got "
                                + (values == null ? "null" : "none"));
                    }
                    Arrays.stream(values).forEach(each -> parameter.check(function, each));
                }));
        parameter.defaultValue().ifPresent(value -> owner.setDefault(param, new double[] {value}));
        return param;
    }

    /** The param of a number, with its default set. */
    static DoubleParam number(Params owner, String name, String description, Range range, double defaultValue) {
        String where = nameOf(owner) + ": " + name;
        DoubleParam param = new DoubleParam(
                owner,
                name,
                description + ", " + range,
                check(value -> require(
                        value instanceof Double number && range.contains(number), where, range.toString(), value)));
        owner.setDefault(param, defaultValue);
        return param;
    }

    /** The param of a whole number, with its default set. */
    static IntParam wholeNumber(Params owner, String name, String description, int least, int defaultValue) {
        return wholeNumber(owner, name, description, Range.wholeAtLeast(least), defaultValue);
    }

    /** The param of a whole number in a range, with its default set. */
    static IntParam wholeNumber(Params owner, String name, String description, Range range, int defaultValue) {
        String where = nameOf(owner) + ": " + name;
        IntParam param = new IntParam(
                owner,
                name,
                description + ", " + range,
                check(value -> require(
                        value instanceof Integer number && range.contains(number), where, range.toString(), value)));
        owner.setDefault(param, defaultValue);
        return param;
    }

    /** A param that takes a stage, without a default: Spark writes no stages into the metadata of others. */
    static <S extends PipelineStage> Param<S> stage(Params owner, String name, Class<?> type, String description) {
        String where = nameOf(owner) + ": " + name;
        return new Param<>(
                owner, name, description, check(value -> require(type.isInstance(value), where, description, value)));
    }

    /** The param of a seed, with its default set. */
    static LongParam seed(Params owner, String name, String description, long defaultValue) {
        String where = nameOf(owner) + ": " + name;
        LongParam param = new LongParam(
                owner,
                name,
                description + ", a whole number",
                check(value -> require(value instanceof Long, where, "a whole number", value)));
        owner.setDefault(param, defaultValue);
        return param;
    }

    /** A param that takes a text which {@code parse} reads, with its default set. */
    static Param<String> text(Params owner, String name, String description, Reader parse, String defaultValue) {
        String function = nameOf(owner);
        Param<String> param = new Param<>(owner, name, description, check(value -> {
            require(value != null, function + ": " + name, description, value);
            try {
                parse.accept(value);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(function + ": " + e.getMessage(), e);
            }
        }));
        owner.setDefault(param, defaultValue);
        return param;
    }

    /** Reads a text, and throws an {@link IllegalArgumentException} that says where it is wrong. */
    interface Reader extends Consumer<String>, Serializable {}

    /** A param that takes one of several choices, of which the first is the default. */
    static Param<String> choice(Params owner, String name, List<String> choices) {
        String allowed = "one of " + String.join(", ", choices);
        String where = nameOf(owner) + ": " + name;
        Param<String> param = new Param<>(
                owner,
                name,
                allowed,
                check(value -> require(value != null && choices.contains(value), where, allowed, value)));
        owner.setDefault(param, choices.get(0));
        return param;
    }

    /** A param that takes a name, or another text. */
    static Param<String> name(Params owner, String name, String description) {
        String where = nameOf(owner) + ": " + name;
        return new Param<>(
                owner, name, description, check(value -> require(value != null, where, "the " + description, value)));
    }

    /** A param that takes several names. */
    static StringArrayParam names(Params owner, String name, String description) {
        String where = nameOf(owner) + ": " + name;
        return new StringArrayParam(
                owner,
                name,
                description,
                check(values -> require(
                        values != null && !Arrays.asList(values).contains(null), where, "the " + description, values)));
    }

    /** A param that takes any number of values, which are checked when they are used. */
    static DoubleArrayParam values(Params owner, String name, String description) {
        String where = nameOf(owner) + ": " + name;
        return new DoubleArrayParam(
                owner, name, description, check(values -> require(values != null, where, description, null)));
    }

    /** A param that takes the name of a function of the catalogue. */
    static Param<String> function(Params owner, String name, String description) {
        String where = nameOf(owner) + ": " + name;
        return new Param<>(owner, name, description, check(value -> {
            require(value != null, where, "the " + description, value);
            try {
                Activations.catalogue().function(value);
            } catch (NoSuchElementException e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        }));
    }

    /** The value, or a copy of it if it is an array. */
    @SuppressWarnings("unchecked")
    static <V> V copied(V value) {
        if (value instanceof double[] numbers) {
            return (V) numbers.clone();
        }
        return value instanceof String[] names ? (V) names.clone() : value;
    }

    /** As {@link Params#explainParam}, with the elements of arrays, which Spark shows by their addresses. */
    static String explained(Params owner, Param<?> param) {
        List<String> values = new ArrayList<>();
        if (owner.hasDefault(param)) {
            values.add("default: " + readable(owner.getDefault(param).get()));
        }
        if (owner.isSet(param)) {
            values.add("current: " + readable(owner.get(param).get()));
        }
        return param.name() + ": " + param.doc() + " (" + (values.isEmpty() ? "undefined" : String.join(", ", values))
                + ")";
    }

    private static String readable(Object value) {
        if (value instanceof double[] numbers) {
            return Arrays.toString(numbers);
        }
        return value instanceof Object[] names ? Arrays.toString(names) : String.valueOf(value);
    }

    /** The parameter of that name in the definitions of {@code activations}. */
    static Parameter find(Params owner, List<? extends Activation> activations, String name) {
        return activations.stream()
                .flatMap(each -> each.definition().parameters().stream())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(nameOf(owner) + " has no parameter '" + name + "'"));
    }

    private static String nameOf(Params owner) {
        return owner.getClass().getSimpleName();
    }

    /** The number, which Spark passes boxed. Java does not check its type in {@code set(param, value)}. */
    private static <V> V typed(Class<V> type, Object value, String function, Parameter parameter) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(function + ": parameter " + parameter.name() + ": expected "
                    + parameter.range() + " of type " + type.getSimpleName() + ", got "
                    + (value == null
                            ? "null"
                            : value + " of type " + value.getClass().getSimpleName()));
        }
        return type.cast(value);
    }

    private static void require(boolean isAllowed, String where, String expected, Object given) {
        if (!isAllowed) {
            throw new IllegalArgumentException(where + ": expected " + expected + ", got "
                    + (given instanceof String ? "'" + given + "'" : readable(given)));
        }
    }

    /** A param of one number, or several. Stages that were saved when it was one number can be loaded. */
    private static final class NumbersParam extends DoubleArrayParam {

        private static final long serialVersionUID = 1L;

        NumbersParam(Params parent, String name, String doc, Function1<double[], Object> isValid) {
            super(parent, name, doc, isValid);
        }

        @Override
        public double[] jsonDecode(String json) {
            return super.jsonDecode(json.startsWith("[") ? json : "[" + json + "]");
        }
    }

    /** A check that throws. */
    private interface Check<V> extends Consumer<V>, Serializable {}

    /** A validator for Spark ML, which is serialized with its stage. It throws, so that Spark does not. */
    private static <V> Function1<V, Object> check(Check<V> check) {
        return (Function1<V, Object> & Serializable) value -> {
            check.accept(value);
            return true;
        };
    }
}
