package org.sparkactivations.job;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.regex.Pattern;

/** A file of this machine that a command is to write, whole or not at all. */
final class LocalFile {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*");

    private final String given;
    private final Path path;

    private LocalFile(String given, Path path) {
        this.given = given;
        this.path = path;
    }

    /**
     * A file to be written; nothing is touched yet. One that exists will be replaced.
     *
     * @param option for messages
     * @throws UserError if it is plain that it cannot be written
     */
    static LocalFile of(String option, String text) {
        String given = option + " " + text;
        Path path = path(given, text);
        if (Files.isDirectory(path)) {
            throw new UserError(given + " is a directory; give the name of a file");
        }
        if (Files.exists(path) && !Files.isWritable(path)) {
            throw new UserError(given + " exists and cannot be written");
        }
        Path existing = path.getParent();
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            throw new UserError(given + " cannot be written: " + existing
                    + (Files.isDirectory(existing)
                            ? " is a directory without permission to write"
                            : " is not a directory"));
        }
        return new LocalFile(text, path);
    }

    private static Path path(String given, String text) {
        try {
            boolean isUri = SCHEME.matcher(text).matches();
            if (isUri && !text.startsWith("file:")) {
                throw new UserError(given + ": only a file of this machine can be written; copy it from there");
            }
            Path path = isUri ? Path.of(URI.create(text)) : Path.of(text);
            return path.toAbsolutePath().normalize();
        } catch (IllegalArgumentException e) {
            throw new UserError(given + " is not the name of a file: " + e.getMessage(), e);
        }
    }

    /** Writes the file beside its place, and moves it there when it is complete. */
    void write(byte[] content) throws IOException {
        Files.createDirectories(path.getParent());
        Path part = path.resolveSibling("." + path.getFileName() + ".writing-"
                + UUID.randomUUID().toString().substring(0, 8));
        try {
            Files.write(part, content);
            Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    @Override
    public String toString() {
        return given;
    }
}
