package app.lookalike.screens;

import java.util.List;

/** The welcome page and the import. */
final class WelcomeShots {
    private WelcomeShots() {}

    static List<Shot> all() {
        return List.of(
                Shot.light("welcome-first").after(bench -> bench.welcome().showFirst()),
                Shot.light("welcome-light").after(bench -> bench.welcome().showWithRecent()),
                Shot.dark("welcome-dark").after(bench -> bench.welcome().showWithRecent()),
                Shot.light("welcome-small").small().after(bench -> bench.welcome()
                        .showWithRecent()),
                Shot.light("welcome-150").small().after(bench -> {
                    bench.welcome().showWithRecent();
                    bench.enlarge(150);
                }),
                Shot.light("welcome-unreadable").after(bench -> bench.welcome().showWithUnreadable()),
                Shot.light("welcome-suggestions").after(bench -> {
                    ForYouShots.keep(bench);
                    bench.welcome().showWithRecent();
                }),
                Shot.light("import-light").after(bench -> bench.welcome().showImport()),
                Shot.dark("import-dark").small().after(bench -> bench.welcome().showImport()));
    }
}
