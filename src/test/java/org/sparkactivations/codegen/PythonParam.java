package org.sparkactivations.codegen;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.LongParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.Params;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.ParameterText;

/**
 * A param of a generated Python class of Spark ML: its attribute, keyword, getter and setter.
 *
 * @param name its name in Spark ML
 * @param keyword its name as a keyword of the constructor
 * @param type the type of its value
 * @param converter the function that converts values to that type
 * @param defaultValue the default as Python writes it; empty if there is none
 * @param meaning a noun phrase, then the allowed values and the default
 */
record PythonParam(String name, String keyword, String type, String converter, String defaultValue, String meaning) {

    static PythonParam of(Parameter parameter) {
        String name = JavaNames.lowerCamel(parameter.name());
        String value = PythonText.defaultValue(parameter).orElse("");
        String keyword = name.equals("lambda") ? "lambd" : name;
        String meaning = PythonText.meaning(parameter);
        return switch (parameter.kind()) {
            case KEY ->
                ofColumn(
                        name + "Col",
                        "",
                        "name of the BIGINT column with the " + parameter.description()
                                + (parameter.isRequired() ? "; required" : "; optional"));
            case NUMBER_OR_ARRAY ->
                new PythonParam(
                        name, keyword, "list[float]", "numbers", value.isEmpty() ? "" : "[" + value + "]", meaning);
            case NUMBER ->
                parameter.range().isWhole()
                        ? new PythonParam(name, keyword, "int", "TypeConverters.toInt", value, meaning)
                        : new PythonParam(name, keyword, "float", "TypeConverters.toFloat", value, meaning);
        };
    }

    /** The param that names the column of a parameter's values; empty for a key, which is always a column. */
    static Optional<PythonParam> ofValues(Parameter parameter) {
        if (parameter.kind() == Parameter.Kind.KEY) {
            return Optional.empty();
        }
        String name = JavaNames.lowerCamel(parameter.name());
        return Optional.of(ofColumn(name + "Col", "", ParameterText.ofValuesColumn(parameter, "``" + name + "``")));
    }

    static PythonParam ofVariant(String name, List<String> variants) {
        String all = variants.stream().map(each -> "``" + each + "``").collect(Collectors.joining(", "));
        return new PythonParam(
                name,
                name,
                "str",
                "TypeConverters.toString",
                "\"" + variants.get(0) + "\"",
                "form of the function, one of " + all + "; default ``" + variants.get(0) + "``");
    }

    static PythonParam ofColumn(String name, String defaultValue, String meaning) {
        return new PythonParam(
                name,
                name,
                "str",
                "TypeConverters.toString",
                defaultValue.isEmpty() ? "" : "\"" + defaultValue + "\"",
                meaning);
    }

    /** A param of a stage of Java that takes a number or a text. */
    static PythonParam of(Params stage, Param<?> param) {
        String type = param instanceof IntParam || param instanceof LongParam
                ? "int"
                : param instanceof DoubleParam ? "float" : "str";
        String converter = "TypeConverters.to" + (type.equals("str") ? "String" : JavaNames.capital(type));
        String value = stage.hasDefault(param)
                ? PythonText.literal(stage.getDefault(param).get())
                : "";
        String meaning = param.doc() + (value.isEmpty() ? "" : "; default ``" + value.replace("\"", "") + "``");
        return new PythonParam(param.name(), param.name(), type, converter, value, meaning);
    }

    /** Whether the name is a keyword of Python, so that the attribute can only be set by its name as a string. */
    private boolean isReserved() {
        return !name.equals(keyword);
    }

    /** The attribute in the body of the class. */
    String attribute() {
        return isReserved() ? "" : "\n    %s: Param[%s] = %s\n".formatted(name, type, param("    "));
    }

    /** The attribute, set after the class, where its name is a keyword. */
    String attributeAfter(String className) {
        return isReserved()
                ? "\n\nsetattr(\n    %s,\n    \"%s\",\n    %s,\n)\n".formatted(className, name, param("    "))
                : "";
    }

    private String param(String indentation) {
        return """
                Param(
                %1$s    Params._dummy(),
                %1$s    "%2$s",
                %1$s    "%3$s",
                %1$s    typeConverter=%4$s,
                %1$s)"""
                .formatted(indentation, name, meaning.replace("``", "'"), converter);
    }

    /** The type of the values that the converter takes. */
    private String accepted() {
        return converter.equals("numbers") ? "float | list[float]" : type;
    }

    String keywordArgument() {
        return keyword + ": " + accepted() + " | None = None";
    }

    String entry() {
        return "\"%s\": %s".formatted(name, keyword);
    }

    String defaultEntry() {
        return "\"%s\": %s".formatted(name, defaultValue);
    }

    /** The getter, and the setter that returns {@code className}. */
    String methods(String className) {
        return getter() + setter("self", className);
    }

    String getter() {
        return """

                    def get%1$s(self) -> %2$s:
                %3$s        %4$s
                """
                .formatted(JavaNames.capital(name), type, docstring("Returns"), get());
    }

    /**
     * The setter.
     *
     * @param self its first parameter, with its type where that is not the class
     * @param result the type that it returns
     */
    String setter(String self, String result) {
        return """

                    def set%1$s(%2$s, value: %3$s) -> %4$s:
                %5$s        return self._set(%6$s)
                """
                .formatted(
                        JavaNames.capital(name),
                        self,
                        accepted(),
                        result,
                        docstring("Sets"),
                        isReserved() ? "**{\"" + name + "\": value}" : name + "=value");
    }

    private String docstring(String verb) {
        return PythonText.docstring("        ", List.of(verb + " ``" + name + "``: " + meaning + "."), List.of());
    }

    /** The body of the getter. The value of a param that has no attribute in the class has no type for type checkers. */
    private String get() {
        return isReserved()
                ? "value: %s = self.getOrDefault(\"%s\")\n        return value".formatted(type, name)
                : "return self.getOrDefault(self.%s)".formatted(name);
    }
}
