package org.sparkactivations.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a directory takes the place of another, on file systems that fail. */
@Tag("spark")
class StagingTest {

    @TempDir
    private java.nio.file.Path directory;

    private FailingFileSystem fileSystem;
    private ResolvedPath output;

    /** Fails to delete, or to rename in certain calls. */
    private static final class FailingFileSystem extends RawLocalFileSystem {
        private boolean keepsAll;
        private Set<Integer> failing = Set.of();
        private int renames;

        @Override
        public boolean delete(Path path, boolean recursive) throws IOException {
            return !keepsAll && super.delete(path, recursive);
        }

        @Override
        public boolean rename(Path from, Path to) throws IOException {
            return !failing.contains(++renames) && super.rename(from, to);
        }
    }

    @BeforeEach
    void writeOldOutput() throws IOException {
        fileSystem = new FailingFileSystem();
        fileSystem.initialize(URI.create("file:///"), new Configuration());
        Files.createDirectory(directory.resolve("out"));
        Files.writeString(directory.resolve("out/old"), "old");
        output = new ResolvedPath(
                fileSystem,
                fileSystem.makeQualified(new Path(directory.resolve("out").toString())));
    }

    private Staging staged() throws IOException {
        Staging staging = new Staging(output);
        fileSystem.create(new Path(staging.path(), "new")).close();
        return staging;
    }

    @Test
    void anOldOutputThatCannotBeDeletedIsNamed() throws IOException {
        OldOutput old;
        try (Staging staging = staged()) {
            fileSystem.keepsAll = true;
            old = staging.complete(true);
        }
        assertThat(directory.resolve("out/new")).exists();
        assertThatThrownBy(() -> old.requireRemoved(output))
                .isInstanceOf(OldOutput.LeftOverException.class)
                .hasMessageMatching("the output file:.*/out is complete, but the old one cannot be removed:"
                        + " file:.*/\\.out\\.replaced-\\w{8} is left over; delete it");
    }

    @Test
    void anOldOutputComesBackIfTheNewOneCannotBeMoved() throws IOException {
        try (Staging staging = staged()) {
            fileSystem.failing = Set.of(2);
            assertThatThrownBy(() -> staging.complete(true))
                    .isInstanceOf(IOException.class)
                    .hasMessageMatching("the new output cannot be moved to \\S*/out");
        }
        assertThat(directory.resolve("out/old")).hasContent("old");
        assertThat(Data.snapshot(directory).keySet()).containsExactly("", "out", "out/old");
    }

    @Test
    void anOldOutputThatCannotComeBackIsNamed() throws IOException {
        try (Staging staging = staged()) {
            fileSystem.failing = Set.of(2, 3);
            assertThatThrownBy(() -> staging.complete(true))
                    .isInstanceOf(IOException.class)
                    .hasMessageMatching("the new output cannot be moved to \\S*/out, and the old one cannot be moved"
                            + " back from \\S*/\\.out\\.replaced-\\w{8}");
        }
    }

    /** What a job leaves that is killed between the two renames. */
    @Test
    void aMissingOutputIsRefusedWhileTheOldOneIsHidden() throws IOException {
        Files.move(directory.resolve("out"), directory.resolve(".out.replaced-12345678"));
        Files.createDirectory(directory.resolve(".out.writing-12345678"));
        Files.createDirectory(directory.resolve(".out.writing-87654321"));
        Files.createDirectory(directory.resolve(".other.replaced-12345678"));
        Leftovers leftovers = Leftovers.of(output);
        assertThat(leftovers.unfinished()).hasSize(2);
        assertThatThrownBy(() -> leftovers.requireNoOld("the output 'out'", output))
                .isInstanceOf(UserError.class)
                .hasMessageMatching("the output 'out' is missing, as a job was stopped while it replaced it; the old"
                        + " output is file:\\S*/\\.out\\.replaced-12345678, and the new one is"
                        + " file:\\S*/\\.out\\.writing-12345678: rename one of them to file:\\S*/out, or delete them");
        TextTable facts = new TextTable("ll");
        leftovers.addTo(facts);
        assertThat(facts.text("")).contains("left over", ".out.writing-87654321", ".out.replaced-12345678");
    }

    @Test
    void outputsWithoutLeftoversAreAccepted() throws IOException {
        Leftovers leftovers = Leftovers.of(output);
        leftovers.requireNoOld("the output", output);
        TextTable facts = new TextTable("ll");
        leftovers.addTo(facts);
        assertThat(facts.text("")).isEmpty();
        assertThat(Leftovers.of(new ResolvedPath(fileSystem, new Path(output.path(), "a/b/c")))
                        .old())
                .isEmpty();
    }
}
