package org.sparkactivations.codegen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sparkactivations.cluster.FaultRun;
import org.sparkactivations.cluster.KilledDrivers;
import org.sparkactivations.reliability.HostileCases;
import org.sparkactivations.reliability.KnownVulnerabilities;
import org.sparkactivations.reliability.LongRows;
import org.sparkactivations.reliability.ManyGroups;
import org.sparkactivations.reliability.ManyQueries;
import org.sparkactivations.reliability.ManySessions;
import org.sparkactivations.reliability.MutationScores;
import org.sparkactivations.sql.kept.KeptResultsTest;
import org.sparkactivations.testing.FuzzFigures;

/** The page of what the library survives, with the figures that were measured. */
final class ReliabilityPage {

    static final String PATH = "src/site/markdown/reliability.md";

    private static final String SAVED = "src/test/resources/saved";

    /** What the page does not have figures of. */
    private static final String NOT_MEASURED =
            """
                - 5,000,000 fuzzed tries of each property, which the profile `fuzz` makes without options.
                - Mutants of `.math`, and of the packages that need Spark.
                """;

    private final Path root;

    private ReliabilityPage(Path root) {
        this.root = root;
    }

    /** The page, from the figures that are stored below {@code root}. */
    static String content(Path root) {
        ReliabilityPage page = new ReliabilityPage(root);
        return """
                # Reliability

                What the library survives, what it refuses, and what it costs Spark, in figures. Each section names the
                command that makes its figures. A part of each runs in `mvn verify`. The tables are generated from what
                was measured; see [CONTRIBUTING](../../../CONTRIBUTING.md#measuring-reliability). Seconds are those of a
                machine that did other work meanwhile.

                - [Killed executors](#killed-executors)
                - [Killed drivers](#killed-drivers)
                - [Results that Spark keeps](#results-that-spark-keeps)
                - [Hostile input](#hostile-input)
                - [Fuzzed parsers](#fuzzed-parsers)
                - [Mutants](#mutants)
                - [Many queries](#many-queries)
                - [Many sessions](#many-sessions)
                - [Many groups](#many-groups)
                - [Long rows](#long-rows)
                - [Cancelled jobs](#cancelled-jobs)
                - [Saved by former versions](#saved-by-former-versions)
                - [Supply](#supply)
                - [Not measured yet](#not-measured-yet)

                ## Killed executors

                A standalone cluster of a master and two workers, each a JVM of its own. While a run computes, one or two
                executors are killed, as by `kill -9`, and up to three files of shuffles are deleted, at random moments.
                In some tasks, an expression fails at the first attempt; in others it is slow, and Spark speculates. The
                hash of the result, bit by bit, is compared with that of the same work in one JVM without faults.

                %s
                - *apply*: the job's command, from Parquet to Parquet with `--mode overwrite`: gelu and softmax.
                - *softmax between shuffles*: softmax and its logarithm, before and after two shuffles, then sorted.
                - *aggregates*: `nn_diagnose` and `nn_logsumexp_agg` in groups, and the mean squared error of an
                  Evaluator, over rows whose order changes with each fault. All bits of all figures are compared.
                - *training*: the weights of a network after 8 iterations on 10,000 rows of 480 features.
                - *calibration*: the calibrated probabilities as SQL, and their Brier score.
                - *stream*: a stream of files that is stopped in the middle and goes on from its checkpoint.

                A file of a shuffle counts as deleted although nobody may need it any more.

                    mvn -q -Preliability test-compile exec:exec

                `SparkSubmitIT` kills an executor while a network is trained in each `mvn verify`.

                ## Killed drivers

                The job `apply --mode overwrite` is killed by `kill -9`: a quarter of the runs at any moment, the others
                while it writes and replaces the old output. The old and the new output are compared line by line.

                %s
                *Both outputs, hidden* is what a kill between the two renames leaves: no file system of Hadoop exchanges
                two directories at once. Nothing is lost, and the next run names both directories and refuses to start.

                    mvn -q -Preliability test-compile exec:exec -Dreliability=cluster.KilledDrivers

                ## Results that Spark keeps

                Compiled queries write a result over the last one, so a value that Spark keeps for longer than its row
                must not change. `KeptResultsTest` draws queries from all combinations of a form, a frame, a type of
                column, a function, settings and a way to take the rows, and compares each with a UDF that makes new
                objects: 50 queries in `mvn verify`, others by seed.

                %s
                    mvn test -Dtest=KeptResultsTest -Dkept.queries=2000 -Dkept.seed=2

                ## Hostile input

                Each case has its result or its error, and none leaves anything half done.

                %s
                    mvn test -Dtest='Hostile*Test,SavedStagesTest,UserActivationErrorsTest,SafetensorsTest,ReplacedFilesTest'

                ## Fuzzed parsers

                jqwik makes texts and files of what means something to the parsers of scripts, steps, job files, layers
                and safetensors. A short run with a fixed seed is part of `mvn verify`.

                %s
                    mvn -Pfuzz test

                ## Mutants

                PIT changes the compiled code in one place at a time: it negates conditions, moves bounds, replaces
                operations and results, and leaves out calls. A mutant is killed if a test fails or does not end. Tests
                that start Spark do not run, so what needs Spark in a class counts as not killed.

                %s
                - `.spi`: all classes.
                - `.job`: those that read texts of users, such as calls, steps, scripts and job files.
                - `.net`: all classes. Of the mutants that survive, half move the bound of a loop over a work array, of
                  which the rest is not read, or that of a comparison. Others keep work memory, which changes no result.
                - `.families` and `.kernel`: all classes, by quick tests, most of which compare bits. Slow ones are left
                  out, such as the search for the largest error. Of the mutants that survive, nearly half move a bound: of
                  a comparison at which two formulas agree, or of a loop over blocks, which ends with an empty one. Others
                  take the exact path where the quick one would do, leave work memory to the caller, who gives it back, or
                  change an error term without a change of any result that is tested. The rest are in formulas for numbers
                  far out and for repeated zeros. In `.families`, methods that return a changed `Parameter` run only when
                  the catalogue starts.

                    mvn -Pmutation test-compile pitest:mutationCoverage@spi

                ## Many queries

                Different queries one after the other in one session, each of which Spark compiles anew: functions of the
                catalogue, lambdas, `nn_diagnose` and Transformers. Classes, threads and the used heap are counted after a
                collection. The first rows are those of a JVM that warms up. The threads that come are those of Spark's
                pools for shuffles, results and blocks, which keep idle ones for a minute.

                %s
                    mvn -q -Preliability test-compile exec:exec -Dreliability=reliability.ManyQueries -Dreliability.args=10000

                ## Many sessions

                Sessions of one JVM, each with one query, that no program holds afterwards. They are counted after 90 s
                without work and a collection: with this library and its functions, and in a JVM without it, with Spark's
                own functions.

                %s
                What Spark 4.1.0 keeps is its own: the `ArtifactManager` of a session registers a clean-up at a `Cleaner`, and
                the clean-up holds the manager and with it the session. So a program that opens a session for every few
                queries grows by it on that version. With Spark 4.3.0 no session stays.

                    mvn -q -Preliability test-compile exec:exec -Dreliability=reliability.ManySessions -Dreliability.args=100

                ## Many groups

                `nn_diagnose` in very many groups, and of very wide rows. Spark keeps a few groups in a hash table
                and then sorts, on disk where memory ends, so memory does not grow with the number of groups.

                %s
                    mvn -q -Preliability test-compile exec:exec \\
                        -Dreliability=reliability.ManyGroups -Dreliability.args="100000 4 64" -Dreliability.heap=1g

                ## Long rows

                The least heap, in whole gigabytes, of a JVM with one task that computes a function of one row of doubles.
                The row comes from `array_repeat`, and *x* is that row alone.

                %s
                    mvn -q -Preliability test-compile exec:exec -Dreliability=reliability.LongRows -Dreliability.args=

                ## Cancelled jobs

                Spark looks between rows whether a task is cancelled. The functions of this library also look between
                the blocks of a long row, and before and after functions of a whole row. `CancelledLongRowTest` cancels
                jobs over rows of 16 million elements and requires that their tasks end within 2 seconds.

                    mvn test -Dtest=CancelledLongRowTest

                ## Saved by former versions

                Every Transformer, Evaluator, Estimator and model with params that are not the defaults, pipelines, and
                results in Parquet. `SavedVersionsTest` loads all of them with each version of Spark that is tested, and
                compares the params and the bits of what they compute with those of the version that saved them.

                %s
                A stored state of `nn_diagnose` in another format, as in the checkpoint of a stream of version 0.2.0, is
                refused, and the stream needs a new checkpoint. Of what version 0.1.0 saved, `GEGLU` and `Squareplus`
                differ by an ulp, as their kernels are more accurate since. So does the derivative of `GELU` by the
                approximation with σ, saved by any of them, as it is computed in another way. The means of Evaluators
                differ by two ulps at most, as all of these versions rounded their sums term by term.

                    mvn test -Dtest=SavedVersionsTest

                ## Supply

                - The library has no runtime dependency, and the jar of the job carries picocli, which its NOTICE names:
                  `JobJarIT`.
                - A release has a bill of materials (CycloneDX), and two builds of it have the same bytes in other
                  folders, with another umask, time zone and language: `.ci/run`.

                Known vulnerabilities, by osv-scanner and GitLab's advisories in the format of OSV. A library is looked up by its
                exact name and version, and in Spark's distributions so are the copies inside other jars.

                %s
                - *jars*: what the jars of the library and the job carry.
                - *tests* and *plugins*: what the tests and Maven's plugins use. What is left is in libraries of the plugins'
                  newest versions for Maven 3.8, and of JaCoCo's newest but one.
                - *packages of Python*: what the tests of Python use. What is left is in `pyarrow`, of which
                  newer versions are not tried yet.
                - *Spark*: what its distributions for Python contain, and what is compiled against. The library carries
                  none of it. Update Spark for its own.

                Advisories of Spark that are stored under `spark-core`, a name without the version of Scala, are not counted:
                those of 2018 about the standalone master have no version that ends them, as a setting does.

                    .ci/vulnerabilities --offline

                [SECURITY](../../../SECURITY.md) says what the library does with input, and how to report a vulnerability.

                ## Not measured yet

                %s"""
                .formatted(
                        page.killedExecutors(),
                        page.table(KilledDrivers.FILE),
                        page.table(KeptResultsTest.FILE),
                        page.table(HostileCases.FILE),
                        page.table(FuzzFigures.FILE),
                        page.table(MutationScores.FILE),
                        page.table(ManyQueries.FILE),
                        page.table(ManySessions.FILE),
                        page.table(ManyGroups.FILE),
                        page.table(LongRows.FILE),
                        page.savedVersions(),
                        page.table(KnownVulnerabilities.FILE),
                        NOT_MEASURED);
    }

