package org.sparkactivations.net;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sparkactivations.net.SafetensorsHeader.Entry;

/**
 * Files of tensors in the format safetensors: the length of the header as 8 bytes, the header in JSON, and the numbers,
 * all little-endian. Doubles (F64) are read and written, floats (F32) are read.
 *
 * <p>The whole header is checked before memory for numbers is allocated: that its length is within the file, and that
 * the tensors lie one after the other, each with as many bytes as its shape needs, to the end of the file.
 *
 * @see <a href="https://huggingface.co/docs/safetensors/index#format">the format</a>
 */
public final class Safetensors {

    /** The longest header that is read, as in the reference implementation. */
    static final int MAX_HEADER = 100_000_000;

    private static final int LENGTH_BYTES = Long.BYTES;
    private static final int CHUNK = 1 << 13;

    private Safetensors() {}

    /**
     * Writes tensors as F64, in the order of the map.
     *
     * @param out is not closed
     */
    public static void write(OutputStream out, Map<String, Tensor> tensors) throws IOException {
        byte[] header = header(tensors);
        ByteBuffer length = buffer(LENGTH_BYTES).putLong(header.length);
        out.write(length.array());
        out.write(header);
        ByteBuffer chunk = buffer(CHUNK * Double.BYTES);
        for (Tensor tensor : tensors.values()) {
            double[] values = tensor.values();
            for (int start = 0; start < values.length; start += CHUNK) {
                int n = Math.min(CHUNK, values.length - start);
                chunk.asDoubleBuffer().put(values, start, n);
                out.write(chunk.array(), 0, n * Double.BYTES);
            }
        }
    }

    private static byte[] header(Map<String, Tensor> tensors) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            json.writeStartObject();
            long offset = 0;
            for (Map.Entry<String, Tensor> each : tensors.entrySet()) {
                Tensor tensor = each.getValue();
                json.writeFieldName(each.getKey());
                json.writeStartObject();
                json.writeStringField("dtype", "F64");
                json.writeFieldName("shape");
                json.writeArray(tensor.shape(), 0, tensor.shape().length);
                long end = offset + (long) tensor.values().length * Double.BYTES;
                json.writeFieldName("data_offsets");
                json.writeArray(new long[] {offset, end}, 0, 2);
                json.writeEndObject();
                offset = end;
            }
            json.writeEndObject();
        }
        // Blanks up to a multiple of 8 bytes, so that the numbers are aligned in a mapped file.
        while (bytes.size() % Double.BYTES != 0) {
            bytes.write(' ');
        }
        return bytes.toByteArray();
    }

    /**
     * Reads all tensors, in the order in which they lie in the file.
     *
     * @param name of the file, for messages
     * @param length of the file in bytes
     * @param in is not closed
     * @throws IllegalArgumentException if it is no file of this format, or has numbers of another type
     */
    public static Map<String, Tensor> read(String name, long length, InputStream in) throws IOException {
        SafetensorsHeader format = new SafetensorsHeader(name);
        if (length < LENGTH_BYTES) {
            throw format.error("expected at least " + LENGTH_BYTES + " bytes, got " + length);
        }
        long headerLength = ByteBuffer.wrap(bytes(in, LENGTH_BYTES, name))
                .order(ByteOrder.LITTLE_ENDIAN)
                .getLong();
        long rest = length - LENGTH_BYTES;
        if (headerLength < 2 || headerLength > Math.min(rest, MAX_HEADER)) {
            throw format.error("header: expected a length from 2 to " + Math.min(rest, MAX_HEADER) + " bytes, got "
                    + Long.toUnsignedString(headerLength));
        }
        String json = new String(bytes(in, (int) headerLength, name), StandardCharsets.UTF_8);
        List<Entry> entries = format.entries(json, rest - headerLength);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (Entry entry : entries) {
            tensors.put(entry.name(), new Tensor(entry.shape(), numbers(in, entry, name)));
        }
        return tensors;
    }

    private static double[] numbers(InputStream in, Entry entry, String name) throws IOException {
        double[] values = new double[entry.count()];
        int width = entry.elementBytes();
        ByteBuffer chunk = buffer(CHUNK * width);
        for (int start = 0; start < values.length; start += CHUNK) {
            int n = Math.min(CHUNK, values.length - start);
            fill(in, chunk.array(), n * width, name);
            if (width == Double.BYTES) {
                chunk.asDoubleBuffer().get(values, start, n);
            } else {
                for (int i = 0; i < n; i++) {
                    values[start + i] = chunk.getFloat(i * width);
                }
            }
        }
        return values;
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] bytes(InputStream in, int count, String name) throws IOException {
        byte[] bytes = new byte[count];
        fill(in, bytes, count, name);
        return bytes;
    }

    private static void fill(InputStream in, byte[] bytes, int count, String name) throws IOException {
        int read = in.readNBytes(bytes, 0, count);
        if (read < count) {
            throw new EOFException(name + ": expected " + (count - read) + " more bytes");
        }
    }

    /** The names of tensors with their shapes, for messages. */
    static String described(Map<String, Tensor> tensors) {
        StringBuilder text = new StringBuilder();
        tensors.forEach((name, tensor) -> text.append(text.isEmpty() ? "" : ", ")
                .append(name)
                .append(' ')
                .append(Arrays.toString(tensor.shape())));
        return text.toString();
    }
}
