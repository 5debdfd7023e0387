package org.sparkactivations.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Inputs that are broken, strange or made to deceive, each with its result or its error of one line. Whatever comes, a
 * job ends with a documented exit code and leaves nothing half done.
 */
@Tag("spark")
class HostileInputTest {

    @TempDir
    private static Path shared;

    private static final AtomicInteger OUTPUTS = new AtomicInteger();

    @BeforeAll
    static void writeInputs() throws IOException {
        byte[] rows = "id,x\n1,-1.5\n2,2.5\n".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 2000; i++) {
                out.write(("1," + Math.sin(i) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        write("cut.csv.gz", Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
        write("no.csv.gz", rows);
        write("plain.csv", rows);
        write("bom.csv", ("\uFEFF" + new String(rows, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        write("crlf.csv", "id,x\r\n1,-1.5\r\n2,2.5\r\n".getBytes(StandardCharsets.UTF_8));
        write("utf16.csv", new String(rows, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16));
        write("empty.csv", new byte[0]);
        write("zeros.csv", new byte[100]);
        write("no.parquet", "PAR1 this is no Parquet PAR1".getBytes(StandardCharsets.UTF_8));
        write("short.parquet", new byte[] {'P', 'A', 'R', '1'});
        write("deep.json", ("[".repeat(5000) + "]".repeat(5000)).getBytes(StandardCharsets.UTF_8));
        write(
                "names.json",
                ("{\"a.b\":1,\"c`d\":-2,\"e f\":3,\"Ω\":-4,\"x;y\":5,\"-- \":-6}\n").getBytes(StandardCharsets.UTF_8));
        for (String each : new String[] {"with space", "a#b", "a%20b", "ünï", "a;b", "a'b", "(a)", "$a", "~", "-a"}) {
            Files.createDirectories(shared.resolve(each));
            Files.write(shared.resolve(each).resolve("rows.csv"), rows);
        }
        Files.createDirectories(shared.resolve("nothing"));
        Files.createSymbolicLink(shared.resolve("loop"), Path.of("loop"));
        Files.createSymbolicLink(shared.resolve("linked.csv"), Path.of("plain.csv"));
    }

    private static void write(String name, byte[] content) throws IOException {
        Files.write(shared.resolve(name), content);
    }

    private static String[] words(String line, String output) {
        return Stream.of(line.split(" "))
                .map(each ->
                        each.replace("D/", shared + "/").replace("OUT", output).replace('_', ' '))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "D/plain.csv | 0 | written 2 rows",
                "D/bom.csv | 0 | written 2 rows",
                "D/crlf.csv | 0 | written 2 rows",
                "D/linked.csv | 0 | written 2 rows",
                "D/with_space | 0 | written 2 rows",
                "D/a#b | 0 | written 2 rows",
                "D/a%20b | 0 | written 2 rows",
                "D/ünï | 0 | written 2 rows",
                "D/a;b | 0 | written 2 rows",
                "D/a'b | 0 | written 2 rows",
                "D/(a) | 0 | written 2 rows",
                "D/$a | 0 | written 2 rows",
                "D/~ | 0 | written 2 rows",
                "D/-a/../-a | 0 | written 2 rows",
                "D/a#*/rows.csv | 0 | written 2 rows",
                "D/{plain,crlf}.csv | 0 | written 4 rows",
                "D/cut.csv.gz | 2 | Unexpected end of input stream",
                "D/no.csv.gz | 2 | cannot read",
                "D/utf16.csv | 2 | there is no column 'x'",
                "D/empty.csv | 2 | there is no column 'x'",
                "D/zeros.csv | 2 | there is no column 'x'",
                "D/nothing | 2 | ",
                "D/loop | 2 | ",
                "D/none*.csv | 2 | there is no input",
                "D/[.csv | 2 | cannot be used",
                "D/{a | 2 | cannot be used",
                "D/../../../../../../../../nowhere | 2 | there is no input",
                "nosuch://host/x | 2 | cannot be used",
                "file://host/x | 2 | ",
                "::: | 2 | ",
            })
    void inputsOfTextEndAsTheyShould(String input, int exitCode, String said) {
        assertEnds(
                "apply --format csv --option header=true --option inferSchema=true --activate relu(x)_AS_a --input "
                        + input + " --output OUT",
                exitCode,
                said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "--input D/no.parquet --activate relu(x)_AS_a | 2 | cannot read",
                "--input D/short.parquet --activate relu(x)_AS_a | 2 | is not a Parquet file",
                "--input D/deep.json --format json --activate relu(x)_AS_a | 2 | there is no column 'x'",
                "--input D/names.json --format json --activate relu(`a.b`)_AS_`a.b.c` | 0 | written 1 row",
                "--input D/names.json --format json --activate relu(`c``d`)_AS_`c``e` | 0 | written 1 row",
                "--input D/names.json --format json --activate relu(`e_f`)_AS_`e_g` | 0 | written 1 row",
                "--input D/names.json --format json --activate relu(`Ω`)_AS_`ω` | 2 | there is a column 'Ω' already",
                "--input D/names.json --format json --activate relu(`Ω`)_AS_`ψ` | 0 | written 1 row",
                "--input D/names.json --format json --activate relu(`x;y`)_AS_`;` | 0 | written 1 row",
                "--input D/names.json --format json --activate relu(`--_`)_AS_`/*` | 0 | written 1 row",
                "--input D/names.json --format json --activate relu(a.b)_AS_y | 2 | there is no column 'a.b'",
                "--input D/names.json --format json --activate relu(`Ω`)_AS_`` | 2 | expected a step",
                "--input D/names.json --format json --activate relu(`Ω`);DROP_TABLE_t_AS_y | 2 | expected a step",
                "--input D/names.json --format json --activate relu(`Ω`_AS_y | 2 | expected a step",
                "--input D/names.json --format json --activate elu(`Ω`,double('NaN'))_AS_y | 2 | parameter alpha",
                "--input D/names.json --format json --activate elu(`Ω`,double('inf'))_AS_y | 2 | parameter alpha",
                "--input D/names.json --format json --activate elu(`Ω`,NULL)_AS_y | 0 | written 1 row",
                "--input D/names.json --format json --activate elu(`Ω`,1e999)_AS_y | 2 | ",
                "--input D/names.json --format json --schema x --activate relu(x)_AS_a | 2 | --schema",
                "--input D/names.json --format nosuch --activate relu(x)_AS_a | 2 | --format: expected one of",
                "--input D/names.json --format java.lang.String --activate relu(x)_AS_a | 2 | cannot read",
                "--input D/names.json --format json --conf nonsense=1 --activate relu(`Ω`)_AS_y | 0 | written 1 row",
            })
    void stepsEndAsTheyShould(String line, int exitCode, String said) {
        assertEnds("apply " + line + " --output OUT --output-format json", exitCode, said);
    }

    private static void assertEnds(String line, int exitCode, String said) {
        String output = shared.resolve("out%20 #" + OUTPUTS.incrementAndGet()).toString();
        Run run = Run.of(words(line, output));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
        if (exitCode == 0) {
            assertThat(run.err()).isEmpty();
            assertThat(run.out().replaceAll(" +", " ")).contains(said);
        } else {
            assertThat(run.err())
                    .startsWith("error: ")
                    .contains(said == null ? "" : said)
                    .hasLineCount(1);
            assertThat(Path.of(output)).doesNotExist();
        }
        try (Stream<Path> files = Files.list(shared)) {
            assertThat(files.filter(each -> each.getFileName().toString().startsWith(".")))
                    .as("hidden files")
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
