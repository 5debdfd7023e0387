package org.sparkactivations.job;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Which bytes stand for a letter on this terminal. */
final class Encodings {

    private Encodings() {}

    /**
     * Formulas have letters that ASCII lacks. The POSIX locale, usual in containers, claims ASCII for terminals that show
     * UTF-8, so it is not believed; every other encoding is.
     */
    static Charset ofTerminal() {
        String name = System.getProperty(
                "stdout.encoding", System.getProperty("sun.stdout.encoding", System.getProperty("native.encoding")));
        boolean known = name != null && Charset.isSupported(name);
        Charset claimed = known ? Charset.forName(name) : Charset.defaultCharset();
        return claimed.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : claimed;
    }
}
