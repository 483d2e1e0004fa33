package app.lookalike.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the program remembers. Every part has a default, so that a file of an older or newer version can be read.
 *
 * @param theme as the system unless chosen otherwise
 * @param textSize percent of the usual size of text; one of {@link #TEXT_SIZES}
 * @param language of the texts, as a BCP 47 tag such as {@code de}; null for the system's
 * @param window where the window was; null before the first close
 * @param lastWorkspace folder of the workspace that was open, or the address of a shared catalogue; null for the built-in sample
 * @param network which network and pooling a new catalogue is searched by, such as {@code resnet50-average}; null for
 *     the program's choice
 * @param precision {@code float32} or {@code bfloat16}; null for the program's choice
 * @param recentWorkspaces those opened before, latest first, at most {@value #MAX_RECENT}
 * @param sheets how products were exported last; null before the first export
 * @param goesWith whether the page of a product tries to say what may be worn with it; off unless chosen
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Settings(
        Theme theme,
        int textSize,
        @Nullable String language,
        @Nullable WindowPlacement window,
        @Nullable String lastWorkspace,
        @Nullable String network,
        @Nullable String precision,
        List<RecentWorkspace> recentWorkspaces,
        @Nullable SheetSettings sheets,
        boolean goesWith) {
    /** The sizes of text to choose from, percent. */
    public static final List<Integer> TEXT_SIZES = List.of(100, 110, 125, 150);

    /** More than these are forgotten. */
    public static final int MAX_RECENT = 8;

    /** How the address of a shared catalogue begins, in place of the folder of a workspace. */
    public static final String SHARED = "solr+";

    /** What a first start begins with. */
    public static final Settings DEFAULT =
            new Settings(Theme.SYSTEM, 100, null, null, null, null, null, List.of(), null, false);

    /**
     * A workspace to offer again.
     *
     * @param directory the workspace's folder, or the address of a shared catalogue
     * @param title what to call it
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record RecentWorkspace(String directory, String title) {
        /** Whether it is a shared catalogue. */
        @JsonIgnore
        public boolean isShared() {
            return Settings.isShared(directory);
        }
    }

    /** Whether that is a shared catalogue, and no folder. */
    public static boolean isShared(@Nullable String place) {
        return place != null && place.startsWith(SHARED);
    }

    /** Copies the list; a size of text that is not offered becomes the usual one. */
    public Settings {
        textSize = TEXT_SIZES.contains(textSize) ? textSize : 100;
        recentWorkspaces = List.copyOf(recentWorkspaces);
    }

    @JsonCreator
    static Settings read(
            @JsonProperty("theme") @Nullable Theme theme,
            @JsonProperty("textSize") @Nullable Integer textSize,
            @JsonProperty("language") @Nullable String language,
            @JsonProperty("window") @Nullable WindowPlacement window,
            @JsonProperty("lastWorkspace") @Nullable String lastWorkspace,
            @JsonProperty("network") @Nullable String network,
            @JsonProperty("precision") @Nullable String precision,
            @JsonProperty("recentWorkspaces") @Nullable List<RecentWorkspace> recentWorkspaces,
            @JsonProperty("sheets") @Nullable SheetSettings sheets,
            @JsonProperty("goesWith") @Nullable Boolean goesWith) {
        return new Settings(
                theme == null ? DEFAULT.theme : theme,
                textSize == null ? DEFAULT.textSize : textSize,
                language,
                window,
                isFolder(lastWorkspace) ? lastWorkspace : null,
                network,
                precision,
                recentWorkspaces == null
                        ? DEFAULT.recentWorkspaces
                        : recentWorkspaces.stream().filter(Settings::isComplete).toList(),
                sheets,
                Boolean.TRUE.equals(goesWith));
    }

    /** The file may have been edited by hand. */
    private static boolean isComplete(@Nullable RecentWorkspace workspace) {
        return workspace != null && workspace.title() != null && isFolder(workspace.directory());
    }

    private static boolean isFolder(@Nullable String text) {
        try {
            return isShared(text) || (text != null && !Path.of(text).toString().isEmpty());
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** The same with another theme. */
    public Settings withTheme(Theme other) {
        return new Settings(
                other,
                textSize,
                language,
                window,
                lastWorkspace,
                network,
                precision,
                recentWorkspaces,
                sheets,
                goesWith);
    }

    /** The same with another size of text, percent. */
    public Settings withTextSize(int percent) {
        return new Settings(
                theme,
                percent,
                language,
                window,
                lastWorkspace,
                network,
                precision,
                recentWorkspaces,
                sheets,
                goesWith);
    }

    /** The same with texts in another language; null for the system's. */
    public Settings withLanguage(@Nullable String tag) {
        return new Settings(
                theme, textSize, tag, window, lastWorkspace, network, precision, recentWorkspaces, sheets, goesWith);
    }

    /** The same with the window elsewhere. */
    public Settings withWindow(WindowPlacement placement) {
        return new Settings(
                theme,
                textSize,
                language,
                placement,
                lastWorkspace,
                network,
                precision,
                recentWorkspaces,
                sheets,
                goesWith);
    }

    /** The same with another network for new catalogues. */
    public Settings withNetwork(String otherNetwork, String otherPrecision) {
        return new Settings(
                theme,
                textSize,
                language,
                window,
                lastWorkspace,
                otherNetwork,
                otherPrecision,
                recentWorkspaces,
                sheets,
                goesWith);
    }

    /** The same with the built-in sample as the catalogue to open next time. */
    public Settings withSampleOpened() {
        return withOpened(null, recentWorkspaces);
    }

    /** The same without that workspace among the recent ones; if it is open, it will be opened again next time. */
    public Settings withoutRecent(String directory) {
        List<RecentWorkspace> others = recentWorkspaces.stream()
                .filter(recent -> !recent.directory().equals(directory))
                .toList();
        return new Settings(
                theme, textSize, language, window, lastWorkspace, network, precision, others, sheets, goesWith);
    }

    /** The same with this workspace as the one to open next time, and first among the recent ones. */
    public Settings withOpened(RecentWorkspace workspace) {
        List<RecentWorkspace> recent = Stream.concat(
                        Stream.of(workspace),
                        recentWorkspaces.stream().filter(r -> !r.directory().equals(workspace.directory())))
                .limit(MAX_RECENT)
                .toList();
        return withOpened(workspace.directory(), recent);
    }

    private Settings withOpened(@Nullable String workspace, List<RecentWorkspace> recent) {
        return new Settings(theme, textSize, language, window, workspace, network, precision, recent, sheets, goesWith);
    }

    /** The same with products exported in this way next time. */
    public Settings withSheets(SheetSettings chosen) {
        return new Settings(
                theme,
                textSize,
                language,
                window,
                lastWorkspace,
                network,
                precision,
                recentWorkspaces,
                chosen,
                goesWith);
    }

    /** The same where the page of a product tries to say what may be worn with it, or not. */
    public Settings withGoesWith(boolean tried) {
        return new Settings(
                theme, textSize, language, window, lastWorkspace, network, precision, recentWorkspaces, sheets, tried);
    }

    /** All choices as at a first start; the locations of the window and of the catalogues are kept. */
    public Settings withDefaults() {
        return new Settings(
                DEFAULT.theme,
                DEFAULT.textSize,
                DEFAULT.language,
                window,
                lastWorkspace,
                DEFAULT.network,
                DEFAULT.precision,
                recentWorkspaces,
                sheets,
                DEFAULT.goesWith);
    }
}
