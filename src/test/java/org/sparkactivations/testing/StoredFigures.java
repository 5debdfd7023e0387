package org.sparkactivations.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A file of figures: a head, and lines of cells with tabs between them. The first cells say what was measured. */
public final class StoredFigures {

    private StoredFigures() {}

    /**
     * Stores lines in place of those that measured the same. Others stay.
     *
     * @param keys how many cells say what was measured
     * @return all lines, with the head
     */
    public static List<String> replace(Path file, String head, int keys, Collection<String> lines) throws IOException {
        Map<String, String> byKey = new TreeMap<>();
        if (Files.exists(file)) {
            Files.readAllLines(file).stream().skip(1).forEach(each -> byKey.put(key(each, keys), each));
        }
        lines.forEach(each -> byKey.put(key(each, keys), each));
        List<String> all = new ArrayList<>(List.of(head));
        all.addAll(byKey.values());
        Files.write(file, all);
        return all;
    }

    private static String key(String line, int keys) {
        return Arrays.stream(line.split("\t")).limit(keys).collect(Collectors.joining("\t"));
    }
}
