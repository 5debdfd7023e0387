package org.sparkactivations.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.ParameterText;

/** Names, types and docstrings of generated Python sources. */
final class PythonText {

    /** The first line of a generated file after its docstring. */
    static final String HEADER = "# Generated: see CONTRIBUTING.md.\n";

    /** A small number, as Java writes it. */
    private static final Pattern EXPONENT = Pattern.compile("(\\d+\\.\\d+)E-(\\d+)");

    /** The longest line, as the formatter of Python has it. */
    static final int WIDTH = 100;

    private PythonText() {}

    /** The name of a parameter; {@code lambda} is a keyword of Python. */
    static String name(Parameter parameter) {
        return parameter.name().equals("lambda") ? "lambd" : parameter.name();
    }

    /** What a docstring says of a parameter. */
    static String meaning(Parameter parameter) {
        return numbers(ParameterText.of(parameter))
                .replace("an ARRAY with one per element", "a list with one per element");
    }

    /** The default of a parameter, formatted as Python's formatters do; empty if there is none. */
    static Optional<String> defaultValue(Parameter parameter) {
        return parameter.defaultValue().stream()
                .mapToObj(value -> numbers(parameter.written(value).replace("/", " / ")))
                .findFirst();
    }

    /** A number or a text, as Python writes it. */
    static String literal(Object value) {
        return value instanceof String ? "\"" + value + "\"" : numbers(value.toString());
    }

    /** A text with its numbers as Python writes them: {@code 1e-05} for {@code 1.0E-5}. */
    private static String numbers(String text) {
        return EXPONENT.matcher(text)
                .replaceAll(number -> number.group(1).replaceFirst("\\.0$", "") + "e-"
                        + (number.group(2).length() < 2 ? "0" : "") + number.group(2));
    }

    /** A docstring of paragraphs and of fields such as {@code :param x: a column}, indented by {@code indentation}. */
    static String docstring(String indentation, List<String> paragraphs, List<String> fields) {
        StringBuilder text = new StringBuilder(indentation).append("\"\"\"");
        for (int i = 0; i < paragraphs.size(); i++) {
            text.append(i == 0 ? "" : "\n" + indentation);
            text.append(String.join("\n" + indentation, lines(paragraphs.get(i), WIDTH - indentation.length() - 3)))
                    .append('\n');
        }
        text.append(fields.isEmpty() ? "" : "\n");
        for (String field : fields) {
            text.append(indentation)
                    .append(String.join(
                            "\n" + indentation + "    ", lines(field, WIDTH - indentation.length() - "    ".length())))
                    .append('\n');
        }
        boolean isOneLine = paragraphs.size() == 1 && fields.isEmpty() && text.indexOf("\n") == text.length() - 1;
        return isOneLine ? text.toString().stripTrailing() + "\"\"\"\n" : text + indentation + "\"\"\"\n";
    }

    /** A definition or call: in one line, or if it is too long, with a line for each argument. */
    static String call(String indentation, String start, List<String> arguments, String end) {
        String line = indentation + start + "(" + String.join(", ", arguments) + ")" + end;
        return line.length() <= WIDTH
                ? line + "\n"
                : arguments.stream()
                        .map(each -> indentation + "    " + each + ",\n")
                        .collect(Collectors.joining("", indentation + start + "(\n", indentation + ")" + end + "\n"));
    }

    private static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
