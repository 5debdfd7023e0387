package org.sparkactivations.job;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The character encoding of the terminal. */
final class Encodings {

    private Encodings() {}

    /**
     * The encoding that the JVM reports for standard output, with UTF-8 in place of ASCII. Formulas need letters
     * outside ASCII, and the POSIX locale, which is usual in containers, reports ASCII for terminals that show UTF-8.
     */
    static Charset ofTerminal() {
        String name = System.getProperty(
                "stdout.encoding", System.getProperty("sun.stdout.encoding", System.getProperty("native.encoding")));
        boolean known = name != null && Charset.isSupported(name);
        Charset claimed = known ? Charset.forName(name) : Charset.defaultCharset();
        return claimed.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : claimed;
    }
}
