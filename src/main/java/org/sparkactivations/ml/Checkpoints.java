package org.sparkactivations.ml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The last model of a training, in a folder named by its iteration. It replaces the one before when it is complete. */
final class Checkpoints {

    private static final String PREFIX = "iteration-";

    private final Path folder;

    Checkpoints(String folder) {
        this.folder = new Path(folder);
    }

    void save(int iteration, FeedForwardModel<?> model) {
        Path target = new Path(folder, PREFIX + iteration);
        try {
            model.write().overwrite().save(target.toString());
            FileSystem files = ModelFiles.fileSystem(folder);
            for (FileStatus each : list(files, folder)) {
                if (!each.getPath().getName().equals(target.getName())) {
                    files.delete(each.getPath(), true);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path of the last checkpoint in a folder, or the path itself if there are none. */
    static String latest(String path) {
        Path folder = new Path(path);
        try {
            FileSystem files = ModelFiles.fileSystem(folder);
            Optional<FileStatus> last = Arrays.stream(files.exists(folder) ? list(files, folder) : new FileStatus[0])
                    .filter(each -> isComplete(files, each.getPath()))
                    .max(Comparator.comparingLong(FileStatus::getModificationTime));
            return last.map(each -> each.getPath().toString()).orElse(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isComplete(FileSystem files, Path model) {
        try {
            return files.exists(new Path(model, "metadata/_SUCCESS"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileStatus[] list(FileSystem files, Path folder) throws IOException {
        return files.listStatus(folder, each -> each.getName().startsWith(PREFIX));
    }
}
