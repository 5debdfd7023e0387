package org.sparkactivations.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.sparkactivations.report.ShownText;

/** A table with aligned columns of text. */
final class TextTable {

    private final boolean[] right;
    private final List<String[]> rows = new ArrayList<>();

    /** @param alignment one letter per column: {@code l} for left, {@code r} for right */
    TextTable(String alignment) {
        this.right = new boolean[alignment.length()];
        for (int i = 0; i < right.length; i++) {
            right[i] = alignment.charAt(i) == 'r';
        }
    }

    TextTable row(String... cells) {
        rows.add(Arrays.stream(cells).map(ShownText::of).toArray(String[]::new));
        return this;
    }

    /** The lines, each with {@code indent} before it and no trailing blanks. */
    String text(String indent) {
        int[] widths = new int[right.length];
        for (String[] row : rows) {
            Arrays.setAll(widths, i -> Math.max(widths[i], row[i].length()));
        }
        return rows.stream().map(row -> line(indent, row, widths)).collect(Collectors.joining());
    }

    private String line(String indent, String[] row, int[] widths) {
        StringBuilder line = new StringBuilder(indent);
        for (int i = 0; i < row.length; i++) {
            String padding = " ".repeat(widths[i] - row[i].length());
            line.append(i == 0 ? "" : "  ");
            line.append(right[i] ? padding + row[i] : row[i] + padding);
        }
        return line.toString().stripTrailing() + System.lineSeparator();
    }
}
