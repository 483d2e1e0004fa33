package app.lookalike.service.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeftOutTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/home/anna/ids.txt, line 7 | ids.txt, line 7",
                "images/7.jpg in /home/anna/my shop/archive.zip cannot be read | images/7.jpg in archive.zip cannot be read",
                "C:\\Users\\Anna\\ids.txt, line 7 | ids.txt, line 7",
                "/home/anna/photos.zip, front/7.jpg | photos.zip, front/7.jpg",
                "There is no product with the id \"a/b\" | There is no product with the id \"a/b\"",
                "product 7 | product 7"
            })
    void namesFilesWithoutTheirFolders(String text, String left) {
        assertThat(new LeftOut(text, text)).isEqualTo(new LeftOut(left, left));
        assertThat(new LeftOut(text, "").where()).isEqualTo(left);
    }
}
