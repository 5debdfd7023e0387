package org.sparkactivations.net;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Reads and checks the header of a file in the format safetensors. It may come from anywhere. */
final class SafetensorsHeader {

    private static final String METADATA = "__metadata__";

    /** Extents of a tensor; the networks have 2. */
    private static final int MAX_RANK = 8;

    private final String file;

    /**
     * A reader for one file.
     *
     * @param file its name, for messages
     */
    SafetensorsHeader(String file) {
        this.file = file;
    }

    /** A tensor and the place of its bytes after the header, {@code from … to} (exclusive). */
    record Entry(String name, String type, long[] shape, long from, long to) {

        int elementBytes() {
            return type.equals("F64") ? Double.BYTES : Float.BYTES;
        }

        int count() {
            return (int) ((to - from) / elementBytes());
        }

        @Override
        public String toString() {
            return "tensor '" + name + "' " + type + " " + Arrays.toString(shape) + " at " + from + " to " + to;
        }
    }

    /**
     * The tensors in the order of their places.
     *
     * @param bytes how many there are after the header
     */
    List<Entry> entries(String json, long bytes) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (JsonParser parser = new JsonFactory()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .createParser(json)) {
            expect(parser, parser.nextToken(), JsonToken.START_OBJECT, "an object");
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                if (name.equals(METADATA)) {
                    parser.nextToken();
                    parser.skipChildren();
                } else {
                    entries.add(entry(parser, name));
                }
            }
            if (parser.nextToken() != null) {
                throw error("header: expected nothing after the object");
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    error("header: " + e.getOriginalMessage()).getMessage(), e);
        }
        entries.sort(Comparator.comparingLong(Entry::from).thenComparingLong(Entry::to));
        checkPlaces(entries, bytes);
        return entries;
    }

    private Entry entry(JsonParser parser, String name) throws IOException {
        String where = "tensor '" + name + "': ";
        expect(parser, parser.nextToken(), JsonToken.START_OBJECT, "an object for tensor '" + name + "'");
        String type = null;
        long[] shape = null;
        long[] places = null;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (field) {
                case "dtype" -> {
                    expect(parser, value, JsonToken.VALUE_STRING, where + "a name as dtype");
                    type = parser.getText();
                }
                case "shape" -> shape = wholeNumbers(parser, value, where + field, MAX_RANK);
                case "data_offsets" -> places = wholeNumbers(parser, value, where + field, 2);
                default -> throw error(where + "expected dtype, shape and data_offsets, got '" + field + "'");
            }
        }
        if (type == null || shape == null || places == null || places.length != 2) {
            throw error(where + "expected dtype, shape and two data_offsets");
        }
        Entry entry = new Entry(name, type, shape, places[0], places[1]);
        checkSize(entry);
        return entry;
    }

    private long[] wholeNumbers(JsonParser parser, JsonToken start, String where, int most) throws IOException {
        expect(parser, start, JsonToken.START_ARRAY, where + ": an array");
        List<Long> numbers = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            expect(parser, token, JsonToken.VALUE_NUMBER_INT, where + ": a whole number");
            boolean fits = parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER && parser.getLongValue() >= 0;
            if (!fits || numbers.size() == most) {
                throw error(where + ": expected at most " + most + " whole numbers from 0 to 2⁶³ − 1, got "
                        + (fits ? "more" : parser.getText()));
            }
            numbers.add(parser.getLongValue());
        }
        return numbers.stream().mapToLong(Long::longValue).toArray();
    }

    private void expect(JsonParser parser, JsonToken found, JsonToken expected, String words) throws IOException {
        if (found != expected) {
            throw error("header: expected " + words + ", got " + (found == null ? "the end" : parser.getText()));
        }
    }

    private void checkSize(Entry entry) {
        if (!entry.type().equals("F64") && !entry.type().equals("F32")) {
            throw error(entry + ": expected dtype F64 or F32");
        }
        long count = 1;
        boolean fits = true;
        for (long extent : entry.shape()) {
            fits &= extent == 0 || count <= Network.MAX_SIZE / extent;
            count = fits ? count * extent : count;
        }
        if (!fits) {
            throw error(entry + ": expected at most " + Network.MAX_SIZE + " elements");
        }
        if (entry.to() - entry.from() != count * entry.elementBytes()) {
            throw error(entry + ": expected " + count * entry.elementBytes() + " bytes for " + count
                    + (count == 1 ? " element" : " elements"));
        }
    }

    private void checkPlaces(List<Entry> entries, long bytes) {
        long end = 0;
        Entry last = null;
        for (Entry entry : entries) {
            if (entry.from() != end) {
                String what = entry.from() < end ? "overlaps " + last : "leaves a gap after " + end;
                throw error(entry + " " + what + "; expected tensors one after the other");
            }
            end = entry.to();
            last = entry;
        }
        if (end != bytes) {
            throw error("expected " + end + " bytes after the header, as its tensors need, got " + bytes);
        }
    }

    IllegalArgumentException error(String message) {
        return new IllegalArgumentException(file + ": " + message);
    }
}
