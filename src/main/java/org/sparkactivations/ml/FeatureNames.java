package org.sparkactivations.ml;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.ml.attribute.Attribute;
import org.apache.spark.ml.attribute.AttributeGroup;
import org.apache.spark.ml.attribute.NumericAttribute;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.spi.ResultWidth;

/**
 * The ML attributes of an output column: the size of its Vectors, and the names of its features. All attributes are
 * numeric, without what was said of the values of the input, such as the maximum or the categories.
 *
 * <p>A result as wide as the row has the names of the row. Elsewhere a name is made from those of the elements that it
 * is computed from: {@code crelu(a)+} and {@code crelu(a)-}, {@code glu(a, c)}, {@code maxout(a, b)}; a name with a
 * comma or a backtick stands in backticks there, so that names stay different. A feature that is computed from one
 * without a name has none. If an activation of a user does not say which elements a result is computed from, the
 * features are counted: {@code mine[0]}.
 */
final class FeatureNames {

    private static final String ML_ATTRIBUTE = "ml_attr";
    private static final String NAME = "name";

    private FeatureNames() {}

    /**
     * The metadata of an output column.
     *
     * @param input the input column
     * @param output the name of the output column
     * @param type the type of the output column
     * @throws IllegalArgumentException if the function does not take Vectors of the size that the input has
     */
    static Metadata of(
            ActivationFunction function, KnownNumbers numbers, StructField input, String output, DataType type) {
        if (SQLDataTypes.VectorType().equals(input.dataType())) {
            AttributeGroup group = AttributeGroup.fromStructField(input);
            if (group.size() < 0 || !numbers.determineWidth(function)) {
                return Metadata.empty();
            }
            int width = function.width(group.size(), numbers.values());
            return type.equals(input.dataType())
                    ? ofVectors(function, numbers, group, output, width)
                    : Metadata.empty();
        }
        boolean areNumbers = input.dataType() instanceof NumericType && type instanceof NumericType;
        return areNumbers && input.metadata().contains(ML_ATTRIBUTE)
                ? named(nameOf(input.metadata().getMetadata(ML_ATTRIBUTE))).toMetadata()
                : Metadata.empty();
    }

    private static String nameOf(Metadata attribute) {
        return attribute.contains(NAME) ? attribute.getString(NAME) : null;
    }

    private static Metadata ofVectors(
            ActivationFunction function, KnownNumbers numbers, AttributeGroup group, String output, int width) {
        String[] names = names(group);
        if (Arrays.stream(names).allMatch(Objects::isNull)) {
            return new AttributeGroup(output, width).toMetadata();
        }
        ResultWidth rule = function.activation().definition().width();
        boolean isSame = function.output() != ActivationFunction.Output.VALUE || !function.isRowwise() || rule.isSame();
        Attribute[] attributes = IntStream.range(0, width)
                .mapToObj(i -> named(isSame ? names[i] : made(function, rule, i, names, numbers.values())))
                .toArray(Attribute[]::new);
        return new AttributeGroup(output, attributes).toMetadata();
    }

    /** The names of the features, null where there is none; empty if the group has a size only. */
    private static String[] names(AttributeGroup group) {
        if (group.attributes().isEmpty()) {
            return new String[0];
        }
        return Arrays.stream(group.attributes().get())
                .map(each -> each.name().isDefined() ? each.name().get() : null)
                .toArray(String[]::new);
    }

    /** The name of an element of the result; null if it has none. */
    private static String made(
            ActivationFunction function, ResultWidth rule, int place, String[] names, double[] numbers) {
        int[] sources = rule.sources(place, names.length, numbers);
        if (sources.length == 0) {
            return function.name() + "[" + place + "]";
        }
        if (Arrays.stream(sources).anyMatch(i -> names[i] == null)) {
            return null;
        }
        return Arrays.stream(sources)
                        .mapToObj(i -> unmistakable(names[i]))
                        .collect(Collectors.joining(", ", function.name() + "(", ")"))
                + rule.mark(place, names.length);
    }

    private static String unmistakable(String name) {
        return name.indexOf(',') < 0 && name.indexOf('`') < 0 ? name : ColumnName.quoted(name);
    }

    private static NumericAttribute named(String name) {
        NumericAttribute attribute = NumericAttribute.defaultAttr();
        return name == null ? attribute : attribute.withName(name);
    }
}
