package org.sparkactivations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.sparkactivations.spi.Activation;

/**
 * The activations that users name in service files, as {@link java.util.ServiceLoader} reads them. ServiceLoader gives
 * up a whole file for one line that is no name of a class, and ends with an error of a constructor.
 */
final class UserActivations {

    private static final String FILE = "META-INF/services/" + Activation.class.getName();

    /** Causes of causes that are looked at: an exception may be among its own. */
    private static final int MAX_CAUSES = 50;

    private static final int LETTERS = 300;

    private final ClassLoader loader;
    private final Consumer<Activation> found;
    private final Consumer<String> problem;
    private final Set<String> names = new HashSet<>();

    /**
     * A search.
     *
     * @param found receives each activation
     * @param problem receives a sentence for each file and class that cannot be loaded
     */
    UserActivations(ClassLoader loader, Consumer<Activation> found, Consumer<String> problem) {
        this.loader = loader;
        this.found = found;
        this.problem = problem;
    }

    /** Looks for them. */
    void find() {
        try {
            for (URL file : Collections.list(loader.getResources(FILE))) {
                List<String> lines = lines(file);
                for (int i = 0; i < lines.size(); i++) {
                    String name = className(lines.get(i));
                    if (!name.isEmpty() && names.add(name)) {
                        load(name, file + ", line " + (i + 1));
                    }
                }
            }
        } catch (IOException e) {
            problem.accept("activations of users could not be found: " + message(e));
        }
    }

    private List<String> lines(URL file) {
        try {
            URLConnection connection = file.openConnection();
            // As ServiceLoader does: a jar in the cache may be closed by another class loader.
            connection.setUseCaches(false);
            try (BufferedReader reader =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
                return reader.lines().toList();
            }
        } catch (Exception e) {
            problem.accept(file + " could not be read: " + message(e));
            return List.of();
        }
    }

    /** A line without its comment, and without a byte order mark. */
    private static String className(String line) {
        int comment = line.indexOf('#');
        String name = comment < 0 ? line : line.substring(0, comment);
        return name.replace("\uFEFF", "").strip();
    }

    // The class is the user's: whatever it throws takes that class away, and nothing else.
    private void load(String name, String place) {
        Activation activation;
        try {
            Class<?> type = Class.forName(name, false, loader);
            activation = type.asSubclass(Activation.class).getConstructor().newInstance();
        } catch (Throwable e) {
            problem.accept(place + ": " + shown(name) + " could not be loaded: " + message(e));
            return;
        }
        found.accept(activation);
    }

    /** The start of a text of any length. */
    private static String shown(String text) {
        return text.length() <= LETTERS ? text : text.substring(0, LETTERS) + "…";
    }

    /** What was thrown, and its innermost cause. Asking for it may throw as well. */
    static String message(Throwable thrown) {
        try {
            Throwable root = thrown;
            for (int i = 0; i < MAX_CAUSES && root.getCause() != null; i++) {
                root = root.getCause();
            }
            String outer = thrown.getMessage();
            return shown(root == thrown || outer == null ? root.toString() : outer + " (" + root + ")");
        } catch (Throwable e) {
            return thrown.getClass().getName();
        }
    }
}
