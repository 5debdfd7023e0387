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
 *
 * <p>No file system of Hadoop exchanges two directories at once. An old output is renamed, and then the new one takes
 * its place; a job that is killed between the two leaves both, hidden and complete. {@link Leftovers} finds them.
 */
final class Staging implements AutoCloseable {

    private final FileSystem fileSystem;
    private final Path output;
    private final Path path;
    private final Path old;
    private final List<Path> createdParents = new ArrayList<>();
    private boolean complete;

    Staging(ResolvedPath target) throws IOException {
        this.fileSystem = target.fileSystem();
        this.output = target.path();
        String unique = UUID.randomUUID().toString().substring(0, 8);
        this.path = new Path(output.getParent(), Leftovers.writing(output) + unique);
        this.old = new Path(output.getParent(), Leftovers.replaced(output) + unique);
        for (Path each = output.getParent(); !fileSystem.exists(each); each = each.getParent()) {
            createdParents.add(each);
        }
        if (!fileSystem.mkdirs(path)) {
            throw new IOException("the directory " + path + " cannot be created");
        }
        // If the job is killed, Hadoop deletes the directory when the JVM ends.
        fileSystem.deleteOnExit(path);
    }

    /** The directory to write into. It exists and is empty. */
    Path path() {
        return path;
    }

    /**
     * Moves the staged files to the output.
     *
     * @param replacing whether an existing output may be replaced
     * @return what became of an output that was there
     * @throws IOException if the files cannot be moved; an existing output stays as it was
     */
    OldOutput complete(boolean replacing) throws IOException {
        boolean exists = fileSystem.exists(output);
        if (exists && !replacing) {
            throw new IOException("the output " + output + " was created while the job ran; it is left unchanged");
        }
        if (exists && !fileSystem.rename(output, old)) {
            throw new IOException("the old output " + output + " cannot be moved; it is left unchanged");
        }
        IOException failure = null;
        try {
            complete = fileSystem.rename(path, output);
        } catch (IOException e) {
            failure = e;
        }
        if (!complete) {
            boolean isBack = !exists || fileSystem.rename(old, output);
            throw new IOException(
                    "the new output cannot be moved to " + output
                            + (isBack ? "" : ", and the old one cannot be moved back from " + old),
                    failure);
        }
        return exists && !isDeleted(old) ? new OldOutput(old) : OldOutput.REMOVED;
    }

    private boolean isDeleted(Path directory) {
        try {
            return fileSystem.delete(directory, true);
        } catch (IOException e) {
            return false; // the output is complete whatever is left of the old one
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
