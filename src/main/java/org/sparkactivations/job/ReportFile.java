package org.sparkactivations.job;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;

/**
 * A file that a command writes on the machine where it runs. A hidden file beside it is made before any work, so that one that
 * cannot be written is found then, and takes its place when it is complete.
 */
final class ReportFile implements AutoCloseable {

    private final String option;
    private final Path file;
    private final Path hidden;

    private ReportFile(String option, Path file, Path hidden) {
        this.option = option;
        this.file = file;
        this.hidden = hidden;
    }

    /**
     * Begins a file.
     *
     * @throws UserError if it cannot be written
     */
    static ReportFile begin(String option, String name) {
        String given = option + " " + name;
        try {
            Path file = Path.of(name).toAbsolutePath().normalize();
            Path directory = file.getParent();
            if (directory == null || Files.isDirectory(file)) {
                throw new UserError(given + ": this is a directory; name a file");
            }
            if (!Files.isDirectory(directory)) {
                throw new UserError(given + ": there is no directory " + directory + " to write into");
            }
            if (Files.exists(file) && !Files.isWritable(file)) {
                throw new UserError(given + ": the file is there and must not be written");
            }
            // Not a temporary file, which nobody else might read afterwards.
            String unique = UUID.randomUUID().toString().substring(0, 8);
            Path hidden = directory.resolve("." + file.getFileName() + ".writing-" + unique);
            return new ReportFile(given, file, Files.createFile(hidden));
        } catch (InvalidPathException | IOException e) {
            throw new UserError(given + ": cannot be written: " + reason(e), e);
        }
    }

    private static String reason(Exception e) {
        String known = e instanceof FileSystemException ? ((FileSystemException) e).getReason() : null;
        return known == null
                ? e.getClass().getSimpleName() + " " + SparkErrors.oneLine(String.valueOf(e.getMessage()))
                : known;
    }

    /** @throws UserError if the file is an input, or lies inside of one */
    void keepApartFrom(Map<String, List<ResolvedPath>> inputs, Configuration configuration) {
        ResolvedPath place = ResolvedPath.of(file.toUri().toString(), configuration);
        inputs.forEach((input, places) -> {
            if (places.stream().anyMatch(each -> each.contains(place))) {
                throw new UserError(
                        option + ": this is the input '" + input + "', or lies inside of it; choose another file");
            }
        });
    }

    /** Writes it. */
    void complete(String content) throws IOException {
        Files.writeString(hidden, content);
        Files.move(hidden, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes what was begun and not completed. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(hidden);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
