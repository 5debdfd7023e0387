package org.sparkactivations.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Spark's standalone cluster on this machine: a master and two workers with a core each, every one a JVM of its own, on
 * ports that are free. Closing it ends all of them, and so does the end of this JVM.
 */
final class StandaloneCluster implements AutoCloseable {

    private static final Duration TO_START = Duration.ofSeconds(300);
    private static final Duration TO_RUN = Duration.ofSeconds(600);

    /** The JVMs live for seconds, in which most of their time would go into compiling what they never run often. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    /** Two names of this machine: Spark runs a speculative task on another host than the first one. */
    private static final List<String> HOSTS = List.of("127.0.0.1", "localhost");

    /** Executors that are killed on purpose are started again, however many they are. */
    private static final String ANY_NUMBER_OF_EXECUTORS = " -Dspark.deploy.maxExecutorRetries=-1";

    private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://\\S+)");
    private static final Pattern REGISTERED = Pattern.compile("Successfully registered with (master)");

    private final SparkHome home;
    private final Path directory;
    private final List<Process> processes = new ArrayList<>();
    private final Thread atExit = new Thread(this::kill);
    private String master;

    private StandaloneCluster(SparkHome home, Path directory) {
        this.home = home;
        this.directory = directory;
    }

    /**
     * Starts a cluster.
     *
     * @param directory takes logs, and the workers' files
     */
    static StandaloneCluster start(SparkHome home, Path directory) throws IOException, InterruptedException {
        StandaloneCluster cluster = new StandaloneCluster(home, directory);
        Runtime.getRuntime().addShutdownHook(cluster.atExit);
        try {
            cluster.startDaemons();
            return cluster;
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            cluster.close();
            throw e;
        }
    }

    private void startDaemons() throws IOException, InterruptedException {
        Path log = directory.resolve("master.log");
        String deploy = "org.apache.spark.deploy.";
        Process process = start(
                home.process(deploy + "master.Master", "--host", "127.0.0.1", "--port", "0", "--webui-port", "0"), log);
        master = await(MASTER, log, process);
        List<Path> logs = new ArrayList<>();
        for (int i = 0; i < HOSTS.size(); i++) {
            log = directory.resolve("worker" + i + ".log");
            logs.add(log);
            String work = directory.resolve("work" + i).toString();
            String[] options = "--port 0 --webui-port 0 --cores 1 --memory 1g".split(" ");
            String[] arguments = Stream.concat(
                            Arrays.stream(options), Stream.of("--host", HOSTS.get(i), "--work-dir", work, master))
                    .toArray(String[]::new);
            start(home.process(deploy + "worker.Worker", arguments), log);
        }
        for (int i = 0; i < HOSTS.size(); i++) {
            await(REGISTERED, logs.get(i), processes.get(1 + i));
        }
    }

    /** The folder in which executors write the files of shuffles. */
    Path shuffleFiles() {
        return directory.resolve("local");
    }

    private Process start(ProcessBuilder builder, Path log) throws IOException {
        builder.environment().put("SPARK_DAEMON_MEMORY", "512m");
        builder.environment().put("SPARK_DAEMON_JAVA_OPTS", QUICK_START + ANY_NUMBER_OF_EXECUTORS);
        builder.environment().put("SPARK_LOCAL_DIRS", shuffleFiles().toString());
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        synchronized (processes) {
            processes.add(process);
        }
        return process;
    }

    /** Waits until something is in a log. */
    private static String await(Pattern pattern, Path log, Process process) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(TO_START);
        while (true) {
            boolean alive = process.isAlive();
            String text = Files.readString(log);
            Matcher found = pattern.matcher(text);
            if (found.find()) {
                return found.group(1);
            }
            if (!alive || Instant.now().isAfter(end)) {
                String what = alive ? "is not ready after " + TO_START.toSeconds() + " s" : "has ended";
                throw new AssertionError("the process of " + log + " " + what + ":\n" + text);
            }
            Thread.sleep(50);
        }
    }

    /** Submits a job, waits for its end, and gathers what it left. */
    Submission submit(String... arguments) throws IOException, InterruptedException {
        return submit(TO_RUN, arguments);
    }

    /** As {@link #submit(String...)}, of a job that takes longer. */
    Submission submit(Duration limit, String... arguments) throws IOException, InterruptedException {
        Set<Path> before = executorLogs();
        Path out = Files.createTempFile(directory, "driver", ".out");
        Path err = Files.createTempFile(directory, "driver", ".err");
        // Not the extra options: those are the users', which the templates set.
        Stream<String> cluster = Stream.of(
                "--master",
                master,
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.driver.defaultJavaOptions=" + QUICK_START,
                "--conf",
                "spark.executor.defaultJavaOptions=" + QUICK_START);
        String[] all = Stream.concat(cluster, Arrays.stream(arguments)).toArray(String[]::new);
        Process driver = home.process("org.apache.spark.deploy.SparkSubmit", all)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        synchronized (processes) {
            processes.add(driver);
        }
        boolean ended = driver.waitFor(limit.toSeconds(), TimeUnit.SECONDS);
        if (!ended) {
            driver.destroyForcibly().waitFor();
        }
        List<String> logs = new ArrayList<>();
        for (Path each : executorLogs()) {
            if (!before.contains(each)) {
                logs.add(Files.readString(each));
            }
        }
        Submission submission = new Submission(driver.exitValue(), Files.readString(out), Files.readString(err), logs);
        if (!ended) {
            throw new AssertionError(
                    "the job did not end within " + limit.toSeconds() + " s\n" + submission.transcript());
        }
        return submission;
    }

    /** What the executors wrote to their error streams: a file in {@code work<i>/<application>/<executor>}. */
    private Set<Path> executorLogs() throws IOException {
        Set<Path> logs = new TreeSet<>();
        for (int i = 0; i < HOSTS.size(); i++) {
            Path work = directory.resolve("work" + i);
            if (Files.exists(work)) {
                try (Stream<Path> files = Files.find(
                        work, 3, (path, attributes) -> path.endsWith("stderr") && attributes.isRegularFile())) {
                    logs.addAll(files.toList());
                }
            }
        }
        return logs;
    }

    @Override
    public void close() {
        kill();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private void kill() {
        synchronized (processes) {
            for (Process each : processes) {
                // The executors are children of the workers; asked for after the end of these, nobody knows them.
                List<ProcessHandle> children = each.descendants().toList();
                each.destroyForcibly();
                children.forEach(ProcessHandle::destroyForcibly);
                each.onExit().join();
            }
            processes.clear();
        }
    }
}
