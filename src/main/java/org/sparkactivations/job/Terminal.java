package org.sparkactivations.job;

import java.io.Console;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.sparkactivations.report.ShownText;
import picocli.CommandLine.Model.CommandSpec;

/** The terminal: whether there is one, and the way to it. */
final class Terminal {

    private Terminal() {}

    /** The output of a command. Help, which has colours of its own, does not go this way. */
    static PrintWriter out(CommandSpec command) {
        return shown(command.commandLine().getOut());
    }

    /** What writes to {@code target} as {@link ShownText} says, and keeps lines. */
    static PrintWriter shown(PrintWriter target) {
        return new PrintWriter(new ShownWriter(target));
    }

    /** Whether standard input and output are a terminal, and neither a file nor a pipe. */
    static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // From Java 22 on there is a console without a terminal, and this method, which Java 17 does not have.
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** Each text is complete: a line, or several. */
    private static final class ShownWriter extends FilterWriter {

        ShownWriter(Writer target) {
            super(target);
        }

        @Override
        public void write(int c) throws IOException {
            write(String.valueOf((char) c));
        }

        @Override
        public void write(char[] text, int start, int length) throws IOException {
            write(new String(text, start, length));
        }

        @Override
        public void write(String text, int start, int length) throws IOException {
            out.write(ShownText.ofLines(text.substring(start, start + length)));
        }
    }
}
