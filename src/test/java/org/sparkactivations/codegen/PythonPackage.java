package org.sparkactivations.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The generated files of the Python package and of its tests. */
final class PythonPackage {

    private static final String FOLDER = "src/main/python/sparkactivations/";
    private static final Pattern VERSION =
            Pattern.compile("<artifactId>spark-activations_.*?</artifactId>\\s*<version>(.*?)</version>");

    private PythonPackage() {}

    static Map<String, String> files(Path root) throws IOException {
        return Map.of(
                FOLDER + "functions.py",
                PythonFunctionsTemplate.source(),
                FOLDER + "ml.py",
                PythonMlTemplate.source(),
                FOLDER + "_network_params.py",
                PythonNetworkTemplate.params(),
                FOLDER + "_calibrator_params.py",
                PythonCalibrationTemplate.params(),
                FOLDER + "_version.py",
                version(root),
                ExpectedBits.PATH,
                ExpectedBits.content());
    }

    private static String version(Path root) throws IOException {
        Matcher matcher = VERSION.matcher(Files.readString(root.resolve("pom.xml")));
        if (!matcher.find()) {
            throw new IllegalStateException("pom.xml: expected a version after the artifactId, got none");
        }
        return PythonText.docstring("", List.of("The version of the project."), List.of())
                + "\n"
                + PythonText.HEADER
                + "\n__version__ = \"" + matcher.group(1) + "\"\n";
    }
}
