package org.sparkactivations.testing;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.SparkSessionExtensionsProvider;

/** Sessions that start beside the shared one, with another class path. */
public final class Sessions {

    private Sessions() {}

    /** A session that starts while {@code loader} is the context class loader. */
    public static SparkSession startedWith(ClassLoader loader) {
        SparkSession shared = TestSpark.session();
        return in(loader, () -> {
            SparkSession.clearActiveSession();
            SparkSession.clearDefaultSession();
            try {
                return SparkSession.builder().getOrCreate();
            } finally {
                SparkSession.setDefaultSession(shared);
                SparkSession.setActiveSession(shared);
            }
        });
    }

    /** Does some work while {@code loader} is the context class loader. */
    public static <T> T in(ClassLoader loader, Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The class path without the service file by which Spark finds the functions of this library. */
    public static ClassLoader withoutTheLibrary() {
        return new ClassLoader(Sessions.class.getClassLoader()) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                return name.equals("META-INF/services/" + SparkSessionExtensionsProvider.class.getName())
                        ? Collections.emptyEnumeration()
                        : super.getResources(name);
            }
        };
    }

    /** The class path with a service file, written into {@code folder}, that names activations of users. */
    public static ClassLoader withActivations(Path folder, String... classNames) {
        return ServiceFolder.withActivations(folder, classNames);
    }
}
