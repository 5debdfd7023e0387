package org.sparkactivations.job;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Job descriptions: files of arguments, given as {@code @FILE}. */
final class JobFiles {

    private JobFiles() {}

    /**
     * Picocli takes {@code @FILE} for a plain argument if there is no such file, which ends in a message about something
     * else.
     *
     * @throws UserError if a job file is missing
     */
    static void requireAll(String... arguments) {
        for (String each : arguments) {
            if (each.startsWith("@") && !each.startsWith("@@") && !isFile(each.substring(1))) {
                throw new UserError("there is no job file '" + each.substring(1) + "' in or under "
                        + Path.of("").toAbsolutePath() + " (an argument that starts with @ is written @@)");
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
