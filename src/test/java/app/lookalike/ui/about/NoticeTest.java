package app.lookalike.ui.about;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.ui.about.Notice.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeTest {
    @Test
    void readsEveryLibraryUnderItsLicence() {
        List<Notice.Section> sections = Notice.ofProgram();

        assertThat(sections)
                .extracting(Notice.Section::heading)
                .hasSize(4)
                .first()
                .asString()
                .startsWith("Libraries");
        assertThat(sections.get(0).parts())
                .anySatisfy(part -> {
                    assertThat(part.licence()).isEqualTo("LGPL-3.0");
                    assertThat(part.names()).startsWith("Smile");
                })
                .anySatisfy(part -> {
                    assertThat(part.licence()).isEqualTo("GPL-2.0 with the Classpath exception");
                    assertThat(part.names()).startsWith("JavaFX");
                });
        assertThat(sections.get(2).parts()).containsExactly(new Part("OFL-1.1", "Inter, Latin subset"));
    }

    @Test
    void joinsTheLinesOfOneLicenceAndLeavesOutCommands() {
        String text =
                """
                Some program

                Libraries:

                  MIT                    One, two
                                         three
                  BSD                    Four

                To print this list:
                  mvn org.example:some-long-plugin:list
                """;

        assertThat(Notice.parse(text))
                .containsExactly(new Notice.Section(
                        "Libraries", List.of(new Part("MIT", "One, two\nthree"), new Part("BSD", "Four"))));
    }

    @Test
    void comesWithTheLicenceItself() {
        assertThat(Notice.read("LICENSE")).contains("Apache License");
    }
}
