package org.sparkactivations.examples;

import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.sql.SparkSession;

/** What the examples share: the handwritten digits, and a session. */
final class Digits {

    /** 1,797 lines: 64 pixels from 0 (paper) to 16 (ink), then the digit. */
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

    /** The first stage of a pipeline, which collects the pixels in one Vector. */
    static VectorAssembler assembler() {
        return new VectorAssembler().setInputCols(pixels()).setOutputCol("pixels");
    }

    private static String[] pixels() {
        return IntStream.range(0, PIXELS).mapToObj(i -> "p" + i).toArray(String[]::new);
    }

    /** A session on this machine, or on the master of spark-submit. With the library on the class path, it has nn_*. */
    static SparkSession session(String name) {
        SparkConf conf = new SparkConf()
                .setAppName(name)
                .setIfMissing("spark.master", "local[*]")
                .setIfMissing("spark.ui.enabled", "false")
                .setIfMissing("spark.sql.shuffle.partitions", "4");
        return SparkSession.builder().config(conf).getOrCreate();
    }
}
