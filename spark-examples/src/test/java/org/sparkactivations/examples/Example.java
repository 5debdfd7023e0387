package org.sparkactivations.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comment at the top of an example's file: {@code $ command}, and its expected output below.
 *
 * <p>In the output, … matches any text, such as times and paths. A number with a decimal point may differ by half a
 * percent, because a fitted model depends on the order of sums, which depends on the CPU.
 */
record Example(String name, String command, List<String> output) {

    private static final Pattern COMMENT = Pattern.compile("(?: \\*|--|#)(?: (.*)|)");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+(?:E-?\\d+)?");
    private static final Pattern OPEN = Pattern.compile(DECIMAL + "|…");
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[;\\d]*m");
    private static final double TOLERANCE = 0.005;

    Example {
        output = trimmed(output);
    }

    static Example of(Path file) {
        List<String> comment = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                Matcher matcher = COMMENT.matcher(line);
                if (matcher.matches()) {
                    comment.add(matcher.group(1) == null ? "" : matcher.group(1));
                } else if (!line.equals("/*")) {
                    break;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int command = 0;
        while (command < comment.size() && !comment.get(command).startsWith("$ ")) {
            command++;
        }
        if (command + 2 >= comment.size()) {
            throw new IllegalStateException(
                    file + ": expected a comment at the top with \"$ command\" and its output, got none");
        }
        return new Example(
                file.getFileName().toString(),
                comment.get(command).substring(2),
                comment.subList(command + 1, comment.size()));
    }

    /** The first line that differs from the expected output; empty if none does. */
    String difference(List<String> printed) {
        List<String> actual = trimmed(printed);
        for (int i = 0; i < Math.max(output.size(), actual.size()); i++) {
            String shown = i < output.size() ? output.get(i) : "(no more lines)";
            String line = i < actual.size() ? actual.get(i) : "(no more lines)";
            if (!isLike(shown, line)) {
                return "line " + (i + 1) + "\n  shown:   " + shown + "\n  printed: " + line;
            }
        }
        return "";
    }

    /**
     * Removes Maven's colours and the empty lines at both ends, and reduces blanks to single ones, because the width of
     * a column depends on its numbers.
     */
    private static List<String> trimmed(List<String> lines) {
        List<String> all = new ArrayList<>();
        lines.forEach(
                line -> all.add(COLOUR.matcher(line).replaceAll("").strip().replaceAll(" +", " ")));
        while (!all.isEmpty() && all.get(0).isEmpty()) {
            all.remove(0);
        }
        while (!all.isEmpty() && all.get(all.size() - 1).isEmpty()) {
            all.remove(all.size() - 1);
        }
        return all;
    }

    private static boolean isLike(String shown, String line) {
        StringBuilder pattern = new StringBuilder();
        List<Double> numbers = new ArrayList<>();
        Matcher open = OPEN.matcher(shown);
        int start = 0;
        for (; open.find(); start = open.end()) {
            pattern.append(Pattern.quote(shown.substring(start, open.start())));
            if (open.group().equals("…")) {
                pattern.append(".*");
            } else {
                pattern.append("(").append(DECIMAL).append("|-?\\d+)");
                numbers.add(Double.valueOf(open.group()));
            }
        }
        Matcher matcher = Pattern.compile(
                        pattern.append(Pattern.quote(shown.substring(start))).toString())
                .matcher(line);
        if (!matcher.matches()) {
            return false;
        }
        for (int i = 0; i < numbers.size(); i++) {
            double expected = numbers.get(i);
            if (Math.abs(Double.parseDouble(matcher.group(i + 1)) - expected) > TOLERANCE * Math.abs(expected)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return name;
    }
}
