package org.sparkactivations.sql.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scala.util.Properties;

@Tag("spark")
class ScalaVersionTest {

    @Test
    void theSparkOfTheTestsHasTheScalaOfTheArtifact() {
        assertThat(Properties.versionNumberString()).startsWith(ScalaVersion.BUILT_FOR + ".");
        assertThat(ScalaVersion.mismatch()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2.11.12, 2.11", "3.3.1, 3.3"})
    void anotherScalaIsNamedTogetherWithItsArtifact(String running, String binary) {
        assertThat(ScalaVersion.mismatch(running))
                .hasValue("spark-activations_" + ScalaVersion.BUILT_FOR + ": expected a Spark for Scala "
                        + ScalaVersion.BUILT_FOR + ", got one for Scala " + running + ". Use spark-activations_"
                        + binary
                        + " instead.");
    }
}
