package org.sparkactivations.job;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Options of commands that run in a Spark session. */
final class SessionOptions {

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "Spark master. Default: the master of spark-submit, or local[*] without spark-submit.")
    private String master;

    @Option(
            names = "--conf",
            paramLabel = "KEY=VALUE",
            description = "Spark setting, such as spark.sql.shuffle.partitions=8. Repeatable.")
    private Map<String, String> configuration = new LinkedHashMap<>();

    /** Opens the session with these options. */
    JobSession open() {
        return JobSession.open(master, configuration);
    }
}
