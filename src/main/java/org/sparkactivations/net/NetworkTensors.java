package org.sparkactivations.net;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The weights of a network as named tensors, and back. A matrix has the shape [units, inputs], as that of {@code
 * torch.nn.Linear}; biases and learned parameters have one extent.
 */
public final class NetworkTensors {

    private NetworkTensors() {}

    /** The weights by the names of {@link Network#slices()}. */
    public static Map<String, Tensor> of(Network network, double[] weights) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (Network.Slice slice : network.slices()) {
            double[] values = Arrays.copyOfRange(weights, slice.offset(), slice.offset() + slice.length());
            tensors.put(
                    slice.name(),
                    isMatrix(slice)
                            ? new Tensor(shape(slice), transposed(values, slice.rows()))
                            : new Tensor(shape(slice), values));
        }
        return tensors;
    }

    /**
     * The weights that tensors hold. Those with the names of {@link Network#slices()} are known by them. Other
     * names are taken in their order, in which 10 comes after 9. Then tensors with two extents are the matrices, those
     * that share the name up to the last dot with a matrix are the biases, and the rest are the learned parameters. If
     * nothing is learned, all of the rest are biases. So files of {@code torch.nn.Sequential} and of most modules are
     * read. A learned parameter of one element stands for all units.
     *
     * @param source where the tensors come from, for messages
     * @throws IllegalArgumentException if there are more or fewer tensors, or others than the network has; with both
     *     shapes
     */
    public static double[] weights(Network network, String source, Map<String, Tensor> tensors) {
        List<String> names = names(network, tensors);
        if (names.size() != network.slices().size() || tensors.size() != names.size()) {
            throw new IllegalArgumentException(source + ": expected " + described(network) + " for the layers '"
                    + network.layers() + "', got " + Safetensors.described(tensors));
        }
        double[] weights = new double[network.size()];
        for (int i = 0; i < names.size(); i++) {
            copy(network.slices().get(i), source, names.get(i), tensors.get(names.get(i)), weights);
        }
        return weights;
    }

    /**
     * The network of {@code layers} whose weights the tensors hold: the first matrix says how many inputs it has, and
     * the last one how many outputs.
     *
     * @param source where the tensors come from, for messages
     * @throws IllegalArgumentException if no tensor has two extents, or if the layers cannot have so many outputs
     */
    public static Network network(Layers layers, String source, Map<String, Tensor> tensors) {
        List<Tensor> matrices = sorted(tensors).stream()
                .map(tensors::get)
                .filter(each -> each.shape().length == 2)
                .toList();
        if (matrices.isEmpty()) {
            throw new IllegalArgumentException(
                    source + ": expected a tensor with two extents, got " + Safetensors.described(tensors));
        }
        long units = matrices.get(matrices.size() - 1).shape()[0];
        long inputs = matrices.get(0).shape()[1];
        Layers.Layer last = layers.list().get(layers.count() - 1);
        if (units < 1 || units % last.multiple() != 0) {
            throw new IllegalArgumentException(source + ": layers: '" + last
                    + "': expected a last matrix whose rows are a multiple of " + last.multiple() + ", got "
                    + Safetensors.described(tensors));
        }
        return new Network(layers, (int) inputs, last.width((int) units));
    }

    private static List<String> sorted(Map<String, Tensor> tensors) {
        List<String> all = new ArrayList<>(tensors.keySet());
        all.sort(Comparator.comparing(NetworkTensors::sortKey));
        return all;
    }

    /** The name of the tensor of each slice. */
    private static List<String> names(Network network, Map<String, Tensor> tensors) {
        List<String> own = network.slices().stream().map(Network.Slice::name).toList();
        if (tensors.keySet().containsAll(own)) {
            return own;
        }
        List<String> all = sorted(tensors);
        List<String> matrices = all.stream()
                .filter(each -> tensors.get(each).shape().length == 2)
                .toList();
        Set<String> modules =
                new HashSet<>(matrices.stream().map(NetworkTensors::module).toList());
        boolean learns = network.slices().stream().anyMatch(each -> !isMatrix(each) && !isBias(each));
        List<List<String>> kinds = List.of(new ArrayList<>(matrices), new ArrayList<>(), new ArrayList<>());
        for (String name : all) {
            if (!matrices.contains(name)) {
                kinds.get(!learns || modules.contains(module(name)) ? 1 : 2).add(name);
            }
        }
        List<String> names = new ArrayList<>();
        for (Network.Slice slice : network.slices()) {
            List<String> kind = kinds.get(isMatrix(slice) ? 0 : isBias(slice) ? 1 : 2);
            if (!kind.isEmpty()) {
                names.add(kind.remove(0));
            }
        }
        return names;
    }

    private static boolean isMatrix(Network.Slice slice) {
        return slice.name().endsWith(".weight");
    }

    private static boolean isBias(Network.Slice slice) {
        return slice.name().endsWith(".bias");
    }

    private static String module(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    /** The name with zeros before its numbers, so that 10 comes after 9. */
    private static String sortKey(String name) {
        StringBuilder key = new StringBuilder();
        for (String part : name.split("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)")) {
            boolean isNumber = !part.isEmpty() && Character.isDigit(part.charAt(0));
            key.append(isNumber ? "0".repeat(Math.max(0, 20 - part.length())) : "")
                    .append(part);
        }
        return key.toString();
    }

    private static long[] shape(Network.Slice slice) {
        return isMatrix(slice) ? new long[] {slice.length() / slice.rows(), slice.rows()} : new long[] {slice.length()};
    }

    private static String described(Network network) {
        List<String> texts = network.slices().stream()
                .map(each -> each.name() + " " + Arrays.toString(shape(each)))
                .toList();
        return String.join(", ", texts);
    }

    private static void copy(Network.Slice slice, String source, String name, Tensor tensor, double[] weights) {
        long[] expected = shape(slice);
        boolean isForAll = !isMatrix(slice) && !isBias(slice) && tensor.values().length == 1;
        if (!isForAll && !Arrays.equals(tensor.shape(), expected)) {
            boolean isTransposed =
                    isMatrix(slice) && Arrays.equals(tensor.shape(), new long[] {expected[1], expected[0]});
            throw new IllegalArgumentException(source + ": tensor '" + name + "': expected the shape "
                    + Arrays.toString(expected) + " of " + slice.name() + ", got " + Arrays.toString(tensor.shape())
                    + (isTransposed ? "; it is transposed" : ""));
        }
        if (isForAll) {
            Arrays.fill(weights, slice.offset(), slice.offset() + slice.length(), tensor.values()[0]);
        } else {
            double[] values = isMatrix(slice) ? transposed(tensor.values(), (int) expected[0]) : tensor.values();
            System.arraycopy(values, 0, weights, slice.offset(), slice.length());
        }
    }

    /** A matrix of so many rows, the columns as rows. */
    private static double[] transposed(double[] matrix, int rows) {
        int columns = matrix.length / rows;
        double[] result = new double[matrix.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                result[j * rows + i] = matrix[i * columns + j];
            }
        }
        return result;
    }
}
