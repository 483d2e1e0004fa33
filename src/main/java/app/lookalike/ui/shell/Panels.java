package app.lookalike.ui.shell;

import app.lookalike.base.RecentLog;
import app.lookalike.base.TaskRunner.Outcome;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.service.learning.LearningReport;
import app.lookalike.service.shared.SharedAddress;
import app.lookalike.service.support.ErrorReport;
import app.lookalike.service.support.Redaction;
import app.lookalike.settings.Settings;
import app.lookalike.ui.about.AboutView;
import app.lookalike.ui.common.Desktop;
import app.lookalike.ui.common.Navigation;
import app.lookalike.ui.common.action.Action;
import app.lookalike.ui.common.action.Actions;
import app.lookalike.ui.common.action.KeyCaps;
import app.lookalike.ui.common.action.Screen;
import app.lookalike.ui.jobs.JobsPanel;
import app.lookalike.ui.learning.LearningPanel;
import app.lookalike.ui.learning.LearningReportView;
import app.lookalike.ui.logs.LogView;
import app.lookalike.ui.logs.LogViewModel;
import app.lookalike.ui.palette.PaletteEntry;
import app.lookalike.ui.palette.PaletteView;
import app.lookalike.ui.palette.PaletteViewModel;
import app.lookalike.ui.settings.SettingsView;
import app.lookalike.ui.settings.SettingsViewModel;
import app.lookalike.ui.shared.SharedPanel;
import app.lookalike.ui.shared.SharedViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.feather.Feather;

/** Opens what is laid over the screens: the palette, the overview of keys, and other panels available everywhere. */
final class Panels {
    private final ShellViewModel shell;
    private final Overlays overlays;
    private final Navigation navigation;
    private final List<Screen> screens;
    private final Supplier<Actions> actions;
    private final Desktop desktop;
    private final JobsPanel jobs;

    Panels(
            ShellViewModel shell,
            Overlays overlays,
            Navigation navigation,
            List<Screen> screens,
            Supplier<Actions> actions,
            Desktop desktop) {
        this.shell = shell;
        this.overlays = overlays;
        this.navigation = navigation;
        this.screens = screens;
        this.actions = actions;
        this.desktop = desktop;
        this.jobs = new JobsPanel(shell.jobs(), this::toggleJobs);
        jobs.setVisible(false);
        shell.learning().report().addListener((observable, before, now) -> learned());
        shell.onLoginNeeded(address -> showShared(Optional.of(address)));
    }

    /** The jobs; not in the way of what is under them while they are hidden. */
    JobsPanel jobs() {
        return jobs;
    }

    void toggleJobs() {
        jobs.setVisible(!jobs.isVisible());
        if (jobs.isVisible()) {
            jobs.focus();
        }
    }

    /** Puts away what lies beside the screens; whether there was anything. */
    boolean closeSide() {
        boolean open = jobs.isVisible();
        jobs.setVisible(false);
        return open;
    }

    void showShortcuts() {
        ScrollPane scroll = new ScrollPane(new ShortcutsView(actions.get()));
        scroll.setFitToWidth(true);
        overlays.showWide("shortcuts.title", scroll, () -> {});
    }

    void showPalette() {
        PaletteProducts products = new PaletteProducts(shell.session(), shell.runner());
        PaletteViewModel model = new PaletteViewModel(
                entries(),
                products::find,
                products::otherWords,
                this::searchFrom,
                shell.title().get().isEmpty() ? Optional.empty() : Optional.of(this::searchFor),
                shell.runner());
        PaletteView view = new PaletteView(model, entry -> {
            overlays.hide();
            entry.effect().run();
        });
        view.setAccessibleText(Messages.get("action.palette"));
        overlays.showBare(view, model::close);
        view.focus();
    }

    void showSettings() {
        SettingsViewModel model = new SettingsViewModel(
                shell.preferences(),
                shell.network(),
                shell::searchBy,
                desktop.directories(),
                Optional.of(shell.search()::forgetHistory),
                shell.runner());
        overlays.showWide("settings.title", new SettingsView(model, desktop.showFolder()), model::close);
    }

    void showLog() {
        LogView view = new LogView(new LogViewModel(RecentLog.ofProgram()), this::copyReport, () -> desktop.showFolder()
                .accept(desktop.directories().log()));
        overlays.showWide("log.title", view, () -> {});
    }

    /** Queries the system, so not on the window's thread. */
    void copyReport() {
        Settings settings = shell.preferences().settings().get();
        shell.runner()
                .start(
                        Messages.get("task.report"),
                        progress ->
                                ErrorReport.of(settings, RecentLog.ofProgram().lines(), Redaction.ofThisUser()),
                        Outcome.of(Panels::toClipboard, failure -> {}));
    }

