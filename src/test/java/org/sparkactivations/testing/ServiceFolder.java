package org.sparkactivations.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sparkactivations.spi.Activation;

/** A folder on the class path that brings activations of users. */
public final class ServiceFolder {

    private ServiceFolder() {}

    /** The class path with a service file, written into {@code folder}, that names activations of users. */
    public static ClassLoader withActivations(Path folder, String... classNames) {
        try {
            Path file = folder.resolve("META-INF/services/" + Activation.class.getName());
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", classNames) + "\n");
            return new URLClassLoader(new URL[] {folder.toUri().toURL()}, ServiceFolder.class.getClassLoader());
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
