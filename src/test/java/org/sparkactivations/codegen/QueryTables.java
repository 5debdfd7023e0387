package org.sparkactivations.codegen;

import static org.sparkactivations.codegen.MarkdownTable.hundredths;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.sparkactivations.benchmark.OtherWays;
import org.sparkactivations.benchmark.QueryTimes;

/** The tables of query times, in nanoseconds per element. */
final class QueryTables {

    /** Elements of a row in the table of other ways. */
    static final int SHOWN_WIDTH = 256;

    private static final String SHOWN_SHAPE = "array_double";

    /** Functions, each with other ways to the same result, by their names among the measured queries. */
    private static final Map<String, List<String>> OTHER_WAYS = new LinkedHashMap<>();

    static {
        OTHER_WAYS.put(OtherWays.READING, List.of(OtherWays.COPY));
        OTHER_WAYS.put("relu", List.of(OtherWays.RELU));
        OTHER_WAYS.put("tanh", List.of(OtherWays.TANH));
        OTHER_WAYS.put("sigmoid", List.of(OtherWays.SIGMOID, OtherWays.SIGMOID_UDF));
        OTHER_WAYS.put("softmax", List.of(OtherWays.SOFTMAX_UDF));
        OTHER_WAYS.put("gelu", List.of());
    }

    private final QueryTimes queries;

    QueryTables(QueryTimes queries) {
        this.queries = queries;
    }

    /** A column of one shape and width. */
    private record Column(String shape, int width) {}

    /** What a column holds. */
    static String title(String shape, int width) {
        return switch (shape) {
            case "array_double" -> "Arrays of " + width + " doubles";
            case "array_float" -> "Arrays of " + width + " floats";
            case "vector" -> "Vectors of " + width + " elements";
            case "sparse" -> "Sparse Vectors of " + width + " elements";
            case "scalar" -> "Numbers";
            default -> throw new IllegalArgumentException("expected a shape of QueryTimes, got '" + shape + "'");
        };
    }

    /** Functions of one column, each followed by other ways to the same result. */
    String besideOthers() {
        MarkdownTable table = emptyTable();
        Map<String, Map<String, QueryTimes.Time>> times = times(new Column(SHOWN_SHAPE, SHOWN_WIDTH));
        OTHER_WAYS.forEach((function, others) -> {
            addRow(table, times, function, function.equals(OtherWays.READING) ? function : "`nn_" + function + "(x)`");
            others.forEach(each -> addRow(table, times, each, shown(each)));
        });
        return table.toString();
    }

    /** A heading and a table for each column. */
    String all() {
        Set<Column> columns =
                queries.all().stream().map(QueryTables::column).collect(Collectors.toCollection(LinkedHashSet::new));
        return columns.stream()
                .map(column -> "\n### " + title(column.shape(), column.width()) + "\n\n" + table(column))
                .collect(Collectors.joining());
    }

    private MarkdownTable table(Column column) {
        MarkdownTable table = emptyTable();
        Map<String, Map<String, QueryTimes.Time>> times = times(column);
        times.keySet().forEach(query -> addRow(table, times, query, shown(query)));
        return table;
    }

    private static MarkdownTable emptyTable() {
        return new MarkdownTable("query", "from Parquet", "× reading", "cached", "× reading");
    }

    private static Column column(QueryTimes.Time time) {
        return new Column(time.shape(), time.width());
    }

    /** The times of a column by query, then by source. */
    private Map<String, Map<String, QueryTimes.Time>> times(Column column) {
        return queries.all().stream()
                .filter(each -> column(each).equals(column))
                .collect(Collectors.groupingBy(
                        QueryTimes.Time::query,
                        LinkedHashMap::new,
                        Collectors.toMap(QueryTimes.Time::source, each -> each)));
    }

    /** Expressions as code, and names as they are. */
    static String shown(String query) {
        return query.contains("(x") ? "`" + query + "`" : query;
    }

    private static void addRow(
            MarkdownTable table, Map<String, Map<String, QueryTimes.Time>> times, String query, String shown) {
        Map<String, QueryTimes.Time> bySource = times.getOrDefault(query, Map.of());
        table.row(
                shown,
                cell(bySource.get("parquet"), QueryTimes.Time::nanoseconds),
                cell(bySource.get("parquet"), QueryTimes.Time::ratio),
                cell(bySource.get("cached"), QueryTimes.Time::nanoseconds),
                cell(bySource.get("cached"), QueryTimes.Time::ratio));
    }

    private static String cell(QueryTimes.Time time, ToDoubleFunction<QueryTimes.Time> number) {
        return time == null ? "" : hundredths(number.applyAsDouble(time));
    }
}
