package org.sparkactivations.ml;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

/**
 * The metadata of saved stages. Spark makes an object of the class that they name, whatever it is, with a text of
 * theirs as the argument; so the name is read first.
 */
final class StageMetadata {

    private static final String FOLDER = "metadata";
    private static final String CLASS = "class";

    private StageMetadata() {}

    /** Whether there is a folder of metadata. */
    static boolean exists(String path) throws IOException {
        Path folder = new Path(path, FOLDER);
        return ModelFiles.fileSystem(folder).exists(folder);
    }

    /**
     * The name of the class of the stage saved at {@code path}; empty if the metadata have none.
     *
     * @throws IOException if the metadata are not one line of JSON in one file
     */
    static String className(String path) throws IOException {
        Path folder = new Path(path, FOLDER);
        FileSystem files = ModelFiles.fileSystem(folder);
        List<FileStatus> parts = Arrays.stream(files.listStatus(folder, StageMetadata::isVisible))
                .filter(each -> each.isDirectory() || each.getLen() > 0)
                .toList();
        // Of several, Spark could read another.
        if (parts.size() != 1 || parts.get(0).isDirectory()) {
            throw new IOException("expected one file in " + folder + ", got " + parts.size());
        }
        String line = firstLine(files, parts.get(0).getPath());
        try (JsonParser parser = new JsonFactory()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .createParser(line)) {
            return className(parser);
        }
    }

    private static boolean isVisible(Path file) {
        return !file.getName().startsWith("_") && !file.getName().startsWith(".");
    }

    private static String firstLine(FileSystem files, Path file) throws IOException {
        CompressionCodec codec = new CompressionCodecFactory(files.getConf()).getCodec(file);
        try (InputStream stored = files.open(file);
                InputStream in = codec == null ? stored : codec.createInputStream(stored);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String line = reader.readLine();
            return line == null ? "" : line;
        }
    }

    private static String className(JsonParser parser) throws IOException {
        String found = "";
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean isClass = parser.currentName().equals(CLASS);
                if (parser.nextToken() == JsonToken.VALUE_STRING && isClass) {
                    found = parser.getText();
                } else {
                    parser.skipChildren();
                }
            }
        }
        return found;
    }
}
