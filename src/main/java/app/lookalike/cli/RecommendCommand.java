package app.lookalike.cli;

import app.lookalike.base.LookalikeException;
import app.lookalike.cli.option.NetworkMixin;
import app.lookalike.service.Services;
import app.lookalike.service.query.FilterCheck;
import app.lookalike.service.query.ProductFilter;
import app.lookalike.service.query.SearchOptions;
import app.lookalike.service.recommend.RecommendationReason;
import app.lookalike.service.recommend.RecommendationRequest;
import app.lookalike.service.recommend.RecommendationRequest.ForLiked;
import app.lookalike.service.recommend.RecommendationRequest.ForProduct;
import app.lookalike.service.recommend.RecommendationRequest.ForUser;
import app.lookalike.service.recommend.RecommendationRequest.Subject;
import app.lookalike.service.recommend.Recommendations;
import app.lookalike.service.recommend.RecommendedProduct;
import app.lookalike.service.workspace.OpenCatalog;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code recommend}: products for a user, or beside a product. */
@Command(
        name = "recommend",
        description = "Recommends products, by what users took together and by what is similar, each with its reasons.")
final class RecommendCommand extends WorkspaceCommand {
    @Mixin
    private final NetworkMixin network = new NetworkMixin();

    @ArgGroup(multiplicity = "1")
    private Whom whom = new Whom();

    @Option(names = "-k", paramLabel = "K", description = "How many products (default 5).")
    private int k = SearchOptions.DEFAULT_K;

    @Option(
            names = "--filter",
            paramLabel = "ATTR=VALUE",
            description = "Only products with that value, as in search; repeat for more.")
    private List<String> filters = List.of();

    @Option(names = "--exclude", paramLabel = "ID", description = "Not this product; repeat for more.")
    private Set<String> excluded = Set.of();

    /** For whom or what. */
    private static final class Whom {
        @Option(
                names = "--user",
                paramLabel = "USER",
                description = "For this user of the shop, as the imported table calls them.")
        private @Nullable String user;

        @Option(
                names = "--product",
                paramLabel = "ID",
                description = "What goes with this product: taken together with it, or similar.")
        private @Nullable String product;

        @Option(names = "--liked", paramLabel = "ID", description = "For somebody who likes this; repeat for more.")
        private List<String> liked = List.of();

        Subject subject() {
            if (user != null) {
                return new ForUser(user);
            }
            return product != null
                    ? new ForProduct(product)
                    : new ForLiked(liked.stream().distinct().collect(Collectors.toMap(id -> id, id -> 1.0)));
        }

        QueryJson json() {
            return new QueryJson(user, product, liked.isEmpty() ? null : liked);
        }
    }

    RecommendCommand(Supplier<Services> services, Console console) {
        super(services, console);
    }

    /** The JSON of an answer; other people's scripts rely on its names. */
    private record RecommendationsJson(
            QueryJson query, int known, int users, List<HitJson> hits, List<String> remarks, double millis) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record QueryJson(@Nullable String user, @Nullable String product, @Nullable List<String> liked) {}

    private record HitJson(int rank, String id, double score, Map<String, Object> product, List<ReasonJson> reasons) {
        static HitJson of(RecommendedProduct one) {
            return new HitJson(
                    one.rank(),
                    one.product().id(),
                    one.score(),
                    SearchJson.product(one.product()),
                    one.reasons().stream().map(ReasonJson::of).toList());
        }
    }

    private record ReasonJson(String kind, @Nullable String product, int users, double share) {
        static ReasonJson of(RecommendationReason reason) {
            return new ReasonJson(
                    reason.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    reason.product().orElse(null),
                    reason.users(),
                    reason.share());
        }
    }

    @Override
    public Integer call() {
        if (k < 1) {
            throw wrongUsage("-k is " + k + "; it is 1 or more.");
        }
        ProductFilter filter = parsed();
        Services open = services.get();
        try (OpenCatalog catalog = open.openWorkspace(workspace.directory(), network::over, console.progress())) {
            requireKnown(catalog);
            Recommendations answer = open.recommendations()
                    .recommend(catalog, new RecommendationRequest(whom.subject(), k, filter, excluded));
            show(catalog, answer);
            answer.remarks().forEach(console::note);
            catalog.damages().forEach(console::note);
            return ExitCode.DONE;
        }
    }

    private ProductFilter parsed() {
        try {
            return ProductFilter.parse(filters);
        } catch (LookalikeException e) {
            throw wrongUsage(String.valueOf(e.getMessage()));
        }
    }

    private void requireKnown(OpenCatalog catalog) {
        whom.liked.forEach(catalog::require);
        try {
            FilterCheck.requireKnown(filters, catalog.catalog());
        } catch (LookalikeException e) {
            throw wrongUsage(String.valueOf(e.getMessage()));
        }
    }

    private void show(OpenCatalog catalog, Recommendations answer) {
        if (json) {
            console.printJson(new RecommendationsJson(
                    whom.json(),
                    answer.known(),
                    answer.users(),
                    answer.products().stream().map(HitJson::of).toList(),
                    answer.remarks(),
                    answer.millis()));
            return;
        }
        for (RecommendedProduct one : answer.products()) {
            console.printf(
                    "%3d  %-12s %s",
                    one.rank(), one.product().id(), one.product().displayName());
            one.reasons().forEach(reason -> console.print("       " + text(catalog, reason)));
        }
    }

    private String text(OpenCatalog catalog, RecommendationReason reason) {
        String other = reason.product()
                .map(id -> id + " (" + catalog.require(id).displayName() + ")")
                .orElse("");
        String role = whom.user != null ? ", which they took" : whom.product != null ? "" : ", which is liked";
        return switch (reason.kind()) {
            case TAKEN_TOGETHER -> "taken together with " + other + role + ", by " + users(reason.users());
            case SIMILAR -> "similar to " + other + role;
            case POPULAR -> reason.users() == 0 ? "one of its kind" : "taken by " + users(reason.users());
        };
    }

    private static String users(int count) {
        return count == 1 ? "1 user" : String.format(Locale.ROOT, "%,d users", count);
    }
}
