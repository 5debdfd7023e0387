package org.sparkactivations.sql.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The state of the aggregate as Spark stores it. */
@Tag("spark")
class DiagnosisBufferTest {

    @Test
    void aStateIsReadAsItWas() {
        DiagnosisBuffer buffer = new DiagnosisBuffer();
        buffer.add(DiagnosedActivation.of("relu", 0.01), 2.5);
        buffer.addNull();
        DiagnosisBuffer read = DiagnosisBuffer.of(buffer.toBytes());
        assertThat(read.rows()).isEqualTo(1);
        assertThat(read.nullRows()).isEqualTo(1);
        assertThat(read.toBytes()).isEqualTo(buffer.toBytes());
    }

    /** Up to version 0.2.0, the first number was the number of rows, and there was one number less. */
    @Test
    void aStateOfAnotherVersionIsRefused() {
        DiagnosisBuffer buffer = new DiagnosisBuffer();
        buffer.add(DiagnosedActivation.of("relu", 0.01), 2.5);
        byte[] now = buffer.toBytes();
        byte[] before = Arrays.copyOfRange(now, Long.BYTES, now.length);
        assertThat(ByteBuffer.wrap(before).getLong()).isEqualTo(1);
        assertThatThrownBy(() -> DiagnosisBuffer.of(before))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("nn_diagnose: expected a state of this version of spark-activations, got that of another;"
                        + " start the stream from a new checkpoint");
    }
}
