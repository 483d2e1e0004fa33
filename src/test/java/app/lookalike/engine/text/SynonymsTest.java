package app.lookalike.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.engine.attribute.FashionHead;
import app.lookalike.engine.attribute.TensorFile;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SynonymsTest {
    private final Synonyms synonyms = Synonyms.shipped();

    @Test
    void everySynonymMeansALabelOfTheHeadThatShips() throws Exception {
        try (InputStream in =
                Objects.requireNonNull(getClass().getResourceAsStream("/models/fashion/resnet50-head.safetensors"))) {
            FashionHead head = new FashionHead(TensorFile.read(in, "head"));
            Set<String> known = head.attributes().stream()
                    .flatMap(attribute -> head.labels(attribute).stream())
                    .map(label -> Lexicon.phrase(Words.stems(label)))
                    .collect(Collectors.toSet());

            assertThat(synonyms.labels()).hasSizeGreaterThan(200);
            assertThat(synonyms.labels())
                    .allSatisfy((phrase, labels) -> assertThat(known).as(phrase).containsAnyElementsOf(labels));
        }
    }

    @Test
    void noPhraseIsLongerThanWhatIsLookedUp() {
        assertThat(synonyms.labels().keySet())
                .allSatisfy(phrase -> assertThat(phrase.split(" ", -1)).hasSizeLessThanOrEqualTo(Lexicon.LONGEST));
        assertThat(synonyms.words().values()).noneMatch(List::isEmpty);
    }

    @Test
    void refusesALineThatItDoesNotUnderstand() {
        assertThatThrownBy(() -> Synonyms.of(List.of("stopp: a"))).hasMessageContaining("stopp: a");
    }
}
