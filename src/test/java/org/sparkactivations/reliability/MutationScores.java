package org.sparkactivations.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.sparkactivations.testing.StoredFigures;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Counts which mutants the tests have killed, package by package, in the reports that PIT has left in {@code
 * target/mutation}. A mutant of several reports is killed if it is in one of them. Packages without a report keep their
 * line.
 */
public final class MutationScores {

    /** What the file of the scores is called in the folder of the project. */
    public static final String FILE = "src/test/reference/mutation.tsv";

    private static final String REPORTS = "target/mutation";

    private static final String HEAD = "package\tclasses\tmutants\tkilled\tscore\tdate";

    private MutationScores() {}

    /**
     * Counts.
     *
     * @param arguments the folder of the project
     */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        List<String> lines = new ArrayList<>();
        killedByPackage(root.resolve(REPORTS)).forEach((name, killed) -> lines.add(line(name, killed)));
        StoredFigures.replace(root.resolve(FILE), HEAD, 1, lines).forEach(System.out::println);
    }

    /** Whether each mutant, by its class and its place there, is killed. */
    private static Map<String, Map<List<String>, Boolean>> killedByPackage(Path reports) throws Exception {
        Map<String, Map<List<String>, Boolean>> killed = new TreeMap<>();
        for (Path each : reports(reports)) {
            NodeList mutations = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(each.toFile())
                    .getElementsByTagName("mutation");
            for (int i = 0; i < mutations.getLength(); i++) {
                Element mutation = (Element) mutations.item(i);
                String type = text(mutation, "mutatedClass");
                List<String> mutant = Stream.of(
                                "mutatedClass", "mutatedMethod", "methodDescription", "mutator", "indexes", "blocks")
                        .map(name -> text(mutation, name))
                        .toList();
                killed.computeIfAbsent(shortPackage(type), name -> new HashMap<>())
                        .merge(mutant, mutation.getAttribute("detected").equals("true"), Boolean::logicalOr);
            }
        }
        return killed;
    }

    /** The package of a class, without what all packages begin with. */
    private static String shortPackage(String type) {
        return type.substring(0, type.lastIndexOf('.')).replaceFirst("^org\\.sparkactivations", "");
    }

    private static List<Path> reports(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(each -> each.endsWith("mutations.xml")).toList();
        }
    }

    private static String text(Element mutation, String name) {
        return mutation.getElementsByTagName(name).item(0).getTextContent();
    }

    private static String line(String name, Map<List<String>, Boolean> mutants) {
        long killed = mutants.values().stream().filter(each -> each).count();
        int classes = mutants.keySet().stream()
                .map(each -> each.get(0).replaceFirst("\\$.*", ""))
                .collect(Collectors.toSet())
                .size();
        return String.format(
                Locale.ROOT,
                "%s\t%d\t%d\t%d\t%.1f %%\t%s",
                name,
                classes,
                mutants.size(),
                killed,
                100.0 * killed / mutants.size(),
                LocalDate.now());
    }
}
