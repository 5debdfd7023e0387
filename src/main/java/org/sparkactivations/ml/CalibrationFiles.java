package org.sparkactivations.ml;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.ml.util.DefaultParamsWriter;
import org.sparkactivations.net.Safetensors;
import org.sparkactivations.net.Tensor;

/** The files of saved calibrators. */
final class CalibrationFiles {

    private static final String LEARNED = "data/calibration.safetensors";

    private CalibrationFiles() {}

    /** Writes what was learned, and then Spark's metadata, without which nothing can be loaded. */
    static final class Writer extends DefaultParamsWriter {

        private final ProbabilityCalibratorModel model;

        Writer(ProbabilityCalibratorModel model) {
            super(model);
            this.model = model;
        }

        @Override
        public void saveImpl(String path) {
            Path file = new Path(path, LEARNED);
            try (OutputStream out =
                    new BufferedOutputStream(ModelFiles.fileSystem(file).create(file))) {
                Safetensors.write(out, model.map().tensors());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            super.saveImpl(path);
        }
    }

    /** Reads Spark's metadata, and then what was learned. */
    static final class Reader extends StageReader<ProbabilityCalibratorModel> {

        Reader() {
            super(ProbabilityCalibratorModel::new);
        }

        @Override
        void complete(ProbabilityCalibratorModel model, String path) {
            String file = new Path(path, LEARNED).toString();
            Map<String, Tensor> tensors = ModelFiles.tensors(file);
            model.set(CalibrationMap.of(CalibrationMethod.of(model.getMethod()), file, tensors));
        }
    }
}
