package org.sparkactivations.job;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.sparkactivations.report.Phrases;
import org.sparkactivations.report.ShownText;

/**
 * Rows as text that fits a terminal, with rounded numbers and shortened arrays and texts. They are a table if it
 * is narrow enough. Otherwise each row is a paragraph with one line per column, in which the elements of arrays
 * are aligned.
 */
final class Preview {

    /** The rows of a preview are in the memory of the driver. */
    private static final int MAX_ROWS = 1_000_000;

    private static final int MAX_COLUMNS = 100;
    private static final int WIDTH = 110;
    private static final int ELEMENTS_IN_TABLE = 4;
    private static final int ELEMENTS_IN_PARAGRAPH = 8;
    private static final int LETTERS = 60;
    private static final MathContext DIGITS = new MathContext(4);

    private Preview() {}

    /**
     * Checks a number of rows.
     *
     * @param option name of the option, for messages
     * @throws UserError if it is negative or too large
     */
    static void checkRows(String option, int rows) {
        if (rows < 0 || rows > MAX_ROWS) {
            throw new UserError(option + ": expected 0 to " + Phrases.count(MAX_ROWS) + " rows, got " + rows);
        }
    }

    /**
     * The rows with their column names: the first row of the table, or the start of each line of a paragraph. Of many
     * columns, the first ones are shown.
     */
    static String of(List<Row> rows, String[] columns) {
        if (columns.length > MAX_COLUMNS) {
            return of(rows, Arrays.copyOf(columns, MAX_COLUMNS)) + "  … (the first " + MAX_COLUMNS + " of "
                    + Phrases.count(columns.length) + " columns)" + System.lineSeparator();
        }
        String table = table(rows, columns);
        return table.lines().allMatch(line -> line.length() <= WIDTH) ? table : paragraphs(rows, columns);
    }

    private static String table(List<Row> rows, String[] columns) {
        StringBuilder alignment = new StringBuilder();
        for (int i = 0; i < columns.length; i++) {
            int column = i;
            boolean numbers = rows.stream().map(row -> row.get(column)).allMatch(each -> each instanceof Number);
            alignment.append(numbers ? 'r' : 'l');
        }
        TextTable table = new TextTable(alignment.toString()).row(columns);
        for (Row row : rows) {
            String[] cells = new String[columns.length];
            Arrays.setAll(cells, i -> cell(row, i, ELEMENTS_IN_TABLE, 0));
            table.row(cells);
        }
        return table.text("  ");
    }

    private static String paragraphs(List<Row> rows, String[] columns) {
        List<String> paragraphs = new ArrayList<>();
        for (Row row : rows) {
            int width = 0;
            for (int i = 0; i < columns.length; i++) {
                for (String each : shown(elements(row, i), ELEMENTS_IN_PARAGRAPH)) {
                    width = Math.max(width, each.length());
                }
            }
            TextTable table = new TextTable("ll");
            for (int i = 0; i < columns.length; i++) {
                table.row(columns[i], cell(row, i, ELEMENTS_IN_PARAGRAPH, width));
            }
            paragraphs.add(table.text("  "));
        }
        return String.join(System.lineSeparator(), paragraphs);
    }

    /** The value in a column. An array is cut after {@code max} elements, each padded to {@code width}. */
    private static String cell(Row row, int column, int max, int width) {
        List<?> elements = elements(row, column);
        if (elements == null) {
            return text(row.get(column));
        }
        String shown = shown(elements, max).stream()
                .map(each -> " ".repeat(Math.max(0, width - each.length())) + each)
                .collect(Collectors.joining(", "));
        return "[" + shown + (elements.size() > max ? ", … " + elements.size() + "]" : "]");
    }

    /** The elements of an array or Vector; null for any other value. */
    private static List<?> elements(Row row, int column) {
        Object value = row.get(column);
        if (value != null && row.schema().apply(column).dataType() instanceof ArrayType) {
            return row.getList(column);
        }
        return value instanceof Vector vector
                ? Arrays.stream(vector.toArray()).boxed().toList()
                : null;
    }

    private static List<String> shown(List<?> elements, int max) {
        return elements == null
                ? List.of()
                : elements.stream().limit(max).map(Preview::text).toList();
    }

    private static String text(Object value) {
        if (value instanceof Double || value instanceof Float) {
            return number(((Number) value).doubleValue());
        }
        String text = ShownText.of(String.valueOf(value).replaceAll("\\s+", " "));
        return text.length() <= LETTERS ? text : text.substring(0, LETTERS - 1) + "…";
    }

    private static String number(double value) {
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        double magnitude = Math.abs(value);
        return magnitude >= 1e-4 && magnitude < 1e7 ? rounded.toPlainString() : rounded.toString();
    }
}
