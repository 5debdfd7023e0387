package org.sparkactivations.job;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.GlobFilter;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsAction;

/**
 * A path as its file system sees it: absolute, with scheme and authority, and without {@code ..} and symbolic links.
 * Two names of one directory are equal. The path need not exist.
 */
record ResolvedPath(FileSystem fileSystem, Path path) {

    /**
     * Resolves a path.
     *
     * @throws UserError if there is no such file system, or it cannot be reached
     */
    static ResolvedPath of(String text, Configuration configuration) {
        try {
            Path path = new Path(text);
            FileSystem fileSystem = path.getFileSystem(configuration);
            return new ResolvedPath(fileSystem, real(fileSystem, fileSystem.makeQualified(path)));
        } catch (IOException | IllegalArgumentException e) {
            throw unusable(text, e);
        }
    }

    /**
     * The existing paths that match a pattern, as Spark reads it: with {@code *}, {@code ?}, {@code [a-z]} and
     * {@code {a,b}}.
     *
     * @throws UserError if there is no such file system, or it cannot be reached
     */
    static List<ResolvedPath> matching(String pattern, Configuration configuration) {
        try {
            Path path = new Path(pattern);
            FileSystem fileSystem = path.getFileSystem(configuration);
            FileStatus[] found = fileSystem.globStatus(fileSystem.makeQualified(path));
            List<ResolvedPath> paths = new ArrayList<>();
            for (FileStatus each : found == null ? new FileStatus[0] : found) {
                paths.add(new ResolvedPath(fileSystem, real(fileSystem, fileSystem.makeQualified(each.getPath()))));
            }
            return paths;
        } catch (IOException | IllegalArgumentException e) {
            throw unusable(pattern, e);
        }
    }

    private static UserError unusable(String text, Exception e) {
        return new UserError(
                "the path '" + text + "' cannot be used: " + SparkErrors.oneLine(String.valueOf(e.getMessage())), e);
    }

    /** Resolves links in the part of the path that exists, and keeps the names after it. */
    private static Path real(FileSystem fileSystem, Path qualified) throws IOException {
        Deque<String> missing = new ArrayDeque<>();
        Path existing = qualified;
        while (existing.getParent() != null && !fileSystem.exists(existing)) {
            missing.push(existing.getName());
            existing = existing.getParent();
        }
        Path real = isLocal(fileSystem) ? realLocal(existing) : fileSystem.resolvePath(existing);
        for (String name : missing) {
            real = new Path(real, name);
        }
        return real;
    }

    /** Resolves links with the JDK, as Hadoop's local file system does not. */
    private static Path realLocal(Path existing) throws IOException {
        URI real = new File(existing.toUri().getPath()).toPath().toRealPath().toUri();
        return new Path(real.getScheme(), null, real.getPath());
    }

    private static boolean isLocal(FileSystem fileSystem) {
        return "file".equals(fileSystem.getUri().getScheme());
    }

    boolean exists() throws IOException {
        return fileSystem.exists(path);
    }

    /**
     * Whether what is here may be replaced: a directory, a regular file, or nothing. A device would not be one any
     * more, and a link that leads nowhere has nothing behind it.
     */
    boolean isReplaceable() {
        if (!isLocal(fileSystem)) {
            return true;
        }
        java.nio.file.Path local = local();
        return Files.isDirectory(local)
                || Files.isRegularFile(local)
                || !Files.exists(local, LinkOption.NOFOLLOW_LINKS);
    }

    /** @throws IOException if no files can be added to this directory */
    void requireWritable() throws IOException {
        if (!isLocal(fileSystem)) {
            fileSystem.access(path, FsAction.WRITE);
        } else if (!Files.isWritable(local())) {
            // Hadoop reads the permissions alone, which do not hold for root.
            throw new IOException("no permission for " + path);
        }
    }

    private java.nio.file.Path local() {
        return new File(path.toUri().getPath()).toPath();
    }

    /** Whether {@code other} is this path or lies inside it. */
    boolean contains(ResolvedPath other) {
        for (Path each = other.path; each != null; each = each.getParent()) {
            if (each.equals(path)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this path, once it exists, would match the pattern or lie inside a path that does. */
    boolean wouldMatch(String pattern) {
        try {
            Path wanted = fileSystem.makeQualified(new Path(pattern));
            List<Path> mine = fromRoot(path);
            List<Path> patterns = fromRoot(wanted);
            boolean matches = mine.size() >= patterns.size();
            for (int i = 0; matches && i < patterns.size(); i++) {
                matches = new GlobFilter(patterns.get(i).getName()).accept(mine.get(i));
            }
            return matches;
        } catch (IOException | IllegalArgumentException e) {
            // The pattern is of another file system, or invalid. No path of this one matches it.
            return false;
        }
    }

    private static List<Path> fromRoot(Path path) {
        List<Path> paths = new ArrayList<>();
        for (Path each = path; each.getParent() != null; each = each.getParent()) {
            paths.add(0, each);
        }
        return paths;
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
