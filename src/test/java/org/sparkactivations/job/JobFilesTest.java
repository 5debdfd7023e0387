package org.sparkactivations.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of arguments. */
@Tag("pages")
class JobFilesTest {

    @TempDir
    private Path directory;

    private String file(String name, String text) throws IOException {
        return "@" + Files.writeString(directory.resolve(name), text);
    }

    private static void refused(String argument, String message) {
        assertThatThrownBy(() -> JobFiles.expand(argument))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(message);
    }

    @Test
    void wordsQuotesAndCommentsAreRead() throws IOException {
        String file = file("a.job", "# a comment\r\napply  --select \"a, 'b' AS c\" # more\n'x \"y\"' @@at\n\"\" é∞\n");
        assertThat(JobFiles.expand("first", file, "@", "@@last"))
                .containsExactly("first", "apply", "--select", "a, 'b' AS c", "x \"y\"", "@at", "", "é∞", "@", "@last");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstWord() throws IOException {
        assertThat(JobFiles.expand(file("bom.job", "\uFEFFlist"))).containsExactly("list");
        assertThat(JobFiles.expand(file("mark.job", "\uFEFF"))).isEmpty();
        assertThat(JobFiles.expand(file("empty.job", ""))).isEmpty();
    }

    @Test
    void aFileInsideAnotherIsReadWhereItStands() throws IOException {
        String inner = file("inner.job", "b c");
        assertThat(JobFiles.expand(file("outer.job", "a " + inner + " d " + inner)))
                .containsExactly("a", "b", "c", "d", "b", "c");
    }

    @Test
    void aFileThatIsMissingInsideAnotherIsNamed() throws IOException {
        String outer = file("outer.job", "apply --select @nowhere.job");
        refused(outer, "there is no job file 'nowhere.job' in ");
        refused(outer, ", named in " + directory.toRealPath().resolve("outer.job"));
    }

    @Test
    void aFileThatContainsItselfIsRefused() throws IOException {
        String outer = file("outer.job", "list @" + directory.resolve("./inner.job"));
        file("inner.job", "--verbose " + outer);
        refused(outer, "outer.job' contains itself, named in ");
    }

    @Test
    void tooManyArgumentsAreRefusedAtOnce() throws IOException {
        String words = file("many.job", "word ".repeat(1_000_000));
        String letters = file("long.job", "x".repeat((1 << 24) + 1));
        String fewer = file("longest.job", "x".repeat(1 << 24));
        file("d0.job", "#");
        for (int i = 1; i < 40; i++) {
            String inner = "@" + directory.resolve("d" + (i - 1) + ".job");
            file("d" + i + ".job", inner + " " + inner);
        }
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            refused(words, "expected at most 10000 arguments, got more");
            refused(letters, "expected at most 16777216 bytes, got 16777217");
            assertThat(JobFiles.expand(fewer)).hasSize(1);
            refused("@" + directory.resolve("d39.job"), "expected at most 10000 job files, got more");
        });
    }

    @Test
    void aFileThatIsNoTextIsRefused() throws IOException {
        Path file = Files.write(directory.resolve("latin.job"), "é".getBytes(StandardCharsets.ISO_8859_1));
        refused("@" + file, "latin.job': expected text in UTF-8");
        refused("@" + directory, "there is no job file '");
        refused("@\0", "there is no job file '");
    }
}
