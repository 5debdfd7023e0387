package org.sparkactivations.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Stores how many tries each property had and how long they took, if the profile fuzz runs. */
public final class FuzzFigures implements AroundPropertyHook {

    /** What the file of the figures is called in the folder of the project. */
    public static final String FILE = "src/test/reference/fuzzed.tsv";

    private static final String HEADER = "property\ttries\tseconds\tfailures";

    /** A hook of a class is one of its properties too. */
    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property)
            throws IOException {
        long start = System.nanoTime();
        PropertyExecutionResult result = property.execute();
        if (Boolean.getBoolean("fuzz.stored")) {
            String name = context.containerClass().getSimpleName() + "."
                    + context.targetMethod().getName();
            boolean hasPassed = result.status() == PropertyExecutionResult.Status.SUCCESSFUL;
            store(
                    name,
                    String.format(
                            Locale.ROOT,
                            "%s\t%d\t%.0f\t%d",
                            name,
                            result.countTries(),
                            (System.nanoTime() - start) / 1e9,
                            hasPassed ? 0 : 1));
        }
        return result;
    }

    /** Replaces the line of a property. Another JVM may store another one meanwhile. */
    private static void store(String name, String line) throws IOException {
        try (FileChannel file = FileChannel.open(
                Path.of(FILE), StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
            file.lock();
            String text = new String(Channels.newInputStream(file).readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> lines = new TreeMap<>();
            text.lines().skip(1).forEach(each -> lines.put(each.substring(0, each.indexOf('\t')), each));
            lines.put(name, line);
            String stored = HEADER + "\n" + String.join("\n", lines.values()) + "\n";
            file.truncate(0).position(0).write(ByteBuffer.wrap(stored.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
