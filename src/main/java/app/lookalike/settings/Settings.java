package app.lookalike.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the program remembers. Every part has a default, so that a file of an older or newer version can be read.
 *
 * @param theme light unless chosen otherwise
 * @param window where the window was; null before the first close
 * @param lastWorkspace folder of the workspace that was open; null for the built-in sample
 * @param network which network and pooling a new catalogue is searched by, such as {@code resnet50-average}; null for
 *     the program's choice
 * @param precision {@code float32} or {@code bfloat16}; null for the program's choice
 * @param recentWorkspaces those opened before, latest first, at most {@value #MAX_RECENT}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Settings(
        Theme theme,
        @Nullable WindowPlacement window,
        @Nullable String lastWorkspace,
        @Nullable String network,
        @Nullable String precision,
        List<RecentWorkspace> recentWorkspaces) {
    /** More than these are forgotten. */
    public static final int MAX_RECENT = 8;

    /** What a first start begins with. */
    public static final Settings DEFAULT = new Settings(Theme.LIGHT, null, null, null, null, List.of());

    /**
     * A workspace to offer again.
     *
     * @param directory the workspace's folder
     * @param title what to call it
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record RecentWorkspace(String directory, String title) {}

    /** Copies the list. */
    public Settings {
        recentWorkspaces = List.copyOf(recentWorkspaces);
    }

    @JsonCreator
    static Settings read(
            @JsonProperty("theme") @Nullable Theme theme,
            @JsonProperty("window") @Nullable WindowPlacement window,
            @JsonProperty("lastWorkspace") @Nullable String lastWorkspace,
            @JsonProperty("network") @Nullable String network,
            @JsonProperty("precision") @Nullable String precision,
            @JsonProperty("recentWorkspaces") @Nullable List<RecentWorkspace> recentWorkspaces) {
        return new Settings(
                theme == null ? DEFAULT.theme : theme,
                window,
                lastWorkspace,
                network,
                precision,
                recentWorkspaces == null ? DEFAULT.recentWorkspaces : recentWorkspaces);
    }

    /** The same with another theme. */
    public Settings withTheme(Theme other) {
        return new Settings(other, window, lastWorkspace, network, precision, recentWorkspaces);
    }

    /** The same with the window elsewhere. */
    public Settings withWindow(WindowPlacement placement) {
        return new Settings(theme, placement, lastWorkspace, network, precision, recentWorkspaces);
    }

    /** The same with another network for new catalogues. */
    public Settings withNetwork(String otherNetwork, String otherPrecision) {
        return new Settings(theme, window, lastWorkspace, otherNetwork, otherPrecision, recentWorkspaces);
    }

    /** The same with the built-in sample as the catalogue to open next time. */
    public Settings withSampleOpened() {
        return new Settings(theme, window, null, network, precision, recentWorkspaces);
    }

    /** The same without that workspace among the recent ones; if it is open, it will be opened again next time. */
    public Settings withoutRecent(String directory) {
        List<RecentWorkspace> others = recentWorkspaces.stream()
                .filter(recent -> !recent.directory().equals(directory))
                .toList();
        return new Settings(theme, window, lastWorkspace, network, precision, others);
    }

    /** The same with this workspace as the one to open next time, and first among the recent ones. */
    public Settings withOpened(RecentWorkspace workspace) {
        List<RecentWorkspace> recent = Stream.concat(
                        Stream.of(workspace),
                        recentWorkspaces.stream().filter(r -> !r.directory().equals(workspace.directory())))
                .limit(MAX_RECENT)
                .toList();
        return new Settings(theme, window, workspace.directory(), network, precision, recent);
    }
}
