package org.sparkactivations.ml;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.ml.Estimator;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.util.DefaultParamsWriter;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.ml.util.MLWritable;

/** The files of saved cross-fitting calibrators: Spark's metadata, and a folder for each of the two stages inside. */
final class CrossFitFiles {

    private static final String ESTIMATOR = "estimator";
    private static final String CALIBRATOR = "calibrator";

    private CrossFitFiles() {}

    /** Writes the stages inside, and then Spark's metadata, without which nothing can be loaded. */
    static final class Writer extends DefaultParamsWriter {

        private final MLWritable estimator;
        private final ProbabilityCalibrator calibrator;

        Writer(CrossFitCalibrator stage) {
            super(stage.withoutStages());
            Estimator<?> given = stage.getEstimator();
            if (!(given instanceof MLWritable writable)) {
                throw new UnsupportedOperationException(stage.uid()
                        + ": estimator: expected an Estimator that can be saved, an MLWritable, got " + given + " of "
                        + given.getClass().getName());
            }
            this.estimator = writable;
            this.calibrator = stage.getCalibrator();
        }

        @Override
        public void saveImpl(String path) {
            try {
                estimator.write().save(new Path(path, ESTIMATOR).toString());
                calibrator.write().save(new Path(path, CALIBRATOR).toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            super.saveImpl(path);
        }
    }

    /** Reads Spark's metadata, and then the stages inside. */
    static final class Reader extends StageReader<CrossFitCalibrator> {

        Reader() {
            super(CrossFitCalibrator::new);
        }

        /** The stages inside are no texts. They are in folders of their own. */
        @Override
        boolean isText(Param<?> param) {
            return super.isText(param)
                    && !param.name().equals(ESTIMATOR)
                    && !param.name().equals(CALIBRATOR);
        }

        @Override
        void complete(CrossFitCalibrator stage, String path) {
            stage.setCalibrator(ProbabilityCalibrator.load(new Path(path, CALIBRATOR).toString()))
                    .setEstimator(estimatorAt(new Path(path, ESTIMATOR).toString()));
        }

        /**
         * The Estimator saved at a path, by the static method {@code read} of its class, as Spark loads stages. No code
         * of the class runs before it is known to be one of an Estimator.
         */
        private static Estimator<?> estimatorAt(String path) {
            String name = "";
            try {
                name = StageMetadata.className(path);
                Class<?> type = Class.forName(
                                name, false, Thread.currentThread().getContextClassLoader())
                        .asSubclass(Estimator.class);
                MLReader<?> reader = (MLReader<?>) type.getMethod("read").invoke(null);
                return (Estimator<?>) reader.load(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (ReflectiveOperationException | ClassCastException e) {
                throw new IllegalArgumentException(
                        path + ": expected an Estimator whose class has a static method read, got '" + name + "'", e);
            }
        }
    }
}
