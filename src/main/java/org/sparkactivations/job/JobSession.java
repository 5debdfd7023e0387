package org.sparkactivations.job;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.sparkactivations.sql.SqlFunctions;

/**
 * The Spark session of a job: that of the application if there is one already, or else a new one.
 *
 * @param own whether the session was created for the job
 */
record JobSession(SparkSession session, boolean own) implements AutoCloseable {

    /**
     * Opens a session with the functions of this library.
     *
     * @param master Spark master; null for that of spark-submit, or without one, all processors of this machine
     * @param configuration settings, which override those of spark-submit
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
        conf.setIfMissing("spark.ui.showConsoleProgress", String.valueOf(Terminal.isThere()));
        if (!submitted && conf.get("spark.master").matches("local(\\[.*)?")) {
            // Only this JVM talks to a local job. It needs no port that others can reach, and no host name.
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

    /** The configuration of Hadoop's file systems. */
    Configuration hadoop() {
        return session.sparkContext().hadoopConfiguration();
    }

    /** Stops the session if it was created for the job. */
    @Override
    public void close() {
        if (own) {
            session.stop();
        }
    }
}
