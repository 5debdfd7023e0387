package org.sparkactivations.kernel;

/**
 * Random bits that depend on a key and the place of an element alone: each stream is that of SplitMix64 (Steele, Lea,
 * Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA 2014), which can be entered at every place.
 */
public final class RandomBits {

    /** 2⁶⁴ divided by the golden ratio. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private RandomBits() {}

    /** The seed of the stream of a key. */
    public static long seed(long key) {
        return mix(key);
    }

    /**
     * The seed of another stream of a key, so that functions with the same key have independent numbers.
     *
     * @param salt a constant of the function
     */
    public static long seed(long key, long salt) {
        return mix(mix(key) ^ salt);
    }

    /** 64 random bits of the element at {@code index} of a row. */
    public static long at(long seed, int index) {
        return mix(seed + (index + 1) * GOLDEN);
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
