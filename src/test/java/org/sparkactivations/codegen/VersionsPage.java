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

    private static final String BEGIN = "<!-- versions: generated, see CONTRIBUTING.md -->";
    private static final String END = "<!-- end of versions -->";

    private VersionsPage() {}

    /** The README with its table made anew: the versions of Spark for each artifact and kind of session. */
    static String inserted(Path root, String readme) {
        List<Map<String, String>> runs = runs(root);
        String rows = runs.stream()
                .map(each -> each.get("scala"))
                .distinct()
                .sorted()
                .map(scala -> "| `spark-activations_%s` | %s | %s |\n"
                        .formatted(scala, versions(runs, scala, false), versions(runs, scala, true)))
                .collect(Collectors.joining());
        return ReadmeFamilies.between(
                readme, BEGIN, END, "| artifact | Spark | Spark Connect |\n| --- | --- | --- |\n" + rows);
    }

    private static String versions(List<Map<String, String>> runs, String scala, boolean isConnect) {
        return runs.stream()
                .filter(each -> each.get("scala").equals(scala))
                .filter(each -> each.get("client").startsWith("Connect") == isConnect)
                .map(each -> each.get("spark"))
                .collect(Collectors.joining(", "));
    }

    private static List<Map<String, String>> runs(Path root) {
        try {
            List<String> lines = Files.readAllLines(root.resolve(MEASURED));
            return lines.stream().skip(1).map(line -> run(lines.get(0), line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String content(Path root) {
        List<Map<String, String>> runs = runs(root);
        long bits = runs.stream().map(each -> each.get("bits")).distinct().count();
        return """
                # Versions

                The tests of Python ran on these versions of Spark, with the distributions that pip installs. The jar
                for Scala 2.12 is `spark-activations_2.12`, and the jar for Scala 2.13 is `spark-activations_2.13`;
                both are built from the same sources. This page is generated from what was run; see
                [CONTRIBUTING](../../../CONTRIBUTING.md).

                **Functions** are the SQL functions whose results were compared bit by bit, for doubles and floats,
                with those of the kernels. **Bits** is a hash of all results%s. **Stages** are
                the Transformers, Evaluators, Estimators and models that were run, saved and loaded. **Job** is the
                number of functions that a job by `spark-submit` computed, again compared bit by bit.

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
