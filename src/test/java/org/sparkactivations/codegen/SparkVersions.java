package org.sparkactivations.codegen;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sparkactivations.benchmark.MeasuredTable;

/** The times of queries on versions of Spark, a column for each version. */
final class SparkVersions {

    private static final int VERSION = 0;
    private static final int SHAPE = 1;
    private static final int WIDTH = 2;
    private static final int SOURCE = 3;
    private static final int QUERY = 4;
    private static final int NANOSECONDS = 5;

    private SparkVersions() {}

    /** The table in the project at {@code root}. */
    static MeasuredTable table(Path root) {
        MeasuredTable measured = MeasuredTable.of(root, "spark-versions");
        List<String> versions = measured.rows().stream()
                .map(row -> row.get(VERSION))
                .distinct()
                .sorted()
                .toList();
        Map<List<String>, Map<String, String>> byQuery = new LinkedHashMap<>();
        measured.rows().forEach(row -> byQuery.computeIfAbsent(query(row), each -> new LinkedHashMap<>())
                .put(row.get(VERSION), row.get(NANOSECONDS)));
        List<String> heads = new ArrayList<>(List.of("column", "source", "query"));
        versions.forEach(version -> heads.add("Spark " + version));
        List<List<String>> rows = new ArrayList<>();
        byQuery.forEach((query, times) -> {
            List<String> row = new ArrayList<>(query);
            versions.forEach(version -> row.add(times.getOrDefault(version, "")));
            rows.add(row);
        });
        return new MeasuredTable(measured.circumstances(), heads, rows);
    }

    private static List<String> query(List<String> row) {
        return List.of(
                QueryTables.title(row.get(SHAPE), Integer.parseInt(row.get(WIDTH))),
                row.get(SOURCE),
                QueryTables.shown(row.get(QUERY)));
    }
}
