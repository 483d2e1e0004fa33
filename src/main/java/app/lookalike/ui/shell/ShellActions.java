package app.lookalike.ui.shell;

import app.lookalike.ui.common.FilePrompts;
import app.lookalike.ui.common.action.Action;
import app.lookalike.ui.common.action.EditHistory;
import app.lookalike.ui.common.control.ShownTheme;
import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;

/** The actions that are available everywhere in the window. */
final class ShellActions {
    private ShellActions() {}

    static List<Action> of(
            ShellViewModel shell, FilePrompts prompts, EditHistory edits, ShownTheme theme, Panels panels) {
        return List.of(
                Action.of("action.palette", Feather.COMMAND, panels::showPalette)
                        .on("Shortcut+K")
                        .byKeyOnly(),
                Action.of("action.words", Feather.TYPE, panels::askInWords)
                        .on("/")
                        .when(shell.title().isNotEmpty())
                        .byKeyOnly(),
                Action.of("action.shortcuts", Feather.HELP_CIRCLE, panels::showShortcuts)
                        .on("F1", "?"),
                Action.of("action.settings", Feather.SETTINGS, panels::showSettings)
                        .on("Shortcut+Comma"),
                Action.of("action.jobs", Feather.ACTIVITY, panels::toggleJobs).on("Shortcut+J"),
                Action.of("action.theme", Feather.MOON, theme::toggle).on("Shortcut+D"),
                Action.of("action.undo", Feather.ROTATE_CCW, edits::undo)
                        .on("Shortcut+Z")
                        .when(edits.canUndo()),
                Action.of("action.redo", Feather.ROTATE_CW, edits::redo)
                        .on("Shortcut+Shift+Z")
                        .when(edits.canRedo()),
                Action.of("action.log", Feather.FILE_TEXT, panels::showLog).on("Shortcut+L"),
                Action.of("action.report", Feather.CLIPBOARD, panels::copyReport),
                Action.of("action.about", Feather.INFO, panels::showAbout),
                Action.of("action.takeIn", Feather.REFRESH_CW, shell::takeIn)
                        .when(shell.title()
                                .isNotEmpty()
                                .and(shell.opening().active().not())),
                Action.of("action.learn", Feather.BOOK_OPEN, panels::showLearning)
                        .when(shell.learning().possible()),
                Action.of("action.learned", Feather.BAR_CHART_2, panels::showLearned)
                        .when(shell.learning().report().map(Optional::isPresent)),
                Action.of("action.catalogue.rename", Feather.EDIT_2, panels::showRename)
                        .when(shell.catalogue().own()),
                Action.of("action.catalogue.remove", Feather.TRASH_2, panels::showRemove)
                        .when(shell.catalogue().own()),
                Action.of("action.shippedHead", Feather.ROTATE_CCW, shell.learning()::useShipped)
                        .when(shell.learning().canUseShipped()),
                Action.of("action.otherHead", Feather.REPEAT, shell.learning()::useOther)
                        .when(shell.learning().canUseOther()),
                Action.of("action.openZip", Feather.ARCHIVE, () -> prompts.catalogueZip()
                        .ifPresent(shell::openPicked)),
                Action.of("action.openFolder", Feather.FOLDER, () -> prompts.catalogueFolder()
                        .ifPresent(shell::openPicked)),
                Action.of("action.openShared", Feather.CLOUD, panels::showShared),
                Action.of("action.openSample", Feather.PACKAGE, shell::openSample));
    }
}
