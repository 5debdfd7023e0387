package org.sparkactivations.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparkactivations.Activations;

/**
 * Results in JVMs with the interpreter and both compilers, with and without the Vector API, for vectors of several
 * widths: the same bits.
 */
@Tag("kernel")
class SameBitsTest {

    private static final String VECTOR = "--add-modules=jdk.incubator.vector";

    private static final String ALWAYS = "-Dsparkactivations.simd=always";

    /** SIMD replaces plain Java while the bits are computed. */
    private static final String WARMING = "-Dsparkactivations.simd=true";

    /** HotSpot compiles a method after a tenth of the usual calls. */
    private static final String SOON = "-XX:CompileThresholdScaling=0.1";

    private static final int FEW = 3;
    private static final int ENOUGH = 6;

    /**
     * Options of a JVM, and how often it computes all results, so that the kernels are compiled. The interpreter would
     * take most of a minute for the Vector API; the second JVM runs the same Java code of it at first.
     */
    private static final Map<List<String>, Integer> JVMS = new LinkedHashMap<>();

    static {
        JVMS.put(List.of("-Xint"), 1);
        JVMS.put(List.of("-XX:TieredStopAtLevel=1", VECTOR), 1);
        JVMS.put(List.of("-XX:TieredStopAtLevel=1", SOON), FEW);
        JVMS.put(List.of(SOON), ENOUGH);
        JVMS.put(List.of(SOON, VECTOR), ENOUGH);
        JVMS.put(List.of(SOON, VECTOR, WARMING), ENOUGH);
        JVMS.put(List.of("-XX:MaxVectorSize=16", SOON, VECTOR), ENOUGH);
        JVMS.put(List.of("-XX:MaxVectorSize=32", SOON, VECTOR), ENOUGH);
    }

    @Test
    void doNotDependOnTheCompiler(@TempDir Path folder) throws Exception {
        Map<List<String>, Process> running = new LinkedHashMap<>();
        for (List<String> options : JVMS.keySet()) {
            running.put(options, start(options, output(folder, options)));
        }
        Map<List<String>, List<String>> printed = new LinkedHashMap<>();
        for (Map.Entry<List<String>, Process> each : running.entrySet()) {
            assertThat(each.getValue().waitFor(5, TimeUnit.MINUTES)).isTrue();
            List<String> lines =
                    Files.readAllLines(output(folder, each.getKey()).toPath());
            assertThat(each.getValue().exitValue())
                    .as("%s: %s", each.getKey(), lines)
                    .isZero();
            printed.put(each.getKey(), hashes(lines));
        }

        List<String> interpreted = printed.get(List.of("-Xint"));
        assertThat(interpreted).hasSize(Activations.builtInFunctions().size() + 1);
        assertThat(interpreted).last().asString().startsWith(BitsOfAll.NETWORK);
        printed.forEach((options, lines) -> assertThat(lines).as("%s", options).isEqualTo(interpreted));
    }

    private static List<String> hashes(List<String> lines) {
        return lines.stream()
                .filter(each -> !each.startsWith("#") && !each.contains("WARNING"))
                .toList();
    }

    private static File output(Path folder, List<String> options) {
        return folder.resolve("output" + options.hashCode()).toFile();
    }

    private static Process start(List<String> options, File output) throws IOException, URISyntaxException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.add(ALWAYS);
        command.addAll(options);
        command.addAll(List.of("-cp", place(Activations.class) + File.pathSeparator + place(BitsOfAll.class)));
        command.addAll(List.of(BitsOfAll.class.getName(), Integer.toString(JVMS.get(options))));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
    }

    private static Path place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
