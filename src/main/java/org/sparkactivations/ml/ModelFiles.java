package org.sparkactivations.ml;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.ml.util.DefaultParamsWriter;
import org.apache.spark.sql.SparkSession;
import org.sparkactivations.net.Layers;
import org.sparkactivations.net.Network;
import org.sparkactivations.net.NetworkTensors;
import org.sparkactivations.net.Safetensors;
import org.sparkactivations.net.Tensor;

/** The files of saved networks. */
final class ModelFiles {

    /** What names of files of tensors end in. */
    static final String SAFETENSORS = ".safetensors";

    private static final String WEIGHTS = "data/weights" + SAFETENSORS;

    private ModelFiles() {}

    /**
     * Checks that a stage is saved at {@code path}.
     *
     * @throws IllegalArgumentException if there is none
     */
    static void requireSaved(String path) {
        try {
            if (!StageMetadata.exists(path)) {
                throw new IllegalArgumentException("model '" + path
                        + "': expected the folder of a saved model, with metadata in it, got "
                        + (exists(path) ? "another folder or a file" : "nothing there"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean exists(String path) throws IOException {
        return fileSystem(new Path(path)).exists(new Path(path));
    }

    /** The file system of a path. */
    static FileSystem fileSystem(Path path) throws IOException {
        Configuration hadoop = SparkSession.active().sparkContext().hadoopConfiguration();
        return isOnLocalDisk() ? FileSystem.getLocal(hadoop) : path.getFileSystem(hadoop);
    }

    /**
     * Whether a server of Spark Connect is keeping a model on its own disk. From 4.1 on it does so after each training,
     * and Spark's metadata goes there too, whatever the default file system is.
     */
    private static boolean isOnLocalDisk() {
        try {
            Object state = Class.forName("org.apache.spark.ml.util.ReadWriteUtils")
                    .getMethod("localSavingModeState")
                    .invoke(null);
            return Boolean.TRUE.equals(((ThreadLocal<?>) state).get());
        } catch (ReflectiveOperationException e) {
            return false; // before Spark 4.1
        }
    }

    /** All tensors of a file. */
    static Map<String, Tensor> tensors(String file) {
        Path path = new Path(file);
        try {
            FileSystem files = fileSystem(path);
            long length = files.getFileStatus(path).getLen();
            try (InputStream in = new BufferedInputStream(files.open(path))) {
                return Safetensors.read(file, length, in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives a model the layers and the weights of a file. */
    static <M extends FeedForwardModel<M>> M withTensors(M model, String file, Layers layers) {
        Map<String, Tensor> tensors = tensors(file);
        Network network = NetworkTensors.network(layers, file, tensors);
        return model.withNetwork(network, NetworkTensors.weights(network, file, tensors));
    }

    /** Writes the weights, and then Spark's metadata, without which nothing can be loaded. */
    static final class Writer extends DefaultParamsWriter {

        private final FeedForwardModel<?> model;

        Writer(FeedForwardModel<?> model) {
            super(model);
            this.model = model;
        }

        @Override
        public void saveImpl(String path) {
            Network network = model.scorer().network();
            Path file = new Path(path, WEIGHTS);
            try (OutputStream out = new BufferedOutputStream(fileSystem(file).create(file))) {
                Safetensors.write(out, NetworkTensors.of(network, model.scorer().weights()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            super.saveImpl(path);
        }
    }

    /** Reads Spark's metadata, and then the weights. */
    static final class Reader<M extends FeedForwardModel<M>> extends StageReader<M> {

        Reader(Supplier<M> empty) {
            super(empty);
        }

        @Override
        void requireSaved(String path) {
            ModelFiles.requireSaved(path);
        }

        @Override
        void complete(M model, String path) {
            String file = new Path(path, WEIGHTS).toString();
            Map<String, Tensor> tensors = tensors(file);
            Network network = NetworkTensors.network(Layers.parse(model.getLayers()), file, tensors);
            model.setNetwork(network, NetworkTensors.weights(network, file, tensors));
        }
    }
}
