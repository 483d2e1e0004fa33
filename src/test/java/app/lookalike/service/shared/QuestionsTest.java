package app.lookalike.service.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lookalike.base.CancelledException;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuestionsTest {
    @Test
    void answersComeInTheOrderOfTheQuestionsAndSeveralAreAskedAtOnce() {
        CountDownLatch both = new CountDownLatch(2);
        try (Questions questions = new Questions()) {
            List<Integer> answers = questions.ask(
                    IntStream.range(0, 20).boxed().toList(),
                    question -> {
                        if (question < 2) {
                            both.countDown();
                            await(both); // would wait for ever if one was asked after the other
                        }
                        return question * question;
                    },
                    Progress.NONE);
            assertThat(answers)
                    .isEqualTo(IntStream.range(0, 20).map(i -> i * i).boxed().toList());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatAQuestionThrowsIsThrown() {
        try (Questions questions = new Questions()) {
            assertThatThrownBy(() -> questions.ask(
                            List.of(1, 2, 3),
                            question -> {
                                if (question == 2) {
                                    throw new LookalikeException("no answer");
                                }
                                return question;
                            },
                            Progress.NONE))
                    .isInstanceOf(LookalikeException.class)
                    .hasMessage("no answer");
        }
    }

    @Test
    void itStopsWhenAsked() {
        CountDownLatch never = new CountDownLatch(1);
        Progress cancelled = new Progress() {
            @Override
            public void update(String message, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        try (Questions questions = new Questions()) {
            assertThatThrownBy(() -> questions.ask(
                            List.of(1),
                            question -> {
                                await(never);
                                return question;
                            },
                            cancelled))
                    .isInstanceOf(CancelledException.class);
        }
    }
}
