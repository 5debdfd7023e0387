package org.sparkactivations.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What commands replace: regular files and directories, where links lead to them. A named pipe stands for all that is
 * neither, as a test has no device to lose.
 */
@Tag("spark")
class ReplacedFilesTest {

    @TempDir
    private Path directory;

    private Path input;

    @BeforeEach
    void writeInput() {
        input = Data.numbers(directory);
    }

    /** The commands that write, with PLACE for what they write. */
    static final List<String> WRITERS = List.of(
            "apply --input IN --activate relu(x)~AS~a --mode overwrite --output PLACE",
            "score --input IN --model IN --mode overwrite --output PLACE",
            "train --input IN --features v --label x --mode overwrite --output PLACE",
            "train --input IN --features v --label x --output NEW --report PLACE",
            "calibrate --input IN --raw-prediction x --label x --mode overwrite --output PLACE",
            "calibrate --input IN --raw-prediction x --label x --output NEW --report PLACE",
            "diagnose --input IN --column x --activation relu --report PLACE",
            "plot relu --output PLACE.svg");

    static Stream<String> writers() {
        return WRITERS.stream();
    }

    private Run run(String line, Object place) {
        return Run.of(Stream.of(line.split(" "))
                .map(each -> each.replace("IN", input.toString())
                        .replace("NEW", directory.resolve("new").toString())
                        .replace("PLACE", place.toString())
                        .replace('~', ' '))
                .toArray(String[]::new));
    }

    private Path pipe(String name) throws IOException, InterruptedException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        Path pipe = directory.resolve(name);
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        return pipe;
    }

    @ParameterizedTest
    @MethodSource("writers")
    void whatIsNoFileIsNotReplaced(String line) throws Exception {
        pipe("pipe");
        pipe("pipe.svg");
        Run run = run(line, directory.resolve("pipe"));
        assertThat(run.exitCode()).as(line).isEqualTo(2);
        assertThat(run.err()).contains("a device, a pipe").hasLineCount(1);
        for (String each : List.of("pipe", "pipe.svg")) {
            assertThat(Files.readAttributes(
                                    directory.resolve(each), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                            .isOther())
                    .as(line)
                    .isTrue();
        }
        assertThat(directory.resolve("new")).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("writers")
    void aLinkThatLeadsNowhereIsRefused(String line) throws IOException {
        Files.createSymbolicLink(directory.resolve("link"), directory.resolve("nowhere"));
        Files.createSymbolicLink(directory.resolve("link.svg"), directory.resolve("nowhere"));
        Run run = run(line, directory.resolve("link"));
        assertThat(run.exitCode()).as(line + run.err()).isEqualTo(2);
        assertThat(run.err()).contains("link").hasLineCount(1);
        assertThat(directory.resolve("nowhere")).doesNotExist();
        assertThat(directory.resolve("new")).doesNotExist();
    }

    @Test
    void theFileBehindALinkIsReplacedAndTheLinkStays() throws IOException {
        Path real = Files.writeString(directory.resolve("real.svg"), "old");
        Path link = Files.createSymbolicLink(directory.resolve("link.svg"), Path.of("real.svg"));
        Run run = Run.of("plot", "relu", "--output", link.toString());
        assertThat(run.err()).isEmpty();
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(real)).startsWith("<svg ");
        assertThat(run.out()).contains("wrote " + real.toRealPath());
    }

    @Test
    void aFileInPlaceOfADirectoryIsReplacedWhenAskedFor() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "old");
        Run run = run(WRITERS.get(0), file);
        assertThat(run.err()).isEmpty();
        assertThat(Data.doubles(file, "a")).hasSize(5);
    }

    /** Before any row is read: the input has a column that fails. */
    @ParameterizedTest
    @ValueSource(strings = {"/proc/no/out", "IN/part.txt/out"})
    void aPlaceThatCannotBeWrittenIsRefusedBeforeTheWork(String place) throws IOException {
        assumeThat(Path.of("/proc/self")).exists();
        Path file = Files.writeString(directory.resolve("a file"), "");
        Path where = place.startsWith("/") ? Path.of(place) : file.resolve("out");
        Map<String, Integer> before = Data.snapshot(directory);
        for (String line : WRITERS) {
            if (line.contains("--output PLACE") && !line.startsWith("plot") && !line.startsWith("score")) {
                Run run = run(line, where);
                assertThat(run.exitCode()).as(line + run.err()).isEqualTo(2);
                assertThat(run.err()).contains("the output '" + where + "' c").hasLineCount(1);
                assertThat(Data.snapshot(directory)).isEqualTo(before);
            }
        }
    }

    @Test
    void anOutputThatAJobWasReplacingIsNotTakenForANewOne() throws IOException {
        Path old = directory.resolve(".out.replaced-12345678");
        Data.write("SELECT 1 AS old", old);
        for (String mode : List.of("errorifexists", "overwrite", "append", "ignore")) {
            Run run = Run.apply(
                    "--input",
                    input,
                    "--output",
                    directory.resolve("out"),
                    "--mode",
                    mode,
                    "--activate",
                    "relu(x) AS a");
            assertThat(run.exitCode()).as(mode).isEqualTo(2);
            assertThat(run.err())
                    .contains(
                            "out' is missing, as a job was stopped while it replaced it; the old output is file:" + old)
                    .hasLineCount(1);
        }
        Files.move(old, directory.resolve("out"));
        Files.createDirectory(directory.resolve(".out.writing-12345678"));
        Run run = run(WRITERS.get(0), directory.resolve("out"));
        assertThat(run.err()).isEmpty();
        assertThat(run.line("left over")).contains(".out.writing-12345678, of jobs that were stopped or still run");
    }
}
