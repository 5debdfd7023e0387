package org.sparkactivations.cluster;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * An installed Spark, of which only the folder {@code jars} is there: starts Spark's classes as the scripts of its
 * folder {@code bin} do. These ask {@code org.apache.spark.launcher.Main} for the command line, and run it.
 */
record SparkHome(Path path) {

    /** Prepares the start of a class of Spark in a JVM of its own. */
    ProcessBuilder process(String sparkClass, String... arguments) throws IOException {
        return withEnvironment(command(sparkClass, arguments));
    }

    private List<String> command(String sparkClass, String... arguments) throws IOException {
        List<String> launcher = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                path.resolve("jars") + File.separator + "*",
                "org.apache.spark.launcher.Main",
                sparkClass));
        launcher.addAll(Arrays.asList(arguments));
        Process process = withEnvironment(launcher).redirectErrorStream(true).start();
        String printed;
        try (InputStream output = process.getInputStream()) {
            printed = new String(output.readAllBytes(), StandardCharsets.UTF_8);
        }
        // A NUL on a line of its own, then one word after the other, each with a NUL after it.
        int start = printed.indexOf("\0\n");
        if (start < 0) {
            throw new IOException("Spark's launcher refused " + launcher + ":\n" + printed);
        }
        return List.of(printed.substring(start + 2).split("\0"));
    }

    private ProcessBuilder withEnvironment(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        // A Spark that this machine may have, and its settings, are no part of the test.
        environment.keySet().removeIf(name -> name.startsWith("SPARK_"));
        environment.put("SPARK_HOME", path.toString());
        environment.put("SPARK_SCALA_VERSION", "2.13");
        environment.put("SPARK_LOCAL_IP", "127.0.0.1");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }
}
