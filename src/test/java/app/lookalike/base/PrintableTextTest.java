package app.lookalike.base;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTextTest {
    @Test
    void whatATerminalObeysIsShown() {
        assertThat(PrintableText.of("a\u001b[2Jb")).isEqualTo("a\\u001b[2Jb");
        assertThat(PrintableText.of("\u001b]0;title\u0007")).isEqualTo("\\u001b]0;title\\u0007");
        assertThat(PrintableText.of("one\ntwo\r\u009b2J\0")).isEqualTo("one\\ntwo\\u000d\\u009b2J\\u0000");
        assertThat(PrintableText.of("photo\u202egpj.exe")).isEqualTo("photo\\u202egpj.exe");
        assertThat(PrintableText.of("tag \uDB40\uDC41")).isEqualTo("tag \\udb40\\udc41");
        assertThat(PrintableText.of("half \uD800")).isEqualTo("half \\ud800");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Gürtel · 3 €", "حزام", "ベルト", "👩\u200D🎤", "می\u200Cخواهم", "C:\\new\\table"})
    void whatPeopleWriteStaysAsItIs(String text) {
        assertThat(PrintableText.of(text)).isSameAs(text);
    }

    @Property
    void nothingIsLeftThatATerminalObeys(@ForAll String text) {
        assertThat(PrintableText.of(text).chars()).noneMatch(Character::isISOControl);
    }
}