    private String killedExecutors() {
        List<FaultRun> runs = FaultRun.stored(root);
        MarkdownTable table = new MarkdownTable(
                Stream.of(Stream.of("work", "runs"), FaultRun.COUNTED.stream(), Stream.of("results that differ"))
                        .flatMap(each -> each)
                        .toList());
        Map<String, List<FaultRun>> byWorkload = runs.stream()
                .collect(Collectors.groupingBy(FaultRun::workload, LinkedHashMap::new, Collectors.toList()));
        byWorkload.forEach((workload, its) ->
                table.row(cells(workload.toLowerCase(Locale.ROOT).replace('_', ' '), its)));
        return table.row(cells("all", runs)).toString();
    }

    private static List<String> cells(String name, List<FaultRun> runs) {
        return Stream.of(
                        Stream.of(name, Integer.toString(runs.size())),
                        IntStream.range(0, FaultRun.COUNTED.size())
                                .mapToObj(i -> Integer.toString(FaultRun.sum(runs, i))),
                        Stream.of(Long.toString(
                                runs.stream().filter(each -> !each.isSame()).count())))
                .flatMap(each -> each)
                .toList();
    }

    /** A table of tab-separated values as it is. */
    private String table(String file) {
        if (!Files.exists(root.resolve(file))) {
            return "Not measured yet.\n";
        }
        List<String> lines = text(file).lines().toList();
        MarkdownTable table = new MarkdownTable(lines.get(0).split("\t"));
        lines.stream().skip(1).forEach(each -> table.row(Arrays.asList(each.split("\t"))));
        return table.toString();
    }

    private String savedVersions() {
        MarkdownTable table = new MarkdownTable("version", "Spark", "stages, Evaluators and models");
        try (Stream<Path> versions = Files.list(root.resolve(SAVED))) {
            for (Path version : versions.sorted().toList()) {
                String[] names = version.getFileName().toString().split("-spark-");
                long saved = text(SAVED + "/" + version.getFileName() + "/computed.tsv")
                        .lines()
                        .count();
                table.row(names[0], names[1], Long.toString(saved));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.toString();
    }

    private String text(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
