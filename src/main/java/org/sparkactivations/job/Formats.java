package org.sparkactivations.job;

import java.util.Iterator;
import java.util.Locale;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.sources.DataSourceRegister;

/** The formats that Spark can read and write, by short name or class name. */
final class Formats {

    /** Formats whose data are only the files in a directory, so that the directory can be renamed. */
    private static final Set<String> FILES = Set.of("avro", "csv", "json", "libsvm", "orc", "parquet", "text", "xml");

    private Formats() {}

    /** Whether data of this format are only the files in a directory. */
    static boolean isFiles(String format) {
        return FILES.contains(format.toLowerCase(Locale.ROOT));
    }

    /**
     * Checks that a format exists.
     *
     * @throws UserError if it does not; the message lists all formats
     */
    static void require(String option, String format) {
        Set<String> known = shortNames();
        if (!known.contains(format.toLowerCase(Locale.ROOT))
                && !isClass(format)
                && !isClass(format + ".DefaultSource")) {
            throw new UserError(option + ": expected one of " + String.join(", ", known) + ", got '" + format + "'");
        }
    }

    private static Set<String> shortNames() {
        Set<String> names = new TreeSet<>();
        Iterator<DataSourceRegister> sources =
                ServiceLoader.load(DataSourceRegister.class, loader()).iterator();
        // A source that cannot be loaded must not hide the others. The limit is for an iterator that always fails.
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
