package org.sparkactivations.codegen;

import static org.sparkactivations.codegen.MarkdownTable.hundredths;

import org.sparkactivations.benchmark.NetworkTimes;

/** The table of networks beside Spark's perceptron. */
final class NetworkTable {

    private NetworkTable() {}

    /** A row for each side of each comparison. */
    static String of(NetworkTimes times) {
        MarkdownTable table = new MarkdownTable("what", "whose", "ms", "ratio");
        for (String comparison : times.comparisons()) {
            for (String side : times.sides(comparison)) {
                table.row(
                        comparison,
                        side,
                        hundredths(times.of(comparison, side)),
                        side.equals(NetworkTimes.OTHER) ? "" : hundredths(times.ratio(comparison, side)));
            }
        }
        return table.toString();
    }
}
