package org.sparkactivations.job;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SaveMode;

/**
 * A directory that a job writes.
 *
 * @param name what it is and the path as the user wrote it, for messages
 * @param path the resolved path
 * @param mode what to do if the directory exists
 * @param existed whether it existed when the job started
 * @param leftovers what jobs that were killed have left beside it
 */
record Destination(String name, ResolvedPath path, SaveMode mode, boolean existed, Leftovers leftovers) {

    /**
     * Resolves a directory. Nothing is written yet.
     *
     * @param what what it is, for messages
     * @param given the path as the user wrote it
     * @throws UserError if the path cannot be used as an output
     */
    static Destination of(String what, String given, SaveMode mode, Configuration configuration) {
        String name = what + " '" + given + "'";
        ResolvedPath path = ResolvedPath.of(given, configuration);
        if (path.path().getParent() == null || path.contains(ResolvedPath.of(".", configuration))) {
            throw new UserError(
                    name + " is " + path + ", which contains the working directory; choose another directory");
        }
        try {
            boolean exists = path.exists();
            if (!path.isReplaceable()) {
                throw new UserError(name + " is " + path + ": expected a directory or a file, got a device, a pipe, a"
                        + " socket or a link that leads nowhere; choose another output");
            }
            return new Destination(name, path, mode, exists, Leftovers.of(path));
        } catch (IOException e) {
            throw new UserError(name + " cannot be used: " + e.getMessage(), e);
        }
    }

    /**
     * Refuses an output that is an input, lies inside one, or contains one.
     *
     * @param inputs patterns as the user wrote them, with the paths that they match
     * @throws UserError if the output is refused
     */
    void keepApartFrom(Map<String, List<ResolvedPath>> inputs) {
        inputs.forEach((input, paths) -> {
            for (ResolvedPath each : paths) {
                boolean inside = each.contains(path);
                boolean around = path.contains(each);
                if (inside || around) {
                    String relation = inside && around ? "is" : inside ? "lies inside" : "contains";
                    throw refusal(relation, input, each);
                }
            }
            if (path.wouldMatch(input)) {
                throw refusal("would be part of", input, path);
            }
        });
    }

    /**
     * Refuses another output that is this one, lies inside it, or contains it.
     *
     * @throws UserError if it is refused
     */
    void keepApartFrom(Destination other) {
        if (path.contains(other.path) || other.path.contains(path)) {
            throw new UserError(other.name + " and " + name + " lie inside one another; choose another directory");
        }
    }

    private UserError refusal(String relation, String input, ResolvedPath at) {
        return new UserError(name + " " + relation + " the input '" + input + "' (" + at
                + "); nothing was written, choose another output");
    }

    /**
     * Refuses an output that exists, if the mode is {@code errorifexists}.
     *
     * @param others other modes, for the message
     * @throws UserError if the output is refused
     */
    void requireFree(String others) {
        if (existed && mode == SaveMode.ErrorIfExists) {
            throw new UserError(name + " exists already (" + path + "); choose another output, or --mode " + others);
        }
    }

    /**
     * Checks that the output can be written, as no other check shows it: the hidden directory is created and removed.
     *
     * @throws UserError if it cannot, or if a job was killed while it replaced the output
     */
    void requireWritable() {
        if (isIgnored()) {
            return;
        }
        if (!existed) {
            leftovers.requireNoOld(name, path);
        }
        try {
            if (existed && mode == SaveMode.Append) {
                path.requireWritable();
            } else {
                stage().close();
            }
        } catch (IOException e) {
            throw new UserError(name + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Whether the output exists and the mode is {@code ignore}. */
    boolean isIgnored() {
        return existed && mode == SaveMode.Ignore;
    }

    /** Begins to write a hidden directory, which {@link #complete} puts in the place of the output. */
    Staging stage() throws IOException {
        return new Staging(path);
    }

    /** Moves what was staged to the output, and says what became of an old one. */
    OldOutput complete(Staging staging) throws IOException {
        return staging.complete(mode == SaveMode.Overwrite);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
