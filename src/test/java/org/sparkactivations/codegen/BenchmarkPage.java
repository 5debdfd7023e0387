package org.sparkactivations.codegen;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sparkactivations.benchmark.KernelTimes;
import org.sparkactivations.benchmark.MeasuredTable;
import org.sparkactivations.benchmark.NativeTimes;
import org.sparkactivations.benchmark.NetworkTimes;
import org.sparkactivations.benchmark.OtherWays;
import org.sparkactivations.benchmark.QueryTimes;

/** The page of measured times: what readers look for first, then every function, then goals. */
final class BenchmarkPage {

    static final String PATH = "src/site/markdown/benchmarks.md";

    private static final String COMMAND = "mvn -q -Pbenchmark test-compile exec:exec -Dbenchmark=";

    private final KernelTimes kernels;
    private final NativeTimes natives;
    private final KernelTimes narrowKernels;
    private final NativeTimes narrowNatives;
    private final QueryTimes queries;
    private final PythonQueryTable python;
    private final NetworkTimes networks;
    private final List<MeasuredSection> measured;

    private BenchmarkPage(Path root) {
        this.kernels = KernelTimes.of(root);
        this.natives = NativeTimes.of(root);
        this.narrowKernels = KernelTimes.of(root, "kernels-avx2");
        this.narrowNatives = NativeTimes.of(root, "native-avx2");
        this.queries = QueryTimes.of(root);
        this.python = new PythonQueryTable(root);
        this.networks = NetworkTimes.of(root);
        this.measured = Stream.of(
                        cluster(root),
                        new MeasuredSection(
                                "The first queries of a JVM",
                                "Each query applies a function to 10,000 cached rows of 256 doubles, on two cores. Times are"
                                        + " by the clock, with planning; medians of five JVMs count. With SIMD, a function"
                                        + " runs in plain Java until HotSpot has compiled its SIMD form.",
                                COMMAND + "WarmUpRun",
                                MeasuredTable.of(root, "warmup")),
                        new MeasuredSection(
                                "More and more rows",
                                "Rows of 8 doubles are generated as they are read, in a JVM of 1 GB for each number of"
                                        + " rows. `x` is the row without a function. Short queries are mostly planning. The"
                                        + " heap is what garbage collection leaves.",
                                COMMAND + "ScaleRun",
                                MeasuredTable.of(root, "scale")),
                        new MeasuredSection(
                                "Versions of Spark",
                                "Nanoseconds per element of the same queries on several versions of Spark, measured as under"
                                        + " [All queries](#all-queries): one version after the other.",
                                COMMAND + "VersionRun",
                                SparkVersions.table(root)))
                .filter(each -> !each.measured().rows().isEmpty())
                .toList();
    }

    private static MeasuredSection cluster(Path root) {
        return new MeasuredSection(
                "Beside the others on a cluster",
                """
                A batch of rows of 256 elements, from Parquet to Parquet, on a cluster of two executors with one core each \
                on one machine. All queries take turns, and *seconds* are those of each round by the clock. *ns above \
                copying* is how much longer the median is than that of copying the column without a function: nanoseconds \
                per element, of both cores together. A negative time is noise. Before, the results of every way are \
                compared with those of NumPy.

                - `nn_` functions are those of this library.
                - `transform` is the formula in SQL, which Spark compiles from 4.3 on. Spark has no function for the exact \
                gelu, so it is gelu_tanh.
                - The UDF in Java is a stream over the boxed floats that Spark gives it, and the one in Scala maps a typed \
                `Seq[Float]`. Both call `java.lang.Math`.
                - `pandas_udf` stacks the rows of a batch to a matrix in a process of Python, one for each executor, and \
                calls PyTorch on one thread, or NumPy.
                - `arrow_udf`, from Spark 4.1 on, calls NumPy for the memory of Arrow.
                - `ElementwiseProduct` of MLlib multiplies Vectors of doubles by a constant one. It is no activation, but \
                has as little to compute as relu.
                """,
                "nox -f src/test/python/noxfile.py -s cluster",
                MeasuredTable.of(root, "cluster"));
    }

    /** The page, from the times that are stored below {@code root}. */
    static String content(Path root) {
        return new BenchmarkPage(root).page();
    }

