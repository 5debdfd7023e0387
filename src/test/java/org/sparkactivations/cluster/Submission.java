package org.sparkactivations.cluster;

import java.util.List;

/**
 * What became of a submitted job.
 *
 * @param out what the driver wrote to standard output
 * @param err what it wrote to its error stream: the log, and errors
 * @param executorLogs the logs of its executors
 */
record Submission(int exitCode, String out, String err, List<String> executorLogs) {

    /** Everything, to be read when something went wrong. */
    String transcript() {
        StringBuilder text =
                new StringBuilder("exit code " + exitCode + "\n--- output\n" + out + "\n--- driver\n" + err);
        executorLogs.forEach(log -> text.append("\n--- executor\n").append(log));
        return text.toString();
    }
}
