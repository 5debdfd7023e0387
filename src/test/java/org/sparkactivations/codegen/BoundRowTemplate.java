package org.sparkactivations.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sparkactivations.spi.Definition;

/**
 * As {@link BoundClassTemplate}, for functions of rows and of two columns. Their columns may be arrays or ML Vectors, and
 * Spark looks for a method with exactly their types.
 */
final class BoundRowTemplate {

    private static final List<String> NAMES = List.of("a", "b", "c", "d");
    private static final List<String> ROWS = List.of("ArrayData", "Object");

    private BoundRowTemplate() {}

    /** All files, by path below the folder of generated sources. */
    static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        StringBuilder rows = new StringBuilder();
        ROWS.forEach(x -> rows.append(methods("Object", x + " x", "call().of(x, %s)", true)));
        add(files, "BoundRow", "BoundRows", ROW_FIELDS, rows, true);

        StringBuilder pairs = new StringBuilder();
        StringBuilder labelled = new StringBuilder();
        for (String x : ROWS) {
            ROWS.forEach(operand -> pairs.append(
                    methods("Object", x + " x, " + operand + " operand", "call().of(x, operand, %s)", false)));
            labelled.append(methods("Object", x + " x, double label", "call().ofClass(x, label, %s)", false));
        }
        add(files, "BoundRowPair", "BoundRows", ROW_FIELDS, pairs, true);
        add(files, "BoundLabelledRow", "BoundRows", ROW_FIELDS, labelled, true);

        StringBuilder nested = methods("ArrayData", "ArrayData x", "apply(x, %s)", true);
        add(files, "BoundNestedRow", "BoundNestedRows", ROW_FIELDS, nested, true);

        StringBuilder elements = new StringBuilder();
        ROWS.forEach(
                x -> elements.append(methods("Object", x + " x, " + x + " operand", "apply(x, operand, %s)", false)));
        add(
                files,
                "BoundElementPair",
                "BoundPairs",
                List.of("ColumnForm form", "ColumnForm operandForm"),
                elements,
                true);
        for (String type : List.of("double", "float")) {
            String name = type.equals("double") ? "Double" : "Float";
            StringBuilder numbers = methods(type, type + " x, double operand", "apply(x, operand, %s)", false);
            add(files, "Bound" + name + "Pair", name + "PairShape", List.of(), numbers, false);
        }
        return files;
    }

    private static final List<String> ROW_FIELDS = List.of("RowCall call", "boolean nullOfElements");

    private static void add(
            Map<String, String> files,
            String className,
            String shape,
            List<String> fields,
            StringBuilder methods,
            boolean hasRows) {
        List<String> formal = new ArrayList<>(List.of("ActivationFunction function"));
        formal.addAll(fields);
        formal.add("DataType[] inputTypes");
        formal.add("DataType resultType");
        String source =
                """
                package org.sparkactivations.sql.bound;

                %simport org.apache.spark.sql.types.DataType;
                import org.sparkactivations.ActivationFunction;

                /** {@link %s}, as compiled queries call it. Generated: see CONTRIBUTING.md. */
                public final class %s extends %s {

                    private static final long serialVersionUID = 1L;

                    %s(%s) {
                        super(%s);
                    }
                %s}
                """
                        .formatted(
                                hasRows ? "import org.apache.spark.sql.catalyst.util.ArrayData;\n" : "",
                                shape,
                                className,
                                shape,
                                className,
                                String.join(", ", formal),
                                formal.stream()
                                        .map(each -> each.substring(each.indexOf(' ') + 1))
                                        .collect(Collectors.joining(", ")),
                                methods);
        files.put("org/sparkactivations/sql/bound/" + className + ".java", source);
    }

    /** A method for every number of parameters, and, if so wanted, those with a key. */
    private static StringBuilder methods(String result, String columns, String body, boolean withKeys) {
        StringBuilder methods = new StringBuilder();
        for (int numbers = 0; numbers <= Definition.MAX_PARAMETERS; numbers++) {
            String workspace = "begin(" + padded(numbers, Definition.MAX_PARAMETERS) + ")";
            methods.append(method(result, columns + parameters(numbers), body.formatted(workspace)));
        }
        for (int numbers = 0; withKeys && numbers < Definition.MAX_PARAMETERS; numbers++) {
            String workspace = "beginKeyed(key, " + padded(numbers, Definition.MAX_PARAMETERS - 1) + ")";
            methods.append(method(result, columns + parameters(numbers) + ", long key", body.formatted(workspace)));
        }
        return methods;
    }

    private static String parameters(int numbers) {
        return NAMES.stream().limit(numbers).map(each -> ", double " + each).collect(Collectors.joining());
    }

    private static String method(String result, String parameters, String body) {
        return """

                    /** Called by Spark. */
                    public %s invoke(%s) {
                        return %s;
                    }
                """
                .formatted(result, parameters, body);
    }

    /** The count, then the names of that many numbers, then zeros. */
    static String padded(int numbers, int width) {
        return numbers
                + IntStream.range(0, width)
                        .mapToObj(i -> ", " + (i < numbers ? NAMES.get(i) : "0"))
                        .collect(Collectors.joining());
    }
}