    private String page() {
        KernelTables kernelTables = new KernelTables(kernels, natives);
        KernelTables narrowTables = new KernelTables(narrowKernels, narrowNatives);
        QueryTables queryTables = new QueryTables(queries);
        return """
                # Benchmarks

                All times are nanoseconds per element on one core, so less is better. *SIMD* is the provider that uses
                the Vector API, and *plain Java* is the one that does not. The page is generated from measured times;
                see [CONTRIBUTING](../../../CONTRIBUTING.md#measuring-speed).

                - [Kernels beside other libraries](#kernels-beside-other-libraries)
                - [Queries beside other ways](#queries-beside-other-ways)
                - [Queries from Python](#queries-from-python)
                %s- [Networks](#networks)
                - [All kernels](#all-kernels)
                - [Kernels by size of the array](#kernels-by-size-of-the-array)
                - [All queries](#all-queries)
                - [Goals](#goals)

                ## Kernels beside other libraries

                Each library reads 4,096 elements from one array and writes the results to another array. Softmax works
                on 32 rows of 128 elements. *Ratio* is the time of this library with SIMD, divided by that of the fastest
                other library on the same machine.

                %s
                Doubles, here within an ulp or two:

                %s
                Floats, here within 0.51 ulp:

                %s
                    python3 src/jmh/python/native_libraries.py

                The same with vectors of 256 bits at most, as on machines without AVX-512. Doubles:

                %s
                Floats:

                %s
                    python3 src/jmh/python/native_libraries.py --avx2

                ## Queries beside other ways

                Whole queries over arrays of %d doubles. Each reads the column, applies the function, and writes to
                Spark's `noop` sink.

                %s
                %s
                `%s` is the minimum that Spark does where an expression gives an array: it copies the array.

                ## Queries from Python

                Whole queries over a cached column of arrays of %d doubles, as PySpark sees them, from the call to the end.
                *Added* is the time without that of reading the column, where the noise of a run is about 1: a negative time
                is noise. Spark compiles `transform` from 4.3 on, and interprets it before.

                %s
                %s
                    nox -f src/test/python/noxfile.py -s benchmark

                %s## Networks

                Networks beside Spark's `MultilayerPerceptronClassifier`, whose hidden layers are sigmoid: milliseconds for
                the gradient of all rows on %d cores, and for `transform` with all its columns. Both take turns in one JVM
                with %s of memory; medians count. The time of a gradient is the difference between a long and a short
                training, divided by the gradients that it has more. The digits are trained on by the driver, and the other
                rows by tasks. `maxout(2)` has twice the weights. A leaf for each partition is what a plain sum costs.

                %s
                %s
                    mvn -q -Pbenchmark test-compile exec:exec -Dbenchmark=NetworkRun

                ## All kernels

                %s
                JMH times each function in a JVM with the Vector API and in one without it. The minimum counts.

                - *Kernel*: the function alone, block by block, over %,d doubles that are already in the block.
                - *Streamed*: the same with the copies that a query makes, from an array to the block and from the block
                  to another array. Floats are widened and rounded on the way. Copying the array alone took %s.
                - *Math*: a loop over the formula of the definition with the methods of `java.lang.Math`, and with `Erf`
                  of Apache Commons Numbers. It is inaccurate or overflows where the kernel does not.
                - *Bytes*: what JMH's profiler reports as allocated per array, the maximum of these benchmarks
                  with SIMD.

                %s
                    mvn -q -Pbenchmark test-compile exec:exec

                ## Kernels by size of the array

                Streamed; the first number is with SIMD, the second one in plain Java.

                ### Doubles

                %s
                ### Floats

                %s
                ## All queries

                %s
                A dozen functions take turns in one JVM, with the query that reads the column alone. Times are medians of
                what the tasks of a query take, without planning. *× reading* is the time divided by that of reading the
                column alone, and for functions of x and an operand t by that of reading both. Times of sparse Vectors
                are per stored element of x. Elements are between −10 and 10; those of t, and all elements for functions
                of probabilities, are between 0 and 1. `row_copy` writes a copy of the row to memory of its own,
                and `row_half` one of its first half.

                    mvn -q -Pbenchmark test-compile exec:exec -Dbenchmark=QueryRun
                %s
                ## Goals

                Ratios that the project aims at, and the functions that miss them, the furthest off first. *Copying* is
                `%s`, and for Vectors `%s`: the minimum that Spark does
                where an expression gives a row. For functions of x and an operand t it is `%s`. The kernel is the
                streamed one without its two copies. Ratios are compared in hundredths.

                The *floor* of a function is the time that it takes at least on the machine: in queries that of
                `row_copy` or `row_half`, which writes a row of the same width, and what the kernel takes beyond that of
                identity; for results that are narrower the latter alone; for a value with its derivative the value and
                one more copy of results. *Excluded by the floor* counts functions whose floor is above the goal, and
                which take no more than 1.15 times the floor. *Median × floor* is the time of the median in units of its
                floor.

                %s"""
                .formatted(
                        links(),
                        orNotRun(natives.circumstances()),
                        kernelTables.besideOthers(NativeTimes.Type.DOUBLE),
                        kernelTables.besideOthers(NativeTimes.Type.FLOAT),
                        narrowTables.besideOthers(NativeTimes.Type.DOUBLE),
                        narrowTables.besideOthers(NativeTimes.Type.FLOAT),
                        QueryTables.SHOWN_WIDTH,
                        orNotRun(queries.circumstances()),
                        queryTables.besideOthers(),
                        OtherWays.COPY,
                        QueryTables.SHOWN_WIDTH,
                        orNotRun(python.circumstances()),
                        python.table(),
                        sections(),
                        NetworkTimes.CORES,
                        NetworkTimes.HEAP,
                        orNotRun(networks.circumstances()),
                        NetworkTable.of(networks),
                        orNotRun(kernels.circumstances()),
                        KernelTables.LARGE,
                        kernelTables.copy(),
                        kernelTables.all(),
                        kernelTables.bySize("doubles"),
                        kernelTables.bySize("floats"),
                        orNotRun(queries.circumstances()),
                        queryTables.all(),
                        OtherWays.COPY,
                        OtherWays.COPY_VECTOR,
                        OtherWays.COPY_OF_TWO,
                        new BenchmarkGoals(kernels, natives, narrowKernels, narrowNatives, queries).table());
    }

    private String links() {
        return measured.stream().map(MeasuredSection::link).collect(Collectors.joining());
    }

    private String sections() {
        return measured.stream().map(MeasuredSection::content).collect(Collectors.joining());
    }

    private static String orNotRun(String circumstances) {
        return circumstances.isEmpty() ? "Not measured yet.\n" : MeasuredSection.measuredOn(circumstances);
    }
}
