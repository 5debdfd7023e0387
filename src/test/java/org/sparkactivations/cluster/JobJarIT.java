package org.sparkactivations.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the runnable jar carries besides the library. */
@Tag("spark")
class JobJarIT {

    @Test
    void whatItCarriesIsNamedInItsNotice() throws IOException {
        try (JarFile jar = new JarFile(System.getProperty("job.jar"))) {
            List<String> names = jar.stream().map(ZipEntry::getName).toList();
            assertThat(names)
                    .as("classes outside the package of this library")
                    .noneMatch(each -> each.endsWith(".class") && !each.startsWith("org/sparkactivations/"))
                    .as("descriptions of modules")
                    .noneMatch(each -> each.endsWith("module-info.class"))
                    .contains("META-INF/LICENSE", "org/sparkactivations/job/picocli/CommandLine.class");
            assertThat(new String(
                            jar.getInputStream(jar.getEntry("META-INF/NOTICE")).readAllBytes(), StandardCharsets.UTF_8))
                    .contains("picocli", "Remko Popma", "Apache License, version 2.0");
        }
    }
}
