package app.lookalike.engine.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.lookalike.engine.attribute.NeighbourVote.Voter;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeighbourVoteTest {
    private final NeighbourVote vote = new NeighbourVote(0.3f, 0.9f, 50, 1);

    @Test
    void commonLabelsAreMostlyTheHeads() {
        float[] mixed =
                vote.mix(new float[] {0.8f, 0.2f}, List.of(new Voter(1, 0.9)), new int[] {1_000_000, 1_000_000});
        assertThat(mixed[0]).isCloseTo(0.7f * 0.8f, within(1e-3f));
        assertThat(mixed[1]).isCloseTo(0.7f * 0.2f + 0.3f, within(1e-3f));
    }

    @Test
    void rareLabelsAreMostlyTheNeighbours() {
        float[] mixed = vote.mix(new float[] {0.9f, 0.1f}, List.of(new Voter(1, 0.9)), new int[] {1_000_000, 0});
        // The head's 0.9 keeps seven tenths; the rare label gets a tenth of the head's and nine tenths of the vote.
        float sum = 0.63f + 0.91f;
        assertThat(mixed[1]).isCloseTo(0.91f / sum, within(1e-3f));
        assertThat(mixed[0] + mixed[1]).isCloseTo(1, within(1e-5f));
    }

    @Test
    void nearerNeighboursCountMore() {
        float[] mixed = vote.mix(
                new float[] {0.5f, 0.5f}, List.of(new Voter(0, 0.9), new Voter(1, 0.87)), new int[] {1000, 1000});
        assertThat(mixed[0]).isGreaterThan(mixed[1]);
    }

    @Test
    void withoutAnyLabelTheHeadDecides() {
        float[] predicted = {0.6f, 0.4f};
        assertThat(vote.mix(predicted, List.of(new Voter(-1, 0.9)), new int[2])).containsExactly(predicted);
        assertThat(vote.mix(predicted, List.of(), new int[2])).containsExactly(predicted);
    }
}
