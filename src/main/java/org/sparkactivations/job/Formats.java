package org.sparkactivations.job;

import java.util.Iterator;
import java.util.Locale;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.sources.DataSourceRegister;

/** The formats that Spark can read and write: their short names, or classes. */
final class Formats {

    /** Those that are nothing but files in a directory, so that the directory may be renamed. */
    private static final Set<String> FILES = Set.of("avro", "csv", "json", "libsvm", "orc", "parquet", "text", "xml");

    private Formats() {}

    /** Whether data of this format are nothing but files in a directory. */
    static boolean isFiles(String format) {
        return FILES.contains(format.toLowerCase(Locale.ROOT));
    }

    /**
     * Checks that there is such a format.
     *
     * @throws UserError if not; the message names those there are
     */
    static void require(String option, String format) {
        Set<String> known = shortNames();
        if (!known.contains(format.toLowerCase(Locale.ROOT))
                && !isClass(format)
                && !isClass(format + ".DefaultSource")) {
            throw new UserError(
                    option + ": there is no format '" + format + "'; there are " + String.join(", ", known));
        }
    }

    private static Set<String> shortNames() {
        Set<String> names = new TreeSet<>();
        Iterator<DataSourceRegister> sources =
                ServiceLoader.load(DataSourceRegister.class, loader()).iterator();
        // A source that cannot be loaded must not keep the others from being known; the bound is against an iterator
        // that
        // fails for ever.
        for (int failures = 0; failures < 1000; ) {
            try {
                if (!sources.hasNext()) {
                    break;
                }
                names.add(sources.next().shortName().toLowerCase(Locale.ROOT));
            } catch (ServiceConfigurationError | LinkageError e) {
                failures++;
            }
        }
        return names;
    }

    private static boolean isClass(String name) {
        try {
            Class.forName(name, false, loader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static ClassLoader loader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context != null ? context : Formats.class.getClassLoader();
    }
}
