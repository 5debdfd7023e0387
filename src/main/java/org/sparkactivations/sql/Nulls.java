package org.sparkactivations.sql;

/** Nulls of an array as Spark marks them: a bit for each element, in words of 64; no words if there is no null. */
final class Nulls {

    private Nulls() {}

    /** Whether element {@code i} is null. */
    static boolean at(long[] nulls, int i) {
        return nulls != null && (nulls[i >> 6] >>> i & 1) != 0;
    }
}
