package org.sparkactivations.sql.bound;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sparkactivations.math.ArrayMath;

/**
 * Tells, once in every JVM that computes, by which means it does. Executors say it for themselves: they may lack the Vector
 * API where the driver has it.
 */
public final class ProviderLog {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderLog.class);
    private static final AtomicBoolean TOLD = new AtomicBoolean();

    private ProviderLog() {}

    public static void tellOnce() {
        if (TOLD.compareAndSet(false, true)) {
            LOG.info("spark-activations computes with {}", ArrayMath.provider().description());
        }
    }
}
