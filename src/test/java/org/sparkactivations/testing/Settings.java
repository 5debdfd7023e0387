package org.sparkactivations.testing;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.RuntimeConfig;
import org.sparkactivations.sql.expression.PlanRule;

/** Settings of the shared session that hold for a part of a test. */
public final class Settings {

    /** Nothing is compiled: every expression is evaluated by its {@code eval}. */
    public static final Map<String, String> INTERPRETED =
            Map.of("spark.sql.codegen.wholeStage", "false", "spark.sql.codegen.factoryMode", "NO_CODEGEN");

    /** Every stage is compiled into one class. */
    public static final Map<String, String> WHOLE_STAGE =
            Map.of("spark.sql.codegen.wholeStage", "true", "spark.sql.codegen.factoryMode", "CODEGEN_ONLY");

    /** Projections are compiled, stages are not. */
    public static final Map<String, String> PROJECTIONS_COMPILED =
            Map.of("spark.sql.codegen.wholeStage", "false", "spark.sql.codegen.factoryMode", "CODEGEN_ONLY");

    /** Calls stay as they are written: the optimizer's rules would replace some of them. */
    public static final Map<String, String> CALLS_AS_WRITTEN = Map.of(PlanRule.ENABLED, "false");

    private Settings() {}

    /** Does some work with these settings, and then restores those that held before. */
    public static void with(Map<String, String> settings, Runnable look) {
        RuntimeConfig configuration = TestSpark.session().conf();
        Map<String, String> before = new HashMap<>();
        settings.forEach((key, value) -> {
            before.put(key, configuration.contains(key) ? configuration.get(key) : null);
            configuration.set(key, value);
        });
        try {
            look.run();
        } finally {
            before.forEach((key, value) -> {
                if (value == null) {
                    configuration.unset(key);
                } else {
                    configuration.set(key, value);
                }
            });
        }
    }
}
