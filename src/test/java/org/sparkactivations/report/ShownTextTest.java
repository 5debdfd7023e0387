package org.sparkactivations.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What terminals and reports show of texts from anywhere. */
@Tag("pages")
class ShownTextTest {

    @Test
    void controlCharactersAreEscaped() {
        assertThat(ShownText.of("a\u001B[31m\u0007\u0000\u007F\u009B\r\n\tb"))
                .isEqualTo("a\\u001B[31m\\u0007\\u0000\\u007F\\u009B\\r\\n\\tb");
        for (char c = 0; c < 0xFFFF; c++) {
            String shown = ShownText.of("x" + c + "y");
            assertThat(shown.chars().noneMatch(Character::isISOControl))
                    .as("%04X", (int) c)
                    .isTrue();
            if (!Character.isISOControl(c) && Character.isLetterOrDigit(c)) {
                assertThat(shown).isEqualTo("x" + c + "y");
            }
        }
    }

    @Test
    void marksOfDirectionAndHalvesOfCharactersAreEscaped() {
        assertThat(ShownText.of("\u202Etxt.exe\u2066\u2028\uFEFF")).isEqualTo("\\u202Etxt.exe\\u2066\\u2028\\uFEFF");
        assertThat(ShownText.of("\uD83D\uDE00 \uD83D \uDE00")).isEqualTo("\uD83D\uDE00 \\uD83D \\uDE00");
    }

    @Test
    void linesAreKeptWhereTheyAreLines() {
        assertThat(ShownText.ofLines("a\n\tb\r\nc\rd\u001B")).isEqualTo("a\n\tb\r\nc\\rd\\u001B");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "s3a://AKIA:sec/ret+@bucket/x y | s3a://*@bucket/x y",
                "s3a://key:p@ss@bucket/x | s3a://*@bucket/x",
                "s3a:/key:secret@bucket/x | s3a:/*@bucket/x",
                "two: ftp://a:b@h/x and ftp://c:d@i/y | two: ftp://*@h/x and ftp://*@i/y",
                "'ftp://a:b@h/x', 'c@d' | 'ftp://*@h/x', 'c@d'",
                "jdbc:postgresql://h/db?user=u&password=p&ssl=true | jdbc:postgresql://h/db?user=u&password=*&ssl=true",
                "jdbc:sqlserver://h:1433;databaseName=d;Password=p;x=1 | "
                        + "jdbc:sqlserver://h:1433;databaseName=d;Password=*;x=1",
                "jdbc:oracle:thin:scott/tiger@//h:1521/s | jdbc:oracle:thin:*@//h:1521/s",
                "https://a.blob.core.windows.net/c?sv=1&sig=abc%3D | https://a.blob.core.windows.net/c?sv=1&sig=*",
                "/data?fs.s3a.secret.key=abc | /data?fs.s3a.secret.key=*",
                "://?password=/x;://@ | ://*@",
                "/data?access_token=abc&access-key=d | /data?access_token=*&access-key=*",
            })
    void secretsOfUrisAreRedacted(String text, String shown) {
        String redacted = ShownText.of(text);
        assertThat(redacted).isEqualTo(shown.replace("*", "*********(redacted)"));
        assertThat(ShownText.of(redacted)).isEqualTo(redacted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hdfs://namenode:8020/user/a@b",
                "abfss://container@account.dfs.core.windows.net/a:b@c",
                "s3a://bucket/year=2024/tokens=3",
                "file:///C:/x@y",
                "file:/C:/x@y",
                "gelu(x, alpha = 2) AS secret",
                "me@example.org: 5 = 5",
                "--option secret?x=1",
            })
    void textsWithoutSecretsStay(String text) {
        assertThat(ShownText.of(text)).isEqualTo(text);
    }

    @Test
    @Timeout(20)
    void longTextsTakeNoLongTime() {
        for (String part : new String[] {
            "://a:", "?password", "jdbc:oracle:thin:", "@=://", ";token-", "\u001B", "://?password=/x;://@"
        }) {
            assertThat(ShownText.of("@=" + part.repeat(20_000))).isNotEmpty();
        }
    }
}
