package org.sparkactivations.job;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.sparkactivations.sql.SqlFunctions;

/** The Spark session that a job runs in: that of the application if there is one already, else its own. */
final class JobSession implements AutoCloseable {

    private final SparkSession session;
    private final boolean own;

    private JobSession(SparkSession session, boolean own) {
        this.session = session;
        this.own = own;
    }

    /**
     * Opens a session.
     *
     * @param master null for that of spark-submit, or else all processors of this machine
     * @param configuration further settings, which win over those of spark-submit
     */
    static JobSession open(String master, Map<String, String> configuration) {
        boolean own = SparkSession.getActiveSession().isEmpty()
                && SparkSession.getDefaultSession().isEmpty();
        SparkConf conf = new SparkConf();
        boolean submitted = conf.contains("spark.master");
        configuration.forEach(conf::set);
        if (master != null) {
            conf.setMaster(master);
        }
        conf.setIfMissing("spark.master", "local[*]");
        conf.setIfMissing("spark.app.name", "spark-activations");
        conf.setIfMissing("spark.ui.showConsoleProgress", String.valueOf(System.console() != null));
        if (!submitted && conf.get("spark.master").matches("local(\\[.*)?")) {
            // Nobody but this JVM talks to a local job: it needs no port that others can reach, nor a name for the
            // machine.
            conf.setIfMissing("spark.ui.enabled", "false");
            conf.setIfMissing("spark.driver.host", "localhost");
            conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
        }
        SparkSession session = own
                ? SparkSession.builder().config(conf).getOrCreate()
                : SparkSession.builder().getOrCreate();
        if (!own) {
            configuration.forEach(session.conf()::set);
        }
        SqlFunctions.register(session);
        return new JobSession(session, own);
    }

    SparkSession session() {
        return session;
    }

    /** How to reach file systems. */
    Configuration hadoop() {
        return session.sparkContext().hadoopConfiguration();
    }

    /** Stops the session if it was made for the job. */
    @Override
    public void close() {
        if (own) {
            session.stop();
        }
    }
}
