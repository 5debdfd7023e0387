package org.sparkactivations.job;

import java.io.IOException;
import java.io.StreamTokenizer;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Job descriptions: files with arguments, given as {@code @FILE}. Words are separated by white space, or are in single
 * or double quotes; a number sign starts a comment. Picocli reads such files, too. It takes one that is missing as an
 * argument, leaves out one that is named twice, and has no limit.
 */
final class JobFiles {

    /** Most arguments of a command line, and most files that it reads them from. */
    static final int MAX_ARGUMENTS = 10_000;

    private static final long MAX_BYTES = 1 << 24;

    private final List<String> arguments = new ArrayList<>();

    /** The files that are being read, each named in the one before it. */
    private final Set<Path> open = new LinkedHashSet<>();

    private int files;

    private JobFiles() {}

    /**
     * The arguments, with those of a file in place of each {@code @FILE}. {@code @@} stands for an @ at the start.
     *
     * @throws UserError if a file is missing, is not text, or contains itself, or if there are too many arguments
     */
    static String[] expand(String... given) {
        JobFiles expanded = new JobFiles();
        for (String each : given) {
            expanded.add(each);
        }
        return expanded.arguments.toArray(new String[0]);
    }

    private void add(String argument) {
        boolean isFile = argument.startsWith("@") && argument.length() > 1;
        if (isFile && argument.charAt(1) != '@') {
            addAll(argument.substring(1));
            return;
        }
        if (arguments.size() == MAX_ARGUMENTS) {
            throw new UserError("expected at most " + MAX_ARGUMENTS + " arguments, got more" + place());
        }
        arguments.add(isFile ? argument.substring(1) : argument);
    }

    private void addAll(String name) {
        Path file = existing(name);
        if (!open.add(file)) {
            throw new UserError("job file '" + name + "' contains itself" + place());
        }
        if (++files > MAX_ARGUMENTS) {
            throw new UserError("expected at most " + MAX_ARGUMENTS + " job files, got more" + place());
        }
        words(name, file).forEach(this::add);
        open.remove(file);
    }

    private Path existing(String name) {
        try {
            Path file = Path.of(name);
            if (Files.isRegularFile(file) && Files.isReadable(file)) {
                return file.toRealPath();
            }
        } catch (InvalidPathException | IOException e) {
            // There is no such file.
        }
        throw new UserError("there is no job file '" + name + "' in "
                + Path.of("").toAbsolutePath() + place() + " (write @@ for an argument that starts with @)");
    }

    private static List<String> words(String name, Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new UserError(
                        "job file '" + name + "': expected at most " + MAX_BYTES + " bytes, got " + Files.size(file));
            }
            StreamTokenizer tokens = new StreamTokenizer(new StringReader(TextFile.read(file)));
            tokens.resetSyntax();
            tokens.wordChars(' ', 255);
            tokens.whitespaceChars(0, ' ');
            tokens.quoteChar('"');
            tokens.quoteChar('\'');
            tokens.commentChar('#');
            List<String> words = new ArrayList<>();
            while (tokens.nextToken() != StreamTokenizer.TT_EOF) {
                words.add(tokens.sval);
            }
            return words;
        } catch (CharacterCodingException e) {
            throw new UserError("job file '" + name + "': expected text in UTF-8", e);
        } catch (IOException e) {
            throw new UserError("job file '" + name + "' cannot be read: " + e.getMessage(), e);
        }
    }

    /** Where an argument is that is not on the command line itself. */
    private String place() {
        return open.isEmpty()
                ? ""
                : ", named in " + open.stream().reduce((first, last) -> last).orElseThrow();
    }
}
