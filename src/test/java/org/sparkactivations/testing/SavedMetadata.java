package org.sparkactivations.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Edits the metadata of stages that Spark ML saved, so that they are as another version saves them. */
public final class SavedMetadata {

    private SavedMetadata() {}

    /** Adds a param of default 1. */
    public static void addParam(Path stage, String name) throws IOException {
        replace(stage, "\"defaultParamMap\":{", "\"defaultParamMap\":{\"" + name + "\":1,");
    }

    /** Replaces a text, which must be there. */
    public static void replace(Path stage, String before, String after) throws IOException {
        Path file = part(stage.resolve("metadata"));
        String text = Files.readString(file);
        if (!text.contains(before)) {
            throw new AssertionError(file + " has no " + before + ": " + text);
        }
        Files.writeString(file, text.replace(before, after));
        // Hadoop compares the file with the checksum beside it.
        Files.delete(file.resolveSibling("." + file.getFileName() + ".crc"));
    }

    private static Path part(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> parts = files.filter(
                            each -> each.getFileName().toString().startsWith("part-"))
                    .toList();
            if (parts.size() != 1) {
                throw new AssertionError(folder + " has the parts " + parts);
            }
            return parts.get(0);
        }
    }
}
