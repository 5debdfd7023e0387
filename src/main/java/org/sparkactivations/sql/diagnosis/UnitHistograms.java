package org.sparkactivations.sql.diagnosis;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Histograms of the finite inputs of each unit. Units from {@value #OWN} on share one, so that memory stays bounded. They
 * have no quantiles of their own.
 */
final class UnitHistograms {

    /** The number of units that have histograms of their own. */
    static final int OWN = 4096;

    /** The most buckets of a unit. Those of numbers from a normal distribution are 1/16 to 1/8 of the number wide. */
    private static final int BUCKETS = 512;

    private static final int BUCKETS_OF_ALL = 4096;

    private ValueHistogram[] units = {};

    /** Adds the {@code n} finite elements of an array from the place {@code start} on to those of a unit. */
    void add(int unit, double[] x, int start, int n) {
        int place = Math.min(unit, OWN);
        if (place >= units.length) {
            units = Arrays.copyOf(units, Math.min(OWN + 1, Math.max(place + 1, 2 * units.length)));
        }
        if (units[place] == null) {
            units[place] = new ValueHistogram(BUCKETS);
        }
        units[place].add(x, start, n);
    }

    void merge(UnitHistograms other) {
        units = Arrays.copyOf(units, Math.max(units.length, other.units.length));
        for (int i = 0; i < other.units.length; i++) {
            if (units[i] == null) {
                units[i] = other.units[i];
            } else if (other.units[i] != null) {
                units[i].merge(other.units[i]);
            }
        }
    }

    /**
     * Points that are spread over the inputs of a unit. They are empty if the unit has no histogram of its own.
     *
     * @param points how many
     * @param min the least input of the unit
     * @param max the greatest
     */
    SortedPoints pointsOf(int unit, int points, double min, double max) {
        boolean hasOwn = unit < Math.min(OWN, units.length) && units[unit] != null;
        return hasOwn ? SortedPoints.of(units[unit].quantiles(points, min, max)) : SortedPoints.none();
    }

    /** As {@link #pointsOf}, for the inputs of all units together. */
    SortedPoints pointsOfAll(int points, double min, double max) {
        ValueHistogram all = new ValueHistogram(BUCKETS_OF_ALL);
        for (ValueHistogram each : units) {
            if (each != null) {
                all.merge(each);
            }
        }
        return SortedPoints.of(all.quantiles(points, min, max));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(units.length);
        for (ValueHistogram each : units) {
            out.writeBoolean(each != null);
            if (each != null) {
                each.write(out);
            }
        }
    }

    static UnitHistograms read(DataInputStream in) throws IOException {
        UnitHistograms histograms = new UnitHistograms();
        histograms.units = new ValueHistogram[in.readInt()];
        for (int i = 0; i < histograms.units.length; i++) {
            histograms.units[i] = in.readBoolean() ? ValueHistogram.read(in, BUCKETS) : null;
        }
        return histograms;
    }
}
