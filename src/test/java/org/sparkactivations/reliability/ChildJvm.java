package org.sparkactivations.reliability;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another JVM, with the options of this one. */
final class ChildJvm {

    private ChildJvm() {}

    /** Runs a program. Of two options that say how large the heap is, a JVM takes the last. */
    static ProcessBuilder of(List<String> options, String classPath, Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, program.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
