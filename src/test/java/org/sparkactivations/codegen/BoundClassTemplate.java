package org.sparkactivations.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sparkactivations.spi.Definition;

/**
 * A class with the {@code invoke} methods that Spark calls from compiled queries. Spark looks for a method with exactly
 * the Java types of the arguments, declared in the class itself. So there is a method for every type of column, for
 * every number of parameters, and with and without a key before or after them. What is wrong with a row is thrown as an exception that Spark
 * shows to the user.
 */
final class BoundClassTemplate {

    private static final List<String> NAMES = List.of("a", "b", "c", "d");

    /** The Java types of a row: an array is an {@code ArrayData}, an ML Vector is passed as {@code Object}. */
    private static final List<String> ROWS = List.of("ArrayData", "Object");

    private final String className;
    private final String base;
    private final String result;
    private final StringBuilder methods = new StringBuilder();

    /** The fields that the constructor takes besides the function and the types. */
    private final List<String> fields = new ArrayList<>();

    /** What the constructor passes on for them. */
    private final List<String> values = new ArrayList<>();

    private BoundClassTemplate(String className, String base, String result) {
        this.className = className;
        this.base = base;
        this.result = result;
    }

    /** All files, by path below the folder of generated sources. */
    static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        for (BoundClassTemplate each : all()) {
            files.put("org/sparkactivations/sql/bound/" + each.className + ".java", each.source());
        }
        return files;
    }

    private static List<BoundClassTemplate> all() {
        BoundClassTemplate vector = new BoundClassTemplate("BoundVector", "BoundVectors", "InternalRow")
                .invoke("Object x", "apply(x, %s)", true)
                .invokePerElement("Object x", "apply(x, %s, perElement)");
        BoundClassTemplate elementPair = new BoundClassTemplate("BoundElementPair", "BoundPairs", "Object")
                .field("ColumnForm", "form")
                .field("ColumnForm", "operandForm");
        BoundClassTemplate row = ofRows("BoundRow", "BoundRows", "Object");
        BoundClassTemplate rowPair = ofRows("BoundRowPair", "BoundRows", "Object");
        BoundClassTemplate labelledRow = ofRows("BoundLabelledRow", "BoundRows", "Object");
        for (String x : ROWS) {
            elementPair
                    .invoke(x + " x, " + x + " operand", "apply(x, operand, %s)", false)
                    .invokePerElement(x + " x, " + x + " operand", "apply(x, operand, %s, perElement)");
            row.invoke(x + " x", "call().of(x, %s)", true)
                    .invokePerElement(x + " x", "call().of(x, call().with(x, perElement, %s))");
            for (String operand : ROWS) {
                String both = x + " x, " + operand + " operand";
                rowPair.invoke(both, "call().of(x, operand, %s)", true)
                        .invokePerElement(both, "call().of(x, operand, call().with(x, perElement, %s))");
            }
            labelledRow
                    .invoke(x + " x, double label", "call().ofClass(x, label, %s)", false)
                    .invokePerElement(
                            x + " x, double label", "call().ofClass(x, label, call().with(x, perElement, %s))");
        }
        BoundClassTemplate nestedRow =
                ofRows("BoundNestedRow", "BoundNestedRows", "ArrayData").invoke("ArrayData x", "apply(x, %s)", true);
        List<BoundClassTemplate> all =
                new ArrayList<>(List.of(vector, elementPair, row, rowPair, labelledRow, nestedRow));
        for (String type : List.of("Double", "Float")) {
            String number = type.toLowerCase(Locale.ROOT);
            String rounded = type.equals("Float") ? "(float) " : "";
            all.add(new BoundClassTemplate("Bound" + type, "BoundNumbers<" + type + ">", number)
                    .invoke(number + " x", rounded + "apply(x, %s)", true));
            all.add(new BoundClassTemplate("Bound" + type + "Pair", "BoundNumbers<" + type + ">", number)
                    .invoke(number + " x, double operand", rounded + "apply(x, operand, %s)", false));
            all.add(new BoundClassTemplate("Bound" + type + "Array", "BoundArrays", "ArrayData")
                    .constant("ElementType." + type.toUpperCase(Locale.ROOT))
                    .invoke("ArrayData x", "apply(x, %s)", true)
                    .invokePerElement("ArrayData x", "apply(x, %s, perElement)"));
        }
        return all;
    }

    private static BoundClassTemplate ofRows(String className, String base, String result) {
        return new BoundClassTemplate(className, base, result)
                .field("RowCall", "call")
                .field("boolean", "nullOfElements");
    }

    private BoundClassTemplate field(String type, String name) {
        fields.add(type + " " + name);
        values.add(name);
        return this;
    }

    private BoundClassTemplate constant(String value) {
        values.add(value);
        return this;
    }

    /**
     * Adds a method for every number of parameters, and, if there are keys, for every number of parameters before a
     * key and after one.
     */
    private BoundClassTemplate invoke(String columns, String call, boolean hasKeys) {
        for (int numbers = 0; numbers <= Definition.MAX_PARAMETERS; numbers++) {
            String workspace = "begin(" + padded(numbers, Definition.MAX_PARAMETERS) + ")";
            method(columns + parameters(numbers), call.formatted(workspace));
        }
        for (int numbers = 0; hasKeys && numbers < Definition.MAX_PARAMETERS; numbers++) {
            String workspace = "beginKeyed(key, " + padded(numbers, Definition.MAX_PARAMETERS - 1) + ")";
            method(columns + parameters(numbers) + ", long key", call.formatted(workspace));
            if (numbers > 0) {
                method(columns + ", long key" + parameters(numbers), call.formatted(workspace));
            }
        }
        return this;
    }

    /** Adds a method for every number of parameters before one with a value per element. */
    private BoundClassTemplate invokePerElement(String columns, String call) {
        for (int numbers = 0; numbers < Definition.MAX_PARAMETERS; numbers++) {
            String workspace = "begin(" + padded(numbers, Definition.MAX_PARAMETERS) + ")";
            method(columns + parameters(numbers) + ", ArrayData perElement", call.formatted(workspace));
        }
        return this;
    }

    private void method(String parameters, String body) {
        methods.append(
                """

                    /** Called by Spark. */
                    public %s invoke(%s) {
                        try {
                            return %s;
                        } catch (IllegalArgumentException e) {
                            throw new WrongArgumentException(e);
                        }
                    }
                """
                        .formatted(result, parameters, body));
    }

    private static String parameters(int numbers) {
        return NAMES.stream().limit(numbers).map(each -> ", double " + each).collect(Collectors.joining());
    }

    /** The count, then the names of as many numbers, then zeros. */
    private static String padded(int numbers, int width) {
        return numbers
                + IntStream.range(0, width)
                        .mapToObj(i -> ", " + (i < numbers ? NAMES.get(i) : "0"))
                        .collect(Collectors.joining());
    }

    private String source() {
        return """
                package org.sparkactivations.sql.bound;

                %s

                /** {@link %s} with the methods that compiled queries call. Generated: see CONTRIBUTING.md. */
                public final class %s extends %s {

                    private static final long serialVersionUID = 1L;

                    %s {
                        super(%s);
                    }
                %s}
                """
                .formatted(
                        imports(),
                        base.replaceFirst("<.*", ""),
                        className,
                        base,
                        constructor(),
                        String.join(", ", enclosed("function", values, "inputTypes", "resultType")),
                        methods);
    }

    private String imports() {
        List<String> imports = new ArrayList<>();
        if (result.equals("InternalRow")) {
            imports.add("org.apache.spark.sql.catalyst.InternalRow");
        }
        if (methods.indexOf("ArrayData") >= 0) {
            imports.add("org.apache.spark.sql.catalyst.util.ArrayData");
        }
        imports.add("org.apache.spark.sql.types.DataType");
        imports.add("org.sparkactivations.ActivationFunction");
        return imports.stream().map(each -> "import " + each + ";").collect(Collectors.joining("\n"));
    }

    private String constructor() {
        List<String> parameters =
                enclosed("ActivationFunction function", fields, "DataType[] inputTypes", "DataType resultType");
        String line = className + "(" + String.join(", ", parameters) + ")";
        return line.length() <= 112
                ? line
                : className + "(\n            " + String.join(",\n            ", parameters) + ")";
    }

    private static List<String> enclosed(String first, List<String> middle, String... last) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(middle);
        all.addAll(List.of(last));
        return all;
    }
}
