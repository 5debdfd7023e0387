package org.sparkactivations.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.sparkactivations.Activations;
import org.sparkactivations.testing.FuzzFigures;

/** Layers and losses as text, and files of tensors, from anywhere. */
@Tag("kernel")
@AddLifecycleHook(FuzzFigures.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class FuzzedParsersTest {

    private static final List<String> WORDS = List.of(
            "dense",
            "dense(",
            "(32)",
            "32",
            "0",
            "-1",
            "1e9",
            "2147483648",
            "NaN",
            "∞",
            "−1",
            "gelu",
            "prelu(",
            "alpha",
            "=",
            "=>",
            "learned",
            "learned(0.1)",
            "maxout(2)",
            "glu",
            "softmax",
            "huber(1)",
            "softmax_cross_entropy",
            ",",
            "(",
            ")",
            " ",
            "\n",
            "\0",
            "x",
            "é",
            "\uD83D",
            "dropout",
            "srelu(1,",
            "swish(beta = ",
            "relu_grad");

    private static final List<String> JSON = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"a\"",
            "\"b\"",
            "\"dtype\"",
            "\"F64\"",
            "\"F32\"",
            "\"I8\"",
            "\"shape\"",
            "\"data_offsets\"",
            "\"__metadata__\"",
            "0",
            "1",
            "8",
            "16",
            "-1",
            "9223372036854775807",
            "99999999999999999999",
            "1e3",
            "null",
            "true",
            "\"",
            "\\u",
            "{\"a\":{\"dtype\":\"F64\",\"shape\":[1]," + "\"data_offsets\":[0,8]}",
            ",\"b\":{\"dtype\":\"F32\",\"shape\":[2,1],\"data_offsets\":[8,16]}");

    private static final Activations CATALOGUE = Activations.catalogue();

    @Provide
    Arbitrary<String> layers() {
        return joined(WORDS);
    }

    @Provide
    Arbitrary<String> headers() {
        return joined(JSON);
    }

    private static Arbitrary<String> joined(List<String> words) {
        return Arbitraries.of(words).list().ofMaxSize(16).map(parts -> String.join("", parts));
    }

    /** What is wrong with an input is an error with a message; what is right is read again from its text. */
    @Property(seed = "1")
    void layersAndLossesAreReadOrRefused(@ForAll("layers") String text) {
        try {
            Layers layers = Layers.parse(text, CATALOGUE);
            assertThat(Layers.parse(layers.toString(), CATALOGUE)).isEqualTo(layers);
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).startsWith("layers: ");
        }
        try {
            Loss loss = Loss.parse(text, CATALOGUE);
            assertThat(Loss.parse(loss.toString(), CATALOGUE)).isEqualTo(loss);
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).startsWith("loss: ");
        }
    }

    @Property(seed = "2")
    void headersOfTensorsAreReadOrRefused(@ForAll("headers") String header, @ForAll byte[] data) throws IOException {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer file = ByteBuffer.allocate(8 + json.length + data.length).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(json.length).put(json).put(data);
        read(file.array(), file.capacity());
    }

    /** A file with some bytes replaced, and a length that may be another. */
    @Property(seed = "3")
    void damagedFilesOfTensorsAreReadOrRefused(
            @ForAll List<Byte> bytes, @ForAll List<Short> places, @ForAll short longer) throws IOException {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("layers.0.weight", new Tensor(new long[] {2, 2}, new double[] {1, 2, 3, 4}));
        tensors.put("layers.0.bias", new Tensor(new long[] {2}, new double[] {5, 6}));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Safetensors.write(out, tensors);
        byte[] file = out.toByteArray();
        for (int i = 0; i < Math.min(4, Math.min(bytes.size(), places.size())); i++) {
            file[Math.floorMod(places.get(i), file.length)] = bytes.get(i);
        }
        read(file, longer % 3 == 0 ? file.length + longer : file.length);
    }

    private static void read(byte[] file, long length) throws IOException {
        try {
            long elements = 0;
            for (Tensor each : Safetensors.read("f", length, new ByteArrayInputStream(file))
                    .values()) {
                elements += each.values().length;
            }
            assertThat(elements * Float.BYTES).isLessThanOrEqualTo(file.length);
        } catch (IllegalArgumentException | EOFException e) {
            assertThat(e.getMessage()).startsWith("f: ");
        }
    }
}
