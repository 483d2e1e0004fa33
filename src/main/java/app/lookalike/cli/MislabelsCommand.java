package app.lookalike.cli;

import app.lookalike.base.file.OutputFile;
import app.lookalike.catalog.Attribute;
import app.lookalike.cli.option.NetworkMixin;
import app.lookalike.cli.option.OpenedCatalog;
import app.lookalike.service.Services;
import app.lookalike.service.mislabel.DoubtfulLabel;
import app.lookalike.service.mislabel.JudgedProducts;
import app.lookalike.service.mislabel.MislabelFinder;
import app.lookalike.service.mislabel.SelfCheck;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code mislabels}: products whose labels their look-alikes contradict. */
@Command(name = "mislabels", description = "Shows products whose labels disagree with those of what looks like them.")
final class MislabelsCommand extends WorkspaceCommand {
    /** So many neighbours are named in a line; JSON and the table name all. */
    private static final int SHOWN = 3;

    @Mixin
    private final NetworkMixin network = new NetworkMixin();

    @Option(
            names = "--attribute",
            paramLabel = "ATTR",
            description = "Only this one: articleType, gender, baseColour or masterCategory; repeat for more.")
    private List<String> named = List.of();

    @Option(names = "--without-names", description = "Do not tell labels by the words of the products' names.")
    private boolean withoutNames;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "How many at most (default 50).")
    private int limit = 50;

    @Option(names = "--csv", paramLabel = "FILE", description = "Write them to this table, too.")
    private @Nullable Path csv;

    @Option(names = "--replace", description = "Replace that file where it is there already.")
    private boolean replace;

    @Option(
            names = "--self-check",
            description = "Instead, make 2 %% of the labels wrong in memory and say how many of them are found.")
    private boolean selfCheck;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Another S makes other labels wrong (default 1); repeat for more checks.")
    private List<Long> seeds = List.of(1L);

    MislabelsCommand(Supplier<Services> services, Console console) {
        super(services, console);
    }

    /** The JSON of one suspect. */
    private record SuspectJson(
            String id,
            String attribute,
            String label,
            String suggested,
            double confidence,
            @Nullable String twin,
            List<String> neighbours) {
        static SuspectJson of(DoubtfulLabel suspect) {
            return new SuspectJson(
                    suspect.product().id(),
                    suspect.attribute().key(),
                    suspect.label(),
                    suspect.suggested(),
                    suspect.confidence(),
                    suspect.twin().orElse(null),
                    suspect.neighbours());
        }
    }

    @Override
    public Integer call() {
        Set<Attribute> attributes = attributes();
        if (limit < 1) {
            throw wrongUsage("--limit is " + limit + "; it is 1 or more.");
        }
        Optional<OutputFile> table = Optional.ofNullable(csv).map(file -> new OutputFile(file, replace));
        table.ifPresent(OutputFile::requireWritable);
        Services open = services.get();
        try (OpenedCatalog catalog = OpenedCatalog.of(open, workspace, network, console, console.progress())) {
            JudgedProducts products = catalog.shared()
                    .map(shared -> JudgedProducts.of(shared, console.progress()))
                    .or(() -> catalog.workspace().map(own -> JudgedProducts.of(own, console.progress())))
                    .orElseThrow();
            if (selfCheck) {
                showChecks(finder().selfCheck(products, attributes, seeds, console.progress()));
                return ExitCode.DONE;
            }
            List<DoubtfulLabel> suspects = finder().find(products, attributes, limit, console.progress());
            table.ifPresent(file -> {
                MislabelFinder.write(suspects, file);
                console.note(String.format(Locale.ROOT, "%,d products in %s", suspects.size(), file.file()));
            });
            show(suspects);
            catalog.search().remarks(true, console.progress()).forEach(console::note);
            return ExitCode.DONE;
        }
    }

    private MislabelFinder finder() {
        return new MislabelFinder(!withoutNames);
    }

    private Set<Attribute> attributes() {
        if (named.isEmpty()) {
            return new LinkedHashSet<>(MislabelFinder.ATTRIBUTES);
        }
        return named.stream()
                .map(name -> Attribute.ofKey(name)
                        .filter(MislabelFinder.ATTRIBUTES::contains)
                        .orElseThrow(() -> wrongUsage("--attribute " + name + " cannot be looked at; there is "
                                + MislabelFinder.ATTRIBUTES.stream()
                                        .map(Attribute::key)
                                        .collect(Collectors.joining(", "))
                                + ".")))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void show(List<DoubtfulLabel> suspects) {
        if (json) {
            console.printJson(suspects.stream().map(SuspectJson::of).toList());
            return;
        }
        for (DoubtfulLabel suspect : suspects) {
            console.printf(
                    "%.3f  %-8s %s: %s, rather %s (%s)  %s",
                    suspect.confidence(),
                    suspect.product().id(),
                    suspect.attribute().key(),
                    suspect.label(),
                    suspect.suggested(),
                    suspect.twin()
                            .map(twin -> "the same picture as " + twin)
                            .orElseGet(() -> "like "
                                    + suspect.neighbours().stream().limit(SHOWN).collect(Collectors.joining(", "))),
                    suspect.product().displayName());
        }
    }

    private void showChecks(List<SelfCheck> checks) {
        if (json) {
            console.printJson(checks);
            return;
        }
        for (SelfCheck check : checks) {
            console.printf(
                    "%s, seed %d: of %,d labels made wrong %.1f %% are among %,d suspects, with the right one"
                            + " suggested for %.1f %%; of the first 100 suspects %.0f %% were made wrong, of the first 500"
                            + " %.1f %%",
                    check.attribute().key(),
                    check.seed(),
                    check.corrupted(),
                    check.recall() * 100,
                    check.suspects(),
                    check.suggestionsRight() * 100,
                    check.precisionAt100() * 100,
                    check.precisionAt500() * 100);
            check.calibration()
                    .forEach(bin -> console.printf(
                            "  of %,4d suspects with confidence %.2f on average %.2f were made wrong",
                            bin.n(), bin.confidence(), bin.changed()));
        }
    }
}
