package org.sparkactivations.codegen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.sql.helper.HelperArgument;
import org.sparkactivations.sql.helper.HelperFunction;

/** The Python module of the functions of Columns: one function per function of the catalogue and alias. */
final class PythonFunctionsTemplate {

    private static final String DOCSTRING =
            "The functions of the catalogue for columns. Each calls the SQL function of the same name, so it takes the"
                    + " same columns and gives the same results. A string names a column. A parameter is a number or a"
                    + " column; where one number per element is allowed, it may be a list.";

    private PythonFunctionsTemplate() {}

    static String source() {
        return PythonText.docstring("", List.of(DOCSTRING), List.of())
                + "\n"
                + PythonText.HEADER
                + """

                from __future__ import annotations

                from pyspark.sql import Column

                from sparkactivations._call import (
                    ColumnOrName,
                    Number,
                    Numbers,
                    call,
                    key as _key,
                    optional as _optional,
                    whole as _whole,
                )

                __all__ = [
                %s]
                """
                        .formatted(names().sorted()
                                .map(each -> "    \"" + each + "\",\n")
                                .collect(Collectors.joining()))
                + Activations.builtInFunctions().stream()
                        .flatMap(each -> namesOf(each).map(name -> definition(each, name)))
                        .collect(Collectors.joining())
                + Arrays.stream(HelperFunction.values())
                        .map(PythonFunctionsTemplate::definition)
                        .collect(Collectors.joining());
    }

    private static Stream<String> names() {
        return Stream.concat(
                Activations.builtInFunctions().stream().flatMap(PythonFunctionsTemplate::namesOf),
                Arrays.stream(HelperFunction.values()).map(HelperFunction::plainName));
    }

    private static Stream<String> namesOf(ActivationFunction function) {
        return Stream.concat(Stream.of(function.name()), function.aliases().stream());
    }

    private static String definition(ActivationFunction function, String name) {
        List<String> formal = new ArrayList<>(List.of("x: ColumnOrName"));
        List<String> columns = new ArrayList<>(List.of("(\"x\", x)"));
        List<String> actual = new ArrayList<>();
        List<String> fields = new ArrayList<>(List.of(":param x: "
                + (function.isRowwise()
                        ? "a column of arrays or ML Vectors, each of them a row"
                        : "a column of numbers, arrays or ML Vectors")));
        function.operand().ifPresent(operand -> {
            formal.add(operand.name() + ": ColumnOrName");
            columns.add("(\"%1$s\", %1$s)".formatted(operand.name()));
            fields.add(":param " + operand.name() + ": a column; " + operand.description());
        });
        for (Parameter parameter : function.parameters()) {
            String python = PythonText.name(parameter);
            formal.add(python + ": " + typeAndDefault(parameter));
            if (parameter.kind() != Parameter.Kind.KEY) {
                actual.add("(\"%s\", %s, %s)".formatted(python, python, defaultValue(parameter)));
            } else if (parameter.isRequired()) {
                columns.add("(\"%1$s\", %1$s)".formatted(python));
            } else {
                actual.add("(\"%s\", _key(\"%s\", %s), None)".formatted(python, name, python));
            }
            fields.add(":param " + python + ": " + PythonText.meaning(parameter));
        }
        List<String> paragraphs = new ArrayList<>(
                List.of(ColumnFunctionsTemplate.sentence(function) + ": ``" + function.formula() + "``."));
        String source = function.activation().definition().source();
        if (!source.isEmpty()) {
            paragraphs.add("Source: " + source + ".");
        }
        List<String> arguments = new ArrayList<>(List.of("\"" + name + "\"", "[" + String.join(", ", columns) + "]"));
        arguments.addAll(actual);
        return "\n\n"
                + PythonText.call("", "def " + name, formal, " -> Column:")
                + PythonText.docstring("    ", paragraphs, fields)
                + PythonText.call("    ", "return call", arguments, "");
    }

    private static String definition(HelperFunction function) {
        String name = function.plainName();
        List<String> formal = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        List<String> optional = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        for (HelperArgument argument : function.arguments()) {
            String which = argument.name();
            formal.add(which
                    + (argument.isWholeNumber() ? ": int | Column" : ": ColumnOrName")
                    + (argument.isOptional() ? " | None = None" : ""));
            if (argument.isOptional()) {
                optional.add("(\"%1$s\", _optional(\"%2$s\", \"%1$s\", %1$s), None)".formatted(which, name));
            } else {
                columns.add(
                        argument.isWholeNumber()
                                ? "(\"%1$s\", _whole(\"%2$s\", \"%1$s\", %1$s))".formatted(which, name)
                                : "(\"%1$s\", %1$s)".formatted(which));
            }
            fields.add(":param " + which + ": " + argument.text());
        }
        String capital = function.summary().substring(0, 1).toUpperCase(Locale.ROOT)
                + function.summary().substring(1);
        List<String> arguments = new ArrayList<>();
        arguments.add("\"" + name + "\"");
        arguments.add("[" + String.join(", ", columns) + "]");
        arguments.addAll(optional);
        String paragraph = capital + "; " + function.note() + ": ``" + function.signature(function.sqlName()) + "``.";
        return "\n\n"
                + PythonText.call("", "def " + name, formal, " -> Column:")
                + PythonText.docstring("    ", List.of(paragraph), fields)
                + PythonText.call("    ", "return call", arguments, "");
    }

    private static String typeAndDefault(Parameter parameter) {
        return switch (parameter.kind()) {
            case KEY -> "ColumnOrName" + (parameter.isRequired() ? "" : " | None = None");
            case NUMBER -> typeAndDefault("Number", parameter);
            case NUMBER_OR_ARRAY -> typeAndDefault("Numbers", parameter);
        };
    }

    private static String typeAndDefault(String type, Parameter parameter) {
        String orNone = parameter.isRequired() || parameter.defaultValue().isPresent() ? "" : " | None";
        return type + orNone + (parameter.isRequired() ? "" : " = " + defaultValue(parameter));
    }

    private static String defaultValue(Parameter parameter) {
        return PythonText.defaultValue(parameter).orElse("None");
    }
}
