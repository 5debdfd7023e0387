package org.sparkactivations.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A hidden directory beside an output. It becomes the output when it is complete, and is removed otherwise. On file
 * systems with an atomic rename, no reader ever sees a part of the output.
 */
final class Staging implements AutoCloseable {

    private final FileSystem fileSystem;
    private final Path output;
    private final Path path;
    private final List<Path> createdParents = new ArrayList<>();
    private boolean complete;

    Staging(ResolvedPath target) throws IOException {
        this.fileSystem = target.fileSystem();
        this.output = target.path();
        this.path = sibling("writing");
        for (Path each = output.getParent(); !fileSystem.exists(each); each = each.getParent()) {
            createdParents.add(each);
        }
        if (!fileSystem.mkdirs(path)) {
            throw new IOException("the directory " + path + " cannot be created");
        }
        // If the job is killed, Hadoop deletes the directory when the JVM ends.
        fileSystem.deleteOnExit(path);
    }

    private Path sibling(String what) {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        return new Path(output.getParent(), "." + output.getName() + "." + what + "-" + unique);
    }

    /** The directory to write into. It exists and is empty. */
    Path path() {
        return path;
    }

    /**
     * Moves the staged files to the output.
     *
     * @param replacing whether an existing output may be replaced
     * @throws IOException if the files cannot be moved; an existing output stays as it was
     */
    void complete(boolean replacing) throws IOException {
        boolean exists = fileSystem.exists(output);
        if (exists && !replacing) {
            throw new IOException("the output " + output + " was created while the job ran; it is left unchanged");
        }
        Path old = sibling("replaced");
        if (exists && !fileSystem.rename(output, old)) {
            throw new IOException("the old output " + output + " cannot be moved; it is left unchanged");
        }
        try {
            complete = fileSystem.rename(path, output);
        } finally {
            if (!complete && exists) {
                fileSystem.rename(old, output);
            }
        }
        if (!complete) {
            throw new IOException("the new output cannot be moved to " + output);
        }
        if (exists) {
            fileSystem.delete(old, true);
        }
    }

    @Override
    public void close() throws IOException {
        if (complete) {
            fileSystem.cancelDeleteOnExit(path);
            return;
        }
        // A task that is still ending may create the directory anew. Hadoop deletes that one when the JVM ends.
        fileSystem.delete(path, true);
        for (Path each : createdParents) {
            if (fileSystem.exists(each) && fileSystem.listStatus(each).length == 0) {
                fileSystem.delete(each, false);
            }
        }
    }
}
