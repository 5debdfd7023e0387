package org.sparkactivations.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A hidden directory beside an output, which becomes the output when it is complete, and is removed if it never is. On file
 * systems whose rename is one step, nobody ever sees a part of the output.
 */
final class Staging implements AutoCloseable {

    private final FileSystem fileSystem;
    private final Path output;
    private final Path path;
    private final List<Path> createdParents = new ArrayList<>();
    private boolean complete;

    Staging(ResolvedPath place) throws IOException {
        this.fileSystem = place.fileSystem();
        this.output = place.path();
        this.path = sibling("writing");
        for (Path each = output.getParent(); !fileSystem.exists(each); each = each.getParent()) {
            createdParents.add(each);
        }
        fileSystem.mkdirs(path);
        // For jobs that are killed: Hadoop deletes it when the JVM ends.
        fileSystem.deleteOnExit(path);
    }

    private Path sibling(String what) {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        return new Path(output.getParent(), "." + output.getName() + "." + what + "-" + unique);
    }

    /** The directory to write into; it is there, and empty. */
    Path path() {
        return path;
    }

    /**
     * Puts the staged files in the output's place.
     *
     * @param replacing whether what is there by now may be replaced
     */
    void complete(boolean replacing) throws IOException {
        boolean exists = fileSystem.exists(output);
        if (exists && !replacing) {
            throw new IOException("the output " + output + " came into being while the job ran; it was left as it is");
        }
        Path old = sibling("replaced");
        if (exists && !fileSystem.rename(output, old)) {
            throw new IOException("the old output " + output + " cannot be moved away; it was left as it is");
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
        fileSystem.cancelDeleteOnExit(path);
        if (complete) {
            return;
        }
        fileSystem.delete(path, true);
        for (Path each : createdParents) {
            if (fileSystem.exists(each) && fileSystem.listStatus(each).length == 0) {
                fileSystem.delete(each, false);
            }
        }
    }
}
