package org.sparkactivations.job;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Job descriptions: files with arguments, given as {@code @FILE}. */
final class JobFiles {

    private JobFiles() {}

    /**
     * Checks that all job files exist. Picocli takes {@code @FILE} as a plain argument if there is no such file, which
     * would end in a misleading message.
     *
     * @throws UserError if a job file is missing
     */
    static void requireAll(String... arguments) {
        for (String each : arguments) {
            if (each.startsWith("@") && !each.startsWith("@@") && !isFile(each.substring(1))) {
                throw new UserError("there is no job file '" + each.substring(1) + "' in "
                        + Path.of("").toAbsolutePath() + " (write @@ for an argument that starts with @)");
            }
        }
    }

    private static boolean isFile(String name) {
        try {
            return Files.isRegularFile(Path.of(name)) && Files.isReadable(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
