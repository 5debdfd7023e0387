package org.sparkactivations.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * Hidden directories beside an output that belong to jobs which were killed, or which still run.
 *
 * @param unfinished directories that were being written
 * @param old outputs that were being replaced
 */
record Leftovers(List<Path> unfinished, List<Path> old) {

    /** How the names of directories start that will become the output. */
    static String writing(Path output) {
        return "." + output.getName() + ".writing-";
    }

    /** How the names of directories start that were the output. */
    static String replaced(Path output) {
        return "." + output.getName() + ".replaced-";
    }

    /** Those beside an output. */
    static Leftovers of(ResolvedPath output) throws IOException {
        List<Path> unfinished = new ArrayList<>();
        List<Path> old = new ArrayList<>();
        String writing = writing(output.path());
        String replaced = replaced(output.path());
        try {
            FileStatus[] hidden = output.fileSystem()
                    .listStatus(
                            output.path().getParent(),
                            each -> each.getName().startsWith(writing)
                                    || each.getName().startsWith(replaced));
            for (FileStatus each : hidden) {
                Path path = each.getPath();
                (path.getName().startsWith(writing) ? unfinished : old).add(path);
            }
        } catch (FileNotFoundException e) {
            // There is no such directory yet.
        }
        return new Leftovers(unfinished, old);
    }

    /**
     * Refuses an output that is not there because a job was killed while it replaced it. Others may rest on it, so the
     * user says which of the two holds.
     *
     * @param name the output, for messages
     * @throws UserError if there is an old output
     */
    void requireNoOld(String name, ResolvedPath output) {
        if (!old.isEmpty()) {
            String complete = unfinished.stream()
                    .filter(each -> old.stream().anyMatch(other -> id(other).equals(id(each))))
                    .map(each -> ", and the new one is " + each)
                    .collect(Collectors.joining());
            throw new UserError(name + " is missing, as a job was stopped while it replaced it; the old output is "
                    + names(old) + complete + ": rename one of them to " + output + ", or delete them");
        }
    }

    private static String id(Path path) {
        return path.getName().substring(path.getName().lastIndexOf('-'));
    }

    /** Adds a line to a report, if there are any. */
    void addTo(TextTable facts) {
        List<Path> all = new ArrayList<>(unfinished);
        all.addAll(old);
        if (!all.isEmpty()) {
            facts.row("left over", names(all) + ", of jobs that were stopped or still run");
        }
    }

    private static String names(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(", "));
    }
}
