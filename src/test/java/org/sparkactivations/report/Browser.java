package org.sparkactivations.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A headless Chromium, if there is one on the path. */
final class Browser {

    /** The width of a small phone. */
    private static final int PHONE = 360;

    private final Path executable;
    private final Path directory;

    private Browser(Path executable, Path directory) {
        this.executable = executable;
        this.directory = directory;
    }

    /** Finds the browser. Its files go into {@code directory}. */
    static Optional<Browser> find(Path directory) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator))
                .flatMap(each -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(each, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(each -> new Browser(each, directory));
    }

    /** Opens a page, runs its scripts, and returns the resulting document. */
    String open(String html, String... flags) throws IOException, InterruptedException {
        Path page = Files.writeString(Files.createTempFile(directory, "page", ".html"), html);
        Path out = Files.createTempFile(directory, "dom", ".html");
        List<String> command = new ArrayList<>(List.of(
                executable.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--user-data-dir=" + Files.createTempDirectory(directory, "profile"),
                "--virtual-time-budget=5000"));
        command.addAll(List.of(flags));
        command.addAll(List.of("--dump-dom", page.toUri().toString()));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                throw new IOException("expected the browser to end within 3 minutes");
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return Files.readString(out);
    }

    /** What the page looks like in a frame as wide as a screen, because the page itself runs no scripts. */
    String seen(String page, int width, boolean dark) throws IOException, InterruptedException {
        String frame = "<!DOCTYPE html><iframe width=\"" + width + "\" height=\"800\" style=\"border:0\" srcdoc=\""
                + page.replace("&", "&amp;").replace("\"", "&quot;")
                + "\"></iframe><p id=\"seen\"></p><script>onload = () => {"
                + "const d = document.querySelector('iframe').contentDocument, e = d.documentElement;"
                + "const narrow = [...d.querySelectorAll('svg.picture')].map(s => s.getBoundingClientRect())"
                + ".filter(r => r.width < 300 || r.right > e.clientWidth).length;"
                + "document.getElementById('seen').textContent = JSON.stringify({"
                + "width: e.scrollWidth, client: e.clientWidth, headings: d.querySelectorAll('h2').length,"
                + "pictures: d.querySelectorAll('svg.picture svg path.c0').length,"
                + "narrow, scripts: d.scripts.length, bold: d.querySelectorAll('b').length,"
                + "ground: getComputedStyle(d.body).backgroundColor,"
                + "text: getComputedStyle(d.querySelector('svg text:not([class])')).fill});};</script>";
        String document = open(
                frame,
                "--window-size=1400,900",
                "--hide-scrollbars",
                "--blink-settings=preferredColorScheme=" + (dark ? 0 : 1));
        Matcher matcher = Pattern.compile("<p id=\"seen\">(.*?)</p>").matcher(document);
        if (!matcher.find()) {
            throw new IOException("expected the text of a script, got " + document);
        }
        return matcher.group(1);
    }

    /** The page needs no scrolling sideways on a phone, light or dark, and its pictures have the width of the phone. */
    static void requirePhone(Path directory, String page) throws IOException, InterruptedException {
        Optional<Browser> browser = find(directory);
        assumeTrue(browser.isPresent(), "no Chromium on the path: the report is not opened in a browser");
        for (boolean dark : new boolean[] {false, true}) {
            assertThat(browser.get().seen(page, PHONE, dark))
                    .contains("\"width\":" + PHONE + ",\"client\":" + PHONE + ",", "\"narrow\":0");
        }
    }
}
