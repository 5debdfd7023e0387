package org.sparkactivations.job;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;

/**
 * A file that a command writes on the machine where it runs, completely or not at all. A hidden file beside it is
 * created before any work, so that a file that cannot be written is found at once. The hidden file replaces the file
 * when it is complete, at once and for good. Behind a link, the file that it leads to is replaced, and the link stays.
 */
final class LocalFile implements AutoCloseable {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*");

    private final String given;
    private final Path file;
    private final Path hidden;
    private final List<Path> createdDirectories;

    private LocalFile(String given, Path file, Path hidden, List<Path> createdDirectories) {
        this.given = given;
        this.file = file;
        this.hidden = hidden;
        this.createdDirectories = createdDirectories;
    }

    /**
     * Begins a file, and creates the directories above it that are missing.
     *
     * @param option name of the option, for messages
     * @param text path or file URI, as the user wrote it
     * @throws UserError if the file cannot be written
     */
    static LocalFile begin(String option, String text) {
        String given = option + " " + text;
        Path file = behindLinks(given, path(given, text));
        requireReplaceable(given, file);
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new UserError(given + ": the file exists and is not writable");
        }
        // Not a temporary file of the JDK, which only its owner could read.
        String unique = UUID.randomUUID().toString().substring(0, 8);
        Path hidden = file.resolveSibling("." + file.getFileName() + ".writing-" + unique);
        List<Path> created = new ArrayList<>();
        try {
            createDirectories(given, file.getParent(), created);
            Files.createFile(hidden);
            deleteOnExit(created, hidden);
            return new LocalFile(given, file, hidden, created);
        } catch (IOException e) {
            removeEmpty(created);
            throw new UserError(given + ": cannot be written: " + reason(e), e);
        }
    }

    private static Path path(String given, String text) {
        try {
            boolean isUri = SCHEME.matcher(text).matches();
            if (isUri && !text.startsWith("file:")) {
                throw new UserError(given + ": expected a file on this machine, got a URI of another file system");
            }
            Path path = isUri ? Path.of(URI.create(text)) : Path.of(text);
            return path.toAbsolutePath().normalize();
        } catch (IllegalArgumentException e) {
            throw new UserError(given + ": expected the name of a file: " + e.getMessage(), e);
        }
    }

    private static Path behindLinks(String given, Path file) {
        try {
            return Files.isSymbolicLink(file) ? file.toRealPath() : file;
        } catch (IOException e) {
            throw new UserError(given + ": the link leads to no file", e);
        }
    }

    /** Only a file is replaced. A device would not be one any more. */
    private static void requireReplaceable(String given, Path file) {
        if (Files.isDirectory(file)) {
            throw new UserError(given + ": expected a file, got a directory");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new UserError(given + ": expected a file, got a device, a pipe or a socket");
        }
    }

    /** Creates a directory and those above it, and adds them to {@code created}, the innermost first. */
    private static void createDirectories(String given, Path directory, List<Path> created) throws IOException {
        Path existing = directory;
        while (!Files.exists(existing)) {
            created.add(existing);
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing)) {
            throw new UserError(given + ": cannot be written: " + existing + " is not a directory");
        }
        Files.createDirectories(directory);
    }

    /** Lets the JVM delete what was created if it ends before {@link #close}, as Ctrl-C makes it. */
    private static void deleteOnExit(List<Path> directories, Path hidden) {
        // The JVM begins with the last one. It leaves directories that have files.
        for (int i = directories.size() - 1; i >= 0; i--) {
            directories.get(i).toFile().deleteOnExit();
        }
        hidden.toFile().deleteOnExit();
    }

    private static String reason(IOException e) {
        String known = e instanceof FileSystemException failure ? failure.getReason() : null;
        return known == null
                ? e.getClass().getSimpleName() + " " + SparkErrors.oneLine(String.valueOf(e.getMessage()))
                : known;
    }

    /** @throws UserError if the file is an input or lies inside one */
    void keepApartFrom(Map<String, List<ResolvedPath>> inputs, Configuration configuration) {
        ResolvedPath output = ResolvedPath.of(file.toUri().toString(), configuration);
        inputs.forEach((input, paths) -> {
            if (paths.stream().anyMatch(each -> each.contains(output))) {
                throw new UserError(given + ": the file is in the input '" + input + "'; choose another file");
            }
        });
    }

    /** @throws UserError if the file lies inside an output */
    void keepOutOf(Destination output, Configuration configuration) {
        if (output.path().contains(ResolvedPath.of(file.toUri().toString(), configuration))) {
            throw new UserError(given + ": the file is in " + output.name() + "; choose another file");
        }
    }

    /** Writes the content and puts the file in its place. */
    void complete(byte[] content) throws IOException {
        Files.write(hidden, content);
        requireReplaceable(given, file);
        // REPLACE_EXISTING would delete the file first.
        Files.move(hidden, file, StandardCopyOption.ATOMIC_MOVE);
        createdDirectories.clear();
    }

    /** Removes the hidden file, and the directories created for it, unless the file is complete. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(hidden);
        removeEmpty(createdDirectories);
    }

    /** Removes directories, the innermost first. One that somebody else has put a file into stays. */
    private static void removeEmpty(List<Path> directories) {
        directories.forEach(each -> each.toFile().delete());
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
