package org.sparkactivations.job;

import org.apache.spark.package$;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the versions of the library, of Spark and of Java. */
final class JobVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String packaged = ActivationJob.class.getPackage().getImplementationVersion();
        return new String[] {
            "spark-activations " + (packaged != null ? packaged : "(built from source)"),
            "Spark " + package$.MODULE$.SPARK_VERSION() + ", Java " + Runtime.version()
        };
    }
}
