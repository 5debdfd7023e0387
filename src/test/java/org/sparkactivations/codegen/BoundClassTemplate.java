package org.sparkactivations.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sparkactivations.spi.Definition;

/**
 * The classes whose {@code invoke} methods Spark calls from compiled queries. Spark looks for a method with exactly the
 * types of the arguments, declared in the class itself; so every shape needs one per combination of parameters.
 */
final class BoundClassTemplate {

    private static final List<String> NAMES = List.of("a", "b", "c", "d");

    private final String className;
    private final String shape;
    private final String superArguments;
    private final String type;
    private final String result;
    private final boolean hasElements;

    private BoundClassTemplate(
            String className, String shape, String superArguments, String type, String result, boolean hasElements) {
        this.className = className;
        this.shape = shape;
        this.superArguments = superArguments;
        this.type = type;
        this.result = result;
        this.hasElements = hasElements;
    }

    /** All files, by path below the folder of generated sources. */
    static Map<String, String> files() {
        String plain = "function, inputTypes, resultType";
        List<BoundClassTemplate> all = List.of(
                new BoundClassTemplate("BoundDouble", "DoubleShape", plain, "double", "double", false),
                new BoundClassTemplate("BoundFloat", "FloatShape", plain, "float", "float", false),
                new BoundClassTemplate(
                        "BoundDoubleArray",
                        "BoundArrays",
                        "function, ElementType.DOUBLE, inputTypes, resultType",
                        "ArrayData",
                        "ArrayData",
                        true),
                new BoundClassTemplate(
                        "BoundFloatArray",
                        "BoundArrays",
                        "function, ElementType.FLOAT, inputTypes, resultType",
                        "ArrayData",
                        "ArrayData",
                        true),
                new BoundClassTemplate("BoundVector", "BoundVectors", plain, "Object", "InternalRow", true));
        return all.stream()
                .collect(Collectors.toMap(
                        each -> "org/sparkactivations/sql/bound/" + each.className + ".java",
                        BoundClassTemplate::source,
                        (a, b) -> a,
                        TreeMap::new));
    }

    private String source() {
        List<String> imports = new ArrayList<>();
        if (result.equals("InternalRow")) {
            imports.add("org.apache.spark.sql.catalyst.InternalRow");
        }
        if (hasElements) {
            imports.add("org.apache.spark.sql.catalyst.util.ArrayData");
        }
        imports.add("org.apache.spark.sql.types.DataType");
        imports.add("org.sparkactivations.ActivationFunction");
        StringBuilder methods = new StringBuilder();
        for (int numbers = 0; numbers <= Definition.MAX_PARAMETERS; numbers++) {
            methods.append(method(
                    numbers, "", "begin(" + BoundRowTemplate.padded(numbers, Definition.MAX_PARAMETERS) + ")", ""));
        }
        for (int numbers = 0; numbers < Definition.MAX_PARAMETERS; numbers++) {
            methods.append(method(
                    numbers,
                    ", long key",
                    "beginKeyed(key, " + BoundRowTemplate.padded(numbers, Definition.MAX_PARAMETERS - 1) + ")",
                    ""));
        }
        if (hasElements) {
            methods.append(method(
                    0,
                    ", ArrayData perElement",
                    "begin(" + BoundRowTemplate.padded(0, Definition.MAX_PARAMETERS) + ")",
                    ", perElement"));
        }
        return """
                package org.sparkactivations.sql.bound;

                %s

                /** %s, as compiled queries call it. Generated: see CONTRIBUTING.md. */
                public final class %s extends %s {

                    private static final long serialVersionUID = 1L;

                    %s(ActivationFunction function, DataType[] inputTypes, DataType resultType) {
                        super(%s);
                    }
                %s}
                """
                .formatted(
                        imports.stream().map(each -> "import " + each + ";").collect(Collectors.joining("\n")),
                        "{@link " + shape + "}",
                        className,
                        shape,
                        className,
                        superArguments,
                        methods);
    }

    private String method(int numbers, String more, String workspace, String lastArgument) {
        String parameters = IntStream.range(0, numbers)
                .mapToObj(i -> ", double " + NAMES.get(i))
                .collect(Collectors.joining());
        return """

                    /** Called by Spark. */
                    public %s invoke(%s x%s%s) {
                        return apply(x, %s%s);
                    }
                """
                .formatted(result, type, parameters, more, workspace, lastArgument);
    }
}
