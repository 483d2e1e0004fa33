package app.lookalike.base.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksumTest {
    /** The digests of "abc" from FIPS 180-2 and RFC 1321. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==",
                "sha256:BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD",
                "md5:900150983cd24fb0d6963f7d28e17f72"
            })
    void publishedDigestsHold(String text, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("abc"), "abc");
        Checksum checksum = Checksum.parse(text);
        checksum.verify(file);
        Files.writeString(file, "abd");
        assertThatThrownBy(() -> checksum.verify(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not the published one");
    }

    @Test
    void anythingElseIsRefused() {
        for (String text : new String[] {"", "abc", "crc32:00", ":00"}) {
            assertThatThrownBy(() -> Checksum.parse(text)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Checksum.parse("md5:00").hex()).isEqualTo("00");
    }
}
