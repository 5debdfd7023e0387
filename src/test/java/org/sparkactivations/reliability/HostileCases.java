package org.sparkactivations.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.sparkactivations.testing.StoredFigures;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Counts the cases of hostile input, and those that failed, in the reports that {@code mvn test} has left. */
public final class HostileCases {

    /** What the file of the counts is called in the folder of the project. */
    public static final String FILE = "src/test/reference/hostile-cases.tsv";

    /** The tests, each with what its cases are. */
    private static final Map<String, String> TESTS = new LinkedHashMap<>();

    static {
        TESTS.put(
                "HostileInputTest", "broken, empty and compressed files; other encodings; names of paths and columns");
        TESTS.put("HostileTextTest", "control characters, markup and secrets in texts, paths and values");
        TESTS.put("SavedStagesTest", "saved stages that name foreign classes, unknown params or values of wrong types");
        TESTS.put("UserActivationErrorsTest", "classes of users that throw, lie about themselves or are not there");
        TESTS.put("SafetensorsTest", "files of weights, many with headers that lie");
        TESTS.put("ReplacedFilesTest", "devices, pipes and links as outputs");
    }

    private HostileCases() {}

    /** Counts; the first argument is the folder of the project. */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, String> each : TESTS.entrySet()) {
            Element suite = report(root.resolve("target/surefire-reports"), each.getKey());
            int failed = count(suite, "failures") + count(suite, "errors");
            lines.add(String.join(
                    "\t",
                    each.getKey(),
                    each.getValue(),
                    Integer.toString(count(suite, "tests") - count(suite, "skipped")),
                    Integer.toString(failed)));
        }
        StoredFigures.replace(root.resolve(FILE), "test\tcases\tnumber\tfailed", 1, lines)
                .forEach(System.out::println);
    }

    private static Element report(Path folder, String test)
            throws IOException, ParserConfigurationException, SAXException {
        try (var files = Files.newDirectoryStream(folder, "TEST-*." + test + ".xml")) {
            for (Path file : files) {
                return DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(file.toFile())
                        .getDocumentElement();
            }
        }
        throw new IOException("expected a report of " + test + " in " + folder + "; run the command of the page");
    }

    private static int count(Element suite, String attribute) {
        return Integer.parseInt(suite.getAttribute(attribute));
    }
}
