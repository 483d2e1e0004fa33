package app.lookalike.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.base.AppDirectories;
import app.lookalike.base.Progress;
import app.lookalike.service.Services;
import app.lookalike.service.evaluation.EvaluationRequest;
import app.lookalike.service.evaluation.QueryChoice;
import app.lookalike.service.evaluation.metric.EvaluationReport;
import app.lookalike.service.network.Networks;
import app.lookalike.service.query.Ranking;
import app.lookalike.settings.SettingsStore;
import app.lookalike.testing.DrawnCatalog;
import app.lookalike.testing.PixelFeatureExtractor;
import app.lookalike.testing.ReadyNetwork;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogSessionTest {
    @Test
    void evaluatesTheSearchOfItsCatalogue(@TempDir Path folder) {
        try (Services services = new Services(
                        new AppDirectories(folder, folder, folder.resolve("data"), folder),
                        new SettingsStore(folder.resolve("settings.json")),
                        new Networks(choice -> new ReadyNetwork(new PixelFeatureExtractor())),
                        Optional.of(DrawnCatalog.write(folder.resolve("sample"), 12)));
                CatalogSession session = new CatalogSession(
                        services.catalogs().openSample(UnaryOperator.identity(), Progress.NONE), services)) {
            session.index(Progress.NONE);

            EvaluationReport report = session.evaluate(
                            EvaluationRequest.of(new QueryChoice.Drawn(Optional.empty(), OptionalInt.of(9), 1)),
                            Progress.NONE)
                    .report();

            assertThat(report.n()).isEqualTo(9);
            assertThat(report.products()).isEqualTo(12);
            assertThat(session.bestRanking()).isEqualTo(Ranking.VISUAL);
        }
    }
}
