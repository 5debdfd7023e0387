package org.sparkactivations.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine on which benchmarks run. */
final class Machine {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** Processor, JVM and date, in words. */
    static String description() {
        return String.join(
                ", ",
                processor().orElse(System.getProperty("os.arch")) + " with "
                        + Runtime.getRuntime().availableProcessors() + " cores",
                System.getProperty("os.name"),
                "Java " + System.getProperty("java.vm.version") + " (" + System.getProperty("java.vm.name") + ")",
                LocalDate.now().toString());
    }

    private static Optional<String> processor() {
        if (!Files.isReadable(PROCESSORS)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(each -> each.startsWith("model name"))
                    .map(each -> each.substring(each.indexOf(':') + 1).trim())
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
