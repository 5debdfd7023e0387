package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Compares numbers by their bits: 0.0 is not −0.0, and no digit is forgiven. */
public final class Bits {

    private Bits() {}

    /** A number (DOUBLE or FLOAT), a collection of them or null, written so that no two different ones look the same. */
    public static String of(Object value) {
        if (value instanceof Double) {
            return value + ":" + Long.toHexString(Double.doubleToRawLongBits((Double) value));
        }
        if (value instanceof Float) {
            return value + "f:" + Integer.toHexString(Float.floatToRawIntBits((Float) value));
        }
        if (value instanceof double[]) {
            return of(Arrays.stream((double[]) value).boxed().collect(Collectors.toList()));
        }
        if (value instanceof Object[]) {
            return of(Arrays.asList((Object[]) value));
        }
        if (value instanceof List) {
            return ((List<?>) value).stream().map(Bits::of).collect(Collectors.joining(", ", "[", "]"));
        }
        assertThat(value).isNull();
        return "null";
    }

    /** The same numbers as FLOAT, rounded once. */
    public static Float[] floats(Double[] values) {
        return Arrays.stream(values)
                .map(each -> each == null ? null : (Float) each.floatValue())
                .toArray(Float[]::new);
    }
}
