package org.sparkactivations.sql.diagnosis;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Arrays;
import org.apache.spark.unsafe.types.UTF8String;

/** The state of {@link DiagnoseFunction}: a buffer, and the activation, which its first row names. */
final class DiagnosisState implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name;
    private double[] numbers;
    private DiagnosedActivation activation;
    private transient UTF8String given;
    private transient DiagnosisBuffer buffer = new DiagnosisBuffer();

    DiagnosisBuffer buffer() {
        return buffer;
    }

    /** The activation; null before the first row. */
    DiagnosedActivation activation() {
        return activation;
    }

    /**
     * The activation of a row.
     *
     * @param numbersOfRow epsilon and the parameters
     * @throws IllegalArgumentException if it differs from that of the first row
     */
    DiagnosedActivation activation(UTF8String nameOfRow, double[] numbersOfRow) {
        if (activation == null) {
            activation = DiagnosedActivation.of(
                    nameOfRow.toString(), numbersOfRow[0], Arrays.copyOfRange(numbersOfRow, 1, numbersOfRow.length));
            name = nameOfRow.toString();
            numbers = numbersOfRow.clone();
        }
        if (given == null) {
            given = UTF8String.fromString(name);
        }
        requireSame(given.equals(nameOfRow) && Arrays.equals(numbers, numbersOfRow));
        return activation;
    }

    /** Adds what another state has seen. */
    void merge(DiagnosisState other) {
        if (activation == null) {
            name = other.name;
            numbers = other.numbers;
            activation = other.activation;
        } else if (other.activation != null) {
            requireSame(activation.equals(other.activation));
        }
        buffer.merge(activation, other.buffer);
    }

    private static void requireSame(boolean isSame) {
        if (!isSame) {
            throw new IllegalArgumentException(
                    "expected the same activation, epsilon and parameters in all rows, got different ones");
        }
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        out.writeObject(buffer.toBytes());
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        buffer = DiagnosisBuffer.of((byte[]) in.readObject());
    }
}
