package org.sparkactivations.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text files that users write, in UTF-8. */
final class TextFile {

    /** Some editors put it at the start. It is no part of the text. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextFile() {}

    /**
     * The text of a file.
     *
     * @throws java.nio.charset.CharacterCodingException if it is not UTF-8
     */
    static String read(Path file) throws IOException {
        String text = Files.readString(file);
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }
}
