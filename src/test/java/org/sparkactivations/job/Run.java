package org.sparkactivations.job;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.sparkactivations.testing.TestSpark;

/** The result of a command line that ran in this JVM: exit code, output and error output. */
record Run(int exitCode, String out, String err) {

    /** Runs the command line in the session of the tests. */
    static Run of(String... arguments) {
        TestSpark.session();
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = ActivationJob.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Run(exitCode, out.toString(), err.toString());
    }

    /** Runs {@code apply} with these arguments. */
    static Run apply(Object... arguments) {
        String[] words = new String[arguments.length + 1];
        words[0] = "apply";
        for (int i = 0; i < arguments.length; i++) {
            words[i + 1] = arguments[i].toString();
        }
        return of(words);
    }

    /** The line of the report or table that starts with {@code label}, with single blanks. */
    String line(String label) {
        return out.lines()
                .map(each -> each.strip().replaceAll(" +", " "))
                .filter(each -> each.startsWith(label + " "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + label + " in\n" + out + err));
    }
}
