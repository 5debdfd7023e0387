package org.sparkactivations.sql.bound;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sparkactivations.math.ArrayMath;

/**
 * Logs once per JVM which math provider is in use. Executors log it as well as the driver, because the Vector API may
 * be missing in some of these JVMs and present in others.
 */
public final class ProviderLog {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderLog.class);
    private static final AtomicBoolean LOGGED = new AtomicBoolean();

    private ProviderLog() {}

    /** Logs one line at level INFO; every later call does nothing. */
    public static void logOnce() {
        if (LOGGED.compareAndSet(false, true)) {
            LOG.info("spark-activations computes with {}", ArrayMath.provider().description());
        }
    }
}
