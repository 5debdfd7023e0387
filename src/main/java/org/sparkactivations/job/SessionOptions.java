package org.sparkactivations.job;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Where a command runs. */
final class SessionOptions {

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "Spark master. Default: that of spark-submit, or else local[*].")
    private String master;

    @Option(
            names = "--conf",
            paramLabel = "KEY=VALUE",
            description = "Spark setting, such as spark.sql.shuffle.partitions=8. Repeatable.")
    private Map<String, String> configuration = new LinkedHashMap<>();

    /** Opens the session. */
    JobSession open() {
        return JobSession.open(master, configuration);
    }
}
