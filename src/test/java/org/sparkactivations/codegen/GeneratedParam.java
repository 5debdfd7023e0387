package org.sparkactivations.codegen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.ParameterText;

/**
 * A Spark ML param of a generated class: its field, accessor, getter and setter.
 *
 * @param type the class of the param
 * @param name its name in Spark ML
 * @param factory the expression that creates it
 * @param meaning a noun phrase, then the allowed values and the default
 * @param valueType the type that the getter returns
 */
record GeneratedParam(String type, String name, String factory, String meaning, String valueType) {

    private static final Map<String, String> CASTS = Map.of("double", "(Double) ", "int", "(Integer) ");

    /** The param of a parameter of the catalogue. */
    static GeneratedParam of(Parameter parameter) {
        String name = JavaNames.lowerCamel(parameter.name());
        String definition = "parameter(\"" + parameter.name() + "\")";
        String meaning = JavaNames.html(ParameterText.of(parameter));
        return switch (parameter.kind()) {
            case KEY ->
                new GeneratedParam(
                        "Param<String>",
                        name + "Col",
                        "columnParam(%s, \"%sCol\")".formatted(definition, name),
                        "name of the BIGINT column with the " + JavaNames.html(parameter.description())
                                + (parameter.isRequired() ? "; required" : "; optional"),
                        "String");
            case NUMBER_OR_ARRAY ->
                new GeneratedParam(
                        "DoubleArrayParam",
                        name,
                        "doubleArrayParam(%s, \"%s\")".formatted(definition, name),
                        meaning,
                        "double[]");
            case NUMBER ->
                new GeneratedParam(
                        parameter.range().isWhole() ? "IntParam" : "DoubleParam",
                        name,
                        (parameter.range().isWhole() ? "intParam(%s, \"%s\")" : "doubleParam(%s, \"%s\")")
                                .formatted(definition, name),
                        meaning,
                        parameter.range().isWhole() ? "int" : "double");
        };
    }

    /** The param that names the column of a parameter's values; empty for a key, which is always a column. */
    static Optional<GeneratedParam> ofValues(Parameter parameter) {
        if (parameter.kind() == Parameter.Kind.KEY) {
            return Optional.empty();
        }
        String name = JavaNames.lowerCamel(parameter.name());
        return Optional.of(new GeneratedParam(
                "Param<String>",
                name + "Col",
                "valuesColumnParam(parameter(\"%s\"), \"%sCol\")".formatted(parameter.name(), name),
                ParameterText.ofValuesColumn(parameter, Javadoc.code(name)),
                "String"));
    }

    /** The param that chooses a variant. */
    static GeneratedParam ofVariant(String name, List<String> variants) {
        List<String> codes = variants.stream().map(Javadoc::code).toList();
        return new GeneratedParam(
                "Param<String>",
                name,
                "choiceParam(\"" + name + "\", variants())",
                "form of the function, one of " + String.join(", ", codes) + "; default " + codes.get(0),
                "String");
    }

    /** The param that names the column which an Evaluator compares with the label. */
    static GeneratedParam ofColumn(String column) {
        return new GeneratedParam(
                "Param<String>",
                column + "Col",
                "columnParam(\"%sCol\", \"%s\")".formatted(column, column),
                "name of the column that is compared with the label; default " + Javadoc.code(column),
                "String");
    }

    /** The class that the field needs. */
    String importedClass() {
        return "org.apache.spark.ml.param." + type.replaceFirst("<.*", "");
    }

    String field() {
        return "\n    private final %s %s = %s;\n".formatted(type, name, factory);
    }

    /** The accessor, the getter, and the setter that returns {@code className}. */
    String methods(String className) {
        return """

                    %1$s
                    public %2$s %3$s() {
                        return %3$s;
                    }

                    %4$s
                    public %5$s get%6$s() {
                        return %7$sgetOrDefault(%3$s)%8$s;
                    }

                    %9$s
                    public %10$s set%6$s(%11$s value) {
                        return with(%12$s, %13$s);
                    }
                """
                .formatted(
                        javadoc("Param"),
                        type,
                        name,
                        javadoc("Returns"),
                        valueType,
                        JavaNames.capital(name),
                        CASTS.getOrDefault(valueType, ""),
                        isArray() ? ".clone()" : "",
                        javadoc("Sets"),
                        className,
                        isArray() ? "double..." : valueType,
                        // The setter's own parameter may hide the field.
                        name.equals("value") ? "this.value" : name,
                        "value");
    }

    private boolean isArray() {
        return valueType.equals("double[]");
    }

    private String javadoc(String verb) {
        return Javadoc.comment("    ", List.of(verb + " " + Javadoc.code(name) + ": " + meaning + "."));
    }
}
