package org.sparkactivations.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("kernel")
class SafetensorsTest {

    private static Map<String, Tensor> read(byte[] bytes) throws IOException {
        return Safetensors.read("w.safetensors", bytes.length, new ByteArrayInputStream(bytes));
    }

    /** A file with this header and so many zeros. */
    private static byte[] file(String header, int dataBytes) {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + json.length + dataBytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(json.length)
                .put(json)
                .array();
    }

    @Test
    void tensorsAreReadAsTheyWereWritten() throws IOException {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        double[] many =
                IntStream.range(0, 20_000).mapToDouble(i -> Math.sqrt(i) - 70).toArray();
        many[1] = Double.NaN;
        many[2] = -0.0;
        many[3] = Double.MIN_VALUE;
        tensors.put("0.weight", new Tensor(new long[] {200, 100}, many));
        tensors.put("0.\"bias\"\u00e9", new Tensor(new long[] {3}, new double[] {1, Double.POSITIVE_INFINITY, -1e300}));
        tensors.put("empty", new Tensor(new long[] {0, 5}, new double[0]));
        tensors.put("number", new Tensor(new long[0], new double[] {7}));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Safetensors.write(out, tensors);
        byte[] bytes = out.toByteArray();
        assertThat(read(bytes)).containsExactlyEntriesOf(tensors);
        assertThat((8 + ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong()) % 8)
                .isZero();
    }

    @Test
    void floatsAreReadInTheOrderOfTheFileWhateverTheOrderOfTheHeader() throws IOException {
        byte[] bytes = file(
                "{\"__metadata__\":{\"format\":\"pt\"},\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[8,12]},"
                        + "\"a\":{\"shape\":[2,1],\"data_offsets\":[0,8],\"dtype\":\"F32\"}}  ",
                12);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putFloat(bytes.length - 12, 1.5f)
                .putFloat(bytes.length - 8, -0.1f)
                .putFloat(bytes.length - 4, 3);
        Map<String, Tensor> tensors = read(bytes);
        assertThat(tensors.keySet()).containsExactly("a", "b");
        assertThat(tensors.get("a").values()).containsExactly(1.5, -0.1f);
        assertThat(tensors.get("b").values()).containsExactly(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | 0 | header: expected an object, got [",
                "{\"a\":1} | 0 | header: expected an object for tensor 'a', got 1",
                "{\"a\":{}} | 0 | tensor 'a': expected dtype, shape and two data_offsets",
                "{\"a\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[0]}} | 8 |"
                        + " tensor 'a': expected dtype, shape and two data_offsets",
                "{\"a\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[0,8],\"x\":1}} | 8 |"
                        + " tensor 'a': expected dtype, shape and data_offsets, got 'x'",
                "{\"a\":{\"dtype\":\"BF16\",\"shape\":[4],\"data_offsets\":[0,8]}} | 8 |"
                        + " tensor 'a' BF16 [4] at 0 to 8: expected dtype F64 or F32",
                "{\"a\":{\"dtype\":\"F64\",\"shape\":[3,2],\"data_offsets\":[0,8]}} | 8 |"
                        + " tensor 'a' F64 [3, 2] at 0 to 8: expected 48 bytes for 6 elements",
                "{\"a\":{\"dtype\":\"F64\",\"shape\":[-1],\"data_offsets\":[0,8]}} | 8 |"
                        + " tensor 'a': shape: expected at most 8 whole numbers from 0 to 2⁶³ − 1, got -1",
                "{\"a\":{\"dtype\":\"F64\",\"shape\":[99999999999999999999],\"data_offsets\":[0,8]}} | 8 |"
                        + " tensor 'a': shape: expected at most 8 whole numbers from 0 to 2⁶³ − 1, got"
                        + " 99999999999999999999",
                "{\"a\":{\"dtype\":\"F64\",\"shape\":[1.0],\"data_offsets\":[0,8]}} | 8 |"
                        + " header: expected tensor 'a': shape: a whole number, got 1.0",
                "{\"a\":{\"dtype\":\"F64\",\"shape\":[4294967296,4294967296],\"data_offsets\":[0,0]}} | 0 |"
                        + " tensor 'a' F64 [4294967296, 4294967296] at 0 to 0: expected at most 134217728 elements",
                "{\"a\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[8,0]}} | 8 |"
                        + " tensor 'a' F64 [1] at 8 to 0: expected 8 bytes for 1 element",
                "{\"a\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[8,16]}} | 16 |"
                        + " tensor 'a' F64 [1] at 8 to 16 leaves a gap after 0; expected tensors one after the other",
                "{\"a\":{\"dtype\":\"F64\",\"shape\":[2],\"data_offsets\":[0,16]},"
                        + "\"b\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[8,16]}} | 16 |"
                        + " tensor 'b' F64 [1] at 8 to 16 overlaps tensor 'a' F64 [2] at 0 to 16; expected tensors"
                        + " one after"
                        + " the other",
                "{\"a\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[0,8]}} | 16 |"
                        + " expected 8 bytes after the header, as its tensors need, got 16",
                "{\"a\":{\"dtype\":\"F64\",\"shape\":[2],\"data_offsets\":[0,16]}} | 8 |"
                        + " expected 16 bytes after the header, as its tensors need, got 8",
                "{\"a\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[0,8]},"
                        + "\"a\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[0,8]}} | 8 | header: Duplicate"
                        + " field 'a'",
                "{\"a\":{\"dtype\":\"F64\" | 8 | header: ",
                "{} {} | 0 | header: expected nothing after the object",
            })
    void aWrongHeaderSaysWhatIsWrong(String header, int dataBytes, String message) {
        assertThatThrownBy(() -> read(file(header, dataBytes)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("w.safetensors: " + message);
    }

    @ParameterizedTest
    @CsvSource({"-1, 18446744073709551615", "4611686018427387904, 4611686018427387904", "0, 0", "17, 17"})
    void aLengthBeyondTheFileIsRefusedBeforeMemoryIsAllocated(long length, String written) {
        byte[] bytes = ByteBuffer.allocate(24)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(length)
                .array();
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("w.safetensors: header: expected a length from 2 to 16 bytes, got " + written);
    }

    @Test
    void aFileThatEndsEarlyIsNoFile() {
        assertThatThrownBy(() -> read(new byte[7])).hasMessage("w.safetensors: expected at least 8 bytes, got 7");
        byte[] whole = file("{\"a\":{\"dtype\":\"F64\",\"shape\":[2],\"data_offsets\":[0,16]}}", 16);
        byte[] cut = Arrays.copyOf(whole, whole.length - 3);
        assertThatThrownBy(() -> Safetensors.read("w.safetensors", whole.length, new ByteArrayInputStream(cut)))
                .isInstanceOf(IOException.class)
                .hasMessage("w.safetensors: expected 3 more bytes");
    }
}
