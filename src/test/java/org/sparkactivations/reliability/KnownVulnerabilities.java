package org.sparkactivations.reliability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.sparkactivations.testing.StoredFigures;

/**
 * Counts the libraries and their known vulnerabilities in the reports that {@code .ci/vulnerabilities} has left in
 * {@code target/vulnerabilities}. Lines without a report stay.
 */
public final class KnownVulnerabilities {

    /** What the file of the counts is called in the folder of the project. */
    public static final String FILE = "src/test/reference/known-vulnerabilities.tsv";

    private static final String REPORTS = "target/vulnerabilities";

    private static final String HEAD =
            "libraries\tlooked up\twith known vulnerabilities\tvulnerabilities\tof advisories\tdata";

    private KnownVulnerabilities() {}

    /**
     * Counts.
     *
     * @param arguments the folder of the project, the folder of osv-scanner's data, and words that name the data
     */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        Path data = Path.of(arguments[1]);
        String name = String.join(" ", List.of(arguments).subList(2, arguments.length));
        List<String> lines = new ArrayList<>();
        for (Path each : reports(root.resolve(REPORTS))) {
            lines.add(line(each, data) + "\t" + name);
        }
        StoredFigures.replace(root.resolve(FILE), HEAD, 1, lines).forEach(System.out::println);
    }

    private static List<Path> reports(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(".json")).toList();
        }
    }

    /** A library that several jars contain counts once, and so does an advisory that several libraries have. */
    private static String line(Path report, Path data) throws IOException {
        Set<String> libraries = new HashSet<>();
        Set<String> vulnerable = new TreeSet<>();
        Set<String> vulnerabilities = new HashSet<>();
        Set<String> ecosystems = new TreeSet<>();
        for (JsonNode result : new ObjectMapper().readTree(report.toFile()).path("results")) {
            for (JsonNode each : result.path("packages")) {
                String library = each.at("/package/name").asText() + " "
                        + each.at("/package/version").asText();
                libraries.add(library);
                ecosystems.add(each.at("/package/ecosystem").asText());
                for (JsonNode group : each.path("groups")) {
                    vulnerable.add(library);
                    vulnerabilities.add(group.path("ids").path(0).asText());
                }
            }
        }
        long advisories = 0;
        for (String each : ecosystems) {
            try (ZipFile file =
                    new ZipFile(data.resolve(each).resolve("all.zip").toFile())) {
                advisories += file.size();
            }
        }
        String name = report.getFileName().toString().replace(".json", "");
        System.out.println(name + ": " + String.join(", ", vulnerable));
        return String.join(
                "\t",
                name,
                Integer.toString(libraries.size()),
                Integer.toString(vulnerable.size()),
                Integer.toString(vulnerabilities.size()),
                Long.toString(advisories));
    }
}
