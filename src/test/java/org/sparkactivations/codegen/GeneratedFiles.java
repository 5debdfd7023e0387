package org.sparkactivations.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files that follow from the catalogue and from measurements. They are checked in. {@code mvn -q -Pgenerate
 * process-test-classes} writes them, and a test fails when one is stale.
 */
public final class GeneratedFiles {

    private static final String SOURCES = "src/main/generated/";

    /** Folders that hold only generated files. */
    private static final List<String> FOLDERS = List.of(SOURCES, Gallery.FOLDER);

    private GeneratedFiles() {}

    /**
     * Writes all of them, and deletes files of former activations.
     *
     * @param arguments the folder of the project; the current folder if there is none
     */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments.length > 0 ? arguments[0] : "");
        Map<String, String> files = contents(root);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = root.resolve(file.getKey()).toAbsolutePath();
            Files.createDirectories(path.getParent());
            if (!Files.exists(path) || !Files.readString(path).equals(file.getValue())) {
                Files.writeString(path, file.getValue());
                System.out.println("wrote " + file.getKey());
            }
        }
        for (String path : inFolders(root)) {
            if (!files.containsKey(path)) {
                Files.delete(root.resolve(path));
                System.out.println("deleted " + path);
            }
        }
    }

    /** The content of every generated file, by its path below {@code root}. */
    static Map<String, String> contents(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        BoundClassTemplate.files().forEach((path, content) -> files.put(SOURCES + path, content));
        SimdTemplate.files().forEach((path, content) -> files.put(SOURCES + path, content));
        ColumnFunctionsTemplate.files().forEach((path, content) -> files.put(SOURCES + path, content));
        TransformerTemplate.files().forEach((path, content) -> files.put(SOURCES + path, content));
        EvaluatorTemplate.files().forEach((path, content) -> files.put(SOURCES + path, content));
        ReservedNamesTemplate.files().forEach((path, content) -> files.put(SOURCES + path, content));
        files.put(
                "src/main/resources/META-INF/services/org.apache.spark.ml.Transformer",
                TransformerTemplate.serviceFile());
        files.put(
                "src/main/resources/META-INF/services/org.apache.spark.ml.evaluation.Evaluator",
                EvaluatorTemplate.serviceFile());
        files.put(ReferenceCatalogue.PATH, ReferenceCatalogue.content());
        String readme = Files.readString(root.resolve("README.md"));
        files.put("README.md", VersionsPage.inserted(root, ReadmeFamilies.inserted(readme)));
        files.put(FunctionsPage.PATH, FunctionsPage.content(root));
        files.put(AccuracyPage.PATH, AccuracyPage.content(root));
        files.put(VersionsPage.PATH, VersionsPage.content(root));
        files.put(BenchmarkPage.PATH, BenchmarkPage.content(root));
        files.put(ReliabilityPage.PATH, ReliabilityPage.content(root));
        files.putAll(PythonPackage.files(root));
        files.putAll(Gallery.files());
        return files;
    }

    /** The paths of the files in the folders of generated files. */
    static TreeSet<String> inFolders(Path root) throws IOException {
        TreeSet<String> files = new TreeSet<>();
        for (String folder : FOLDERS) {
            Files.createDirectories(root.resolve(folder));
            try (Stream<Path> paths = Files.walk(root.resolve(folder))) {
                paths.filter(Files::isRegularFile)
                        .map(path -> root.relativize(path).toString().replace('\\', '/'))
                        .forEach(files::add);
            }
        }
        return files;
    }
}
