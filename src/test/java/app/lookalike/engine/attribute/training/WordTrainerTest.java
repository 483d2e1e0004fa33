package app.lookalike.engine.attribute.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.base.CancelledException;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.engine.attribute.FashionHead;
import app.lookalike.engine.attribute.Matrix;
import app.lookalike.engine.attribute.TensorFile;
import app.lookalike.engine.attribute.training.TrainingSet.Labelling;
import app.lookalike.engine.text.WordTower;
import app.lookalike.engine.text.WordTower.Impression;
import app.lookalike.testing.StartedTensorFlow;
import app.lookalike.testing.Stopped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StartedTensorFlow.class)
class WordTrainerTest {
    private static final List<String> KINDS = List.of("Shirts", "Shoes");
    private static final List<String> COLOURS = List.of("Red", "Blue", "Green");
    private static final int SIZE = 300;
    private static final WordSettings SETTINGS = new WordSettings(
            8, 32, 3, 30, 60, 5e-2f, 1e-4f, 0.1f, 0.3f, 0.3f, Map.of("articleType", 1f, "baseColour", 1f));
    /** The picture of kind i and colour j is the unit vector i in the learned space, j in that of looks. */
    private static WordSet set(boolean withNames) {
        Random random = new Random(3);
        int[] kinds = random.ints(SIZE, 0, KINDS.size()).toArray();
        int[] colours = random.ints(SIZE, 0, COLOURS.size()).toArray();
        List<List<String>> names = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            names.add(
                    withNames
                            ? List.of(
                                    i % 2 == 0 ? "nike" : "puma",
                                    kinds[i] == 0 ? "tee" : "sneaker",
                                    COLOURS.get(colours[i]).toLowerCase(Locale.ROOT))
                            : List.of());
        }
        Map<String, Labelling> attributes = new LinkedHashMap<>();
        attributes.put("articleType", new Labelling(KINDS, kinds));
        attributes.put("baseColour", new Labelling(COLOURS, colours));
        return new WordSet(names, i -> axis(kinds[i], 4), i -> axis(colours[i], 3), attributes);
    }

    private static float[] axis(int at, int length) {
        float[] axis = new float[length];
        axis[at] = 1;
        return axis;
    }

    private static WordTower learned(WordSet set) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WordTrainer.train(set, SETTINGS, "0badcafe", 1, Progress.NONE).write(bytes);
        TensorFile file = TensorFile.read(new ByteArrayInputStream(bytes.toByteArray()), "words");
        assertThat(WordTower.headId(file)).isEqualTo("0badcafe");
        return new WordTower(file, head());
    }

    private static FashionHead head() {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        labels.put("articleType", KINDS);
        labels.put("baseColour", COLOURS);
        Map<String, Matrix> matrices = new LinkedHashMap<>();
        matrices.put("input.shift", Matrix.row(new float[2]));
        matrices.put("input.scale", Matrix.row(new float[2]));
        matrices.put("hidden.weight", new Matrix(2, 1, new float[2]));
        matrices.put("hidden.bias", Matrix.row(new float[1]));
        matrices.put("output.weight", new Matrix(1, 4, new float[4]));
        matrices.put("output.bias", Matrix.row(new float[4]));
        labels.forEach((attribute, names) -> matrices.put(
                FashionHead.classifier(attribute), new Matrix(4, names.size(), new float[4 * names.size()])));
        return new FashionHead(new TensorFile(matrices, FashionHead.metadata(labels)));
    }

    @Test
    void learnsWhatWordsOfNamesAndLabelsMeanAndLookLike() throws IOException {
        WordTower tower = learned(set(true));

        Impression shoe = tower.of(List.of("sneaker"));
        assertThat(shoe.probabilities("articleType")[1]).isGreaterThan(0.9f);
        assertThat(shoe.learned()[1]).isGreaterThan(shoe.learned()[0] + 0.3f);
        Impression red = tower.of(List.of("red", "shirt"));
        assertThat(red.probabilities("baseColour")[0]).isGreaterThan(0.8f);
        assertThat(red.probabilities("articleType")[0]).isGreaterThan(0.8f);
        assertThat(red.look()[0]).isGreaterThan(red.look()[1]).isGreaterThan(red.look()[2]);
    }

    @Test
    void aWordThatSaysNothingOfAnAttributeLeavesItsProbabilitiesAsTheyUsuallyAre() throws IOException {
        WordTower tower = learned(set(true));

        float[] usual = tower.prior("baseColour");
        float[] said = tower.of(List.of("nike")).probabilities("baseColour");
        for (int i = 0; i < usual.length; i++) {
            assertThat(said[i]).isCloseTo(usual[i], within(0.25f));
        }
        assertThat(tower.knows("nike")).isTrue();
        assertThat(tower.knows("prada")).isFalse();
    }

    @Test
    void learnsFromLabelsAloneWhereThereAreNoNames() throws IOException {
        WordTower tower = learned(set(false));

        assertThat(tower.of(List.of("shoe")).probabilities("articleType")[1]).isGreaterThan(0.9f);
    }

    @Test
    void stopsWhenAskedAndRefusesTooFew() {
        assertThatThrownBy(() -> WordTrainer.train(set(true), SETTINGS, "", 1, Stopped.PROGRESS))
                .isInstanceOf(CancelledException.class);
        WordSet few = new WordSet(List.of(List.of("red")), i -> axis(0, 4), i -> axis(0, 3), Map.of());
        assertThatThrownBy(() -> WordTrainer.train(few, SETTINGS, "", 1, Progress.NONE))
                .isInstanceOf(LookalikeException.class);
    }
}
