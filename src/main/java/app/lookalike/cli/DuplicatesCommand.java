package app.lookalike.cli;

import app.lookalike.base.file.OutputFile;
import app.lookalike.cli.option.NetworkMixin;
import app.lookalike.service.Services;
import app.lookalike.service.curation.CatalogComparison;
import app.lookalike.service.curation.DuplicateFinder;
import app.lookalike.service.curation.DuplicateGroup;
import app.lookalike.service.curation.OtherCatalogue;
import app.lookalike.service.curation.PictureMatch;
import app.lookalike.service.workspace.OpenCatalog;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code duplicates}: products that show the same picture, or what of another catalogue is there already. */
@Command(
        name = "duplicates",
        description = "Shows products with the same picture, or what of another catalogue is in this one already.")
final class DuplicatesCommand extends WorkspaceCommand {
    @Mixin
    private final NetworkMixin network = new NetworkMixin();

    @Option(
            names = "--with",
            paramLabel = "CATALOGUE",
            description = "Instead, look up every picture of this catalogue, folder or workspace.")
    private @Nullable Path with;

    @Option(names = "--csv", paramLabel = "FILE", description = "Write them to this table, too.")
    private @Nullable Path csv;

    @Option(names = "--replace", description = "Replace that file where it is there already.")
    private boolean replace;

    DuplicatesCommand(Supplier<Services> services, Console console) {
        super(services, console);
    }

    /** The JSON of one group. */
    private record GroupJson(boolean sameBytes, List<String> contradictions, List<CopyJson> products) {
        static GroupJson of(DuplicateGroup group) {
            return new GroupJson(
                    group.identical(),
                    group.contradictions().stream()
                            .map(attribute -> attribute.key())
                            .toList(),
                    group.copies().stream()
                            .map(copy -> new CopyJson(
                                    copy.product().id(),
                                    copy.product().equals(group.proposed()),
                                    copy.width(),
                                    copy.height(),
                                    copy.sharpness(),
                                    copy.labels()))
                            .toList());
        }
    }

    private record CopyJson(String id, boolean keep, int width, int height, double sharpness, int labels) {}

    /** The JSON of one picture of another catalogue. */
    private record MatchJson(String id, String file, String match, @Nullable String ours, double similarity) {
        static MatchJson of(PictureMatch match) {
            return new MatchJson(match.id(), match.file(), match.kind().key(), match.ours(), match.similarity());
        }
    }

    @Override
    public Integer call() {
        Optional<OutputFile> table = Optional.ofNullable(csv).map(file -> new OutputFile(file, replace));
        table.ifPresent(OutputFile::requireWritable);
        try (OpenCatalog catalog =
                services.get().openWorkspace(workspace.directory(), network::over, console.progress())) {
            if (catalog.indexedCount() == 0) {
                console.note("Nothing is indexed, so that only files with the same bytes are found. To find the same"
                        + " picture in other sizes, too: lookalike index -w " + catalog.directory());
            }
            if (with == null) {
                groups(catalog, table);
            } else {
                matches(catalog, with, table);
            }
            catalog.damages().forEach(console::note);
            return ExitCode.DONE;
        }
    }

    private void groups(OpenCatalog catalog, Optional<OutputFile> table) {
        DuplicateFinder finder = new DuplicateFinder();
        List<DuplicateGroup> groups = finder.find(catalog, console.progress());
        table.ifPresent(file -> finder.write(groups, file));
        if (json) {
            console.printJson(groups.stream().map(GroupJson::of).toList());
        } else {
            groups.forEach(this::show);
        }
        long identical = groups.stream().filter(DuplicateGroup::identical).count();
        int products = groups.stream().mapToInt(group -> group.copies().size()).sum();
        console.note(String.format(
                Locale.ROOT,
                "%,d groups of %,d products, of the same bytes %,d groups",
                groups.size(),
                products,
                identical));
    }

    private void show(DuplicateGroup group) {
        console.printf(
                "keep %-8s of %s%s%s",
                group.proposed().id(),
                group.copies().stream().map(copy -> copy.product().id()).collect(Collectors.joining(", ")),
                group.identical() ? ", the same bytes" : "",
                group.contradictions().isEmpty()
                        ? ""
                        : ", which differ in "
                                + group.contradictions().stream()
                                        .map(attribute -> attribute.key())
                                        .collect(Collectors.joining(", ")));
    }

    private void matches(OpenCatalog catalog, Path other, Optional<OutputFile> table) {
        CatalogComparison comparison = new CatalogComparison();
        List<PictureMatch> matches;
        try (OtherCatalogue opened = OtherCatalogue.open(other, console.progress())) {
            matches = comparison.compare(catalog, opened, console.progress());
        }
        table.ifPresent(file -> comparison.write(matches, file));
        if (json) {
            console.printJson(matches.stream().map(MatchJson::of).toList());
        } else {
            matches.forEach(this::show);
        }
        console.note(matches.stream()
                .collect(Collectors.groupingBy(match -> match.kind(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(count -> String.format(
                        Locale.ROOT, "%,d %s", count.getValue(), count.getKey().key()))
                .collect(Collectors.joining(", ")));
    }

    private void show(PictureMatch match) {
        console.print(
                match.ours() == null
                        ? match.kind().key() + "  " + match.file()
                        : String.format(
                                Locale.ROOT,
                                "%s  %s is %s (%.4f)",
                                match.kind().key(),
                                match.file(),
                                match.ours(),
                                match.similarity()));
    }
}