    private static void toClipboard(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    void showAbout() {
        overlays.showWide("about.title", new AboutView(), () -> {});
    }

    /** Describes what learning does, and begins it if the user confirms. */
    void showLearning() {
        LearningPanel panel = new LearningPanel(shell.products().get(), () -> {
            overlays.hide();
            shell.learning().start();
        });
        overlays.show("learning.title", panel, () -> {});
        panel.focus();
    }

    /** Asks for another name of the open catalogue. */
    void showRename() {
        RenamePanel panel = new RenamePanel(shell.title().get(), name -> {
            overlays.hide();
            shell.catalogue().rename(name);
        });
        overlays.show("catalogue.rename.title", panel, () -> {});
        panel.focus();
    }

    /** Asks whether the open catalogue is to be removed. */
    void showRemove() {
        shell.catalogue().catalog().ifPresent(catalog -> {
            RemovePanel panel = new RemovePanel(
                    shell.title().get(),
                    catalog,
                    () -> {
                        overlays.hide();
                        shell.catalogue().remove();
                    },
                    overlays::hide);
            overlays.show("catalogue.remove.title", panel, () -> {});
            panel.focus();
        });
    }

    /** Asks which shared catalogue to open. */
    void showShared() {
        showShared(Optional.empty());
    }

    private void showShared(Optional<SharedAddress> known) {
        SharedViewModel model = new SharedViewModel(shell::openShared, shell.opening(), known);
        SharedPanel panel = new SharedPanel(model);
        model.onOpened(overlays::hide);
        overlays.show("shared.title", panel, model::close);
        panel.focus();
    }

    /** Shows the last learning report. */
    void showLearned() {
        shell.learning().report().get().ifPresent(report -> {
            ScrollPane scroll = new ScrollPane(new LearningReportView(report, () -> otherThan(report)));
            scroll.setFitToWidth(true);
            overlays.showWide("learning.report.title", scroll, () -> {});
        });
    }

    /** The shipped head is not kept beside a learned one. */
    private void otherThan(LearningReport report) {
        LearningReport.Comparison compared = report.comparison();
        overlays.hide();
        if (compared != null && compared.newInUse() && compared.shipped()) {
            shell.learning().useShipped();
        } else {
            shell.learning().useOther();
        }
    }

    /** The panel that the user is looking at stays open; the action shows the report later. */
    private void learned() {
        if (!overlays.isShowing()) {
            showLearned();
        }
    }

    /** Leads to the field for words, from any screen. */
    void askInWords() {
        navigation.show(screens.get(0));
        actions.get().find(List.of("action.search.words")).forEach(Action::run);
    }

    private void searchFor(String words) {
        navigation.show(screens.get(0));
        shell.search().words().searchFor(words);
    }

    private void searchFrom(Product product) {
        navigation.show(screens.get(0));
        shell.search().searchFrom(product);
    }

    /** Actions of the screen that is shown come first: they are used most often. */
    private List<PaletteEntry> entries() {
        List<PaletteEntry> entries = new ArrayList<>();
        for (Actions.Group group : actions.get().groups()) {
            boolean here = group.screen().equals(navigation.shown().get());
            List<PaletteEntry> those = group.actions().stream()
                    .filter(action -> action.isEnabled() && !action.needsKey())
                    .map(action -> entryOf(action, group))
                    .toList();
            entries.addAll(here ? 0 : entries.size(), those);
        }
        boolean shared = shell.catalogue().shared().get();
        for (Screen screen : screens) {
            if (shared && screen.needsWorkspace()) {
                continue;
            }
            entries.add(new PaletteEntry(
                    screen.icon(),
                    screen.title(),
                    Messages.get("palette.screen"),
                    List.of(),
                    () -> navigation.show(screen)));
            screen.places().forEach(place -> entries.add(placeOf(place, screen)));
        }
        shell.catalogue()
                .recent()
                .forEach(recent -> entries.add(new PaletteEntry(
                        Feather.DATABASE,
                        recent.title(),
                        Messages.get("palette.catalogue"),
                        List.of(),
                        () -> shell.openAgain(recent))));
        Messages.languages().forEach(language -> entries.add(languageOf(language)));
        for (Actions.Group group : actions.get().groups()) {
            group.actions().stream()
                    .filter(action -> !action.isEnabled() && !action.needsKey())
                    .forEach(action -> entries.add(new PaletteEntry(
                            action.icon(),
                            action.text(),
                            Messages.get("palette.notNow"),
                            KeyCaps.of(action),
                            () -> {})));
        }
        return entries;
    }

    private PaletteEntry placeOf(Screen.Place place, Screen screen) {
        return new PaletteEntry(screen.icon(), place.name(), screen.title(), List.of(), () -> {
            navigation.show(screen);
            place.show().run();
        });
    }

    /** Found by its own name and by its English one. */
    private PaletteEntry languageOf(Locale language) {
        return new PaletteEntry(
                Feather.GLOBE,
                Messages.get(
                        "palette.language",
                        language.getDisplayLanguage(language),
                        language.getDisplayLanguage(Locale.ENGLISH)),
                Messages.get("palette.language.when"),
                List.of(),
                () -> shell.preferences().update(settings -> settings.withLanguage(language.toLanguageTag())));
    }

    private PaletteEntry entryOf(Action action, Actions.Group group) {
        return new PaletteEntry(action.icon(), action.text(), group.title(), KeyCaps.of(action), () -> {
            group.screen().ifPresent(navigation::show);
            action.run();
        });
    }
}
