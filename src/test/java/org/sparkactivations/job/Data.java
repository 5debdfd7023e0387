package org.sparkactivations.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.sparkactivations.testing.TestSpark;

/** Small inputs, and the content of directories. */
final class Data {

    private Data() {}

    /** Writes rows of Parquet with a number x = −2 … 2, and an array v of x, 0 and 1. */
    static Path numbers(Path directory) {
        Path path = directory.resolve("numbers");
        write("SELECT id - 2D AS x, array(id - 2D, 0D, 1D) AS v, 'n' || id AS name FROM range(0, 5, 1, 1)", path);
        return path;
    }

    /** Writes the rows of a query as Parquet. */
    static void write(String query, Path path) {
        TestSpark.session().sql(query).write().parquet(path.toString());
    }

    /** The rows of Parquet files, in the order of the query. */
    static List<Row> read(Path path, String... expressions) {
        return TestSpark.session()
                .read()
                .parquet(path.toString())
                .selectExpr(expressions)
                .collectAsList();
    }

    /** The one column of Parquet files, sorted. */
    static List<Double> doubles(Path path, String expression) {
        return read(path, expression).stream()
                .map(row -> row.getDouble(0))
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** Every file and directory below a directory, hidden ones included, with a hash of its content. */
    static Map<String, Integer> snapshot(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            Map<String, Integer> content = new TreeMap<>();
            for (Path each : (Iterable<Path>) all::iterator) {
                int hash = Files.isRegularFile(each) ? Arrays.hashCode(Files.readAllBytes(each)) : 0;
                content.put(directory.relativize(each).toString(), hash);
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
