package org.sparkactivations.examples;

import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.sql.SparkSession;

/** What the examples have in common: the handwritten digits, and a session. */
final class Digits {

    /** 1,797 lines: 64 pixels of 0 (paper) to 16 (ink), then the digit. */
    static final String PATH = "data/digits.csv.gz";

    private static final int PIXELS = 64;

    private Digits() {}

    /** The columns of the file: p0 to p63, and label. */
    static String schema() {
        StringBuilder columns = new StringBuilder();
        for (String each : pixels()) {
            columns.append(each).append(" DOUBLE, ");
        }
        return columns.append("label DOUBLE").toString();
    }

    /** The first stage of pipelines: one Vector of the pixels. */
    static VectorAssembler assembler() {
        return new VectorAssembler().setInputCols(pixels()).setOutputCol("pixels");
    }

    private static String[] pixels() {
        return IntStream.range(0, PIXELS).mapToObj(i -> "p" + i).toArray(String[]::new);
    }

    /** A session on this machine, or where spark-submit says. The functions nn_* are in it, as the library is here. */
    static SparkSession session(String name) {
        SparkConf conf = new SparkConf()
                .setAppName(name)
                .setIfMissing("spark.master", "local[*]")
                .setIfMissing("spark.ui.enabled", "false")
                .setIfMissing("spark.sql.shuffle.partitions", "4");
        return SparkSession.builder().config(conf).getOrCreate();
    }
}
