package org.sparkactivations.codegen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The page of the versions of Spark on which the tests of Python ran, from what they wrote down. */
final class VersionsPage {

    static final String PATH = "src/site/markdown/versions.md";

    private static final String MEASURED = "src/test/python/versions.tsv";

    private VersionsPage() {}

    static String content(Path root) {
        List<String> lines;
        try {
            lines = Files.readAllLines(root.resolve(MEASURED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Map<String, String>> runs =
                lines.stream().skip(1).map(line -> run(lines.get(0), line)).toList();
        long bits = runs.stream().map(each -> each.get("bits")).distinct().count();
        return """
                # Versions

                The tests of Python ran on these versions of Spark, with the distributions that pip installs. The jar
                for Scala 2.12 is `spark-activations_2.12`, and the jar for Scala 2.13 is `spark-activations_2.13`;
                both are built from the same sources. This page is generated from what was run; see
                [CONTRIBUTING](../../../CONTRIBUTING.md).

                **Functions** are the SQL functions whose results were compared bit by bit, for doubles and floats,
                with those of the kernels. **Bits** is a hash of all results%s. **Stages** are
                the Transformers and Evaluators that were run, saved and loaded. **Job** is the number of functions that
                a job by `spark-submit` computed, again compared bit by bit.

                | Spark | Scala | client | functions | bits | stages | job |
                | --- | --- | --- | --- | --- | --- | --- |
                %s
                Spark 3.5 on Scala 2.13 is not on PyPI: there the scripts of PySpark run the jars of Maven Central.
                Clients of Spark Connect have no job. The client 4.2.0 is `pyspark-client`, which has no Java. Spark
                Connect's client for Java calls three functions in a test of its own.
                """
                .formatted(
                        bits == 1 ? ", the same in every row" : "",
                        runs.stream().map(VersionsPage::row).collect(Collectors.joining()));
    }

    private static Map<String, String> run(String header, String line) {
        String[] names = header.split("\t", -1);
        String[] values = line.split("\t", -1);
        if (names.length != values.length) {
            throw new IllegalStateException(
                    MEASURED + ": expected " + names.length + " values, got " + Arrays.toString(values));
        }
        Map<String, String> run = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            run.put(names[i], values[i]);
        }
        return run;
    }

    private static String row(Map<String, String> run) {
        return "| %s | %s | %s | %s | `%s` | %s | %s |\n"
                .formatted(
                        run.get("spark"),
                        run.get("scala"),
                        run.get("client"),
                        run.get("functions"),
                        run.get("bits"),
                        run.get("stages"),
                        run.get("job").isEmpty() ? "–" : run.get("job"));
    }
}
