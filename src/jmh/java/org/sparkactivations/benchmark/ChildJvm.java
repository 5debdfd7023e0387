package org.sparkactivations.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A JVM with the options of this one and others, for measurements that need a JVM of their own. */
final class ChildJvm {

    /** What the lines of results begin with. */
    private static final String RESULT = "result\t";

    private ChildJvm() {}

    /** Runs a main class, and returns its results. */
    static List<String> results(Class<?> main, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines;
        try (Stream<String> output = process.inputReader(StandardCharsets.UTF_8).lines()) {
            lines = output.filter(each -> each.startsWith(RESULT))
                    .map(each -> each.substring(RESULT.length()))
                    .toList();
        }
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": exit code " + exit);
        }
        return lines;
    }

    /** Gives a result to the JVM that started this one. */
    static void print(String result) {
        System.out.println(RESULT + result);
    }
}
