package app.lookalike.service.search;

import app.lookalike.base.Limit;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.WholeFile;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.engine.image.ImageDecoder;
import app.lookalike.engine.image.ImageInspector;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.engine.index.RowSet;
import app.lookalike.engine.index.store.DamagedVectorException;
import app.lookalike.service.query.Query;
import app.lookalike.service.query.Ranking;
import app.lookalike.service.query.SearchRequest;
import app.lookalike.service.query.SearchResult;
import app.lookalike.service.words.WordService;
import app.lookalike.service.workspace.OpenCatalog;
import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** The only entry point to search; thread-safe, and too slow (5 to 500 ms) for the UI thread. */
public final class SearchService {
    /** A photo keeps this many pixels on its shorter side: twice the network's input, and fit to be shown. */
    public static final int QUERY_SIDE = 450;

    private final ImageDecoder decoder = new ImageDecoder();
    private final ImageInspector inspector = new ImageInspector();
    private final WebPictures web = new WebPictures();
    private final WordService words = new WordService();

    /**
     * The most similar products among those indexed so far.
     *
     * @throws LookalikeException if a product is unknown or has no picture, if nothing is indexed yet, or if the
     *     network is not available
     */
    public SearchResult search(OpenCatalog catalog, SearchRequest request) {
        return searchAll(catalog, List.of(request)).get(0);
    }

    /**
     * The answers to many requests, in their order. The visual ranking compares the vectors in one go, which takes less
     * time than one after the other; each result reports an equal share of that time.
     *
     * @throws LookalikeException as {@link #search}, for the first request that has no answer
     */
    public List<SearchResult> searchAll(OpenCatalog catalog, List<SearchRequest> requests) {
        requests.stream().flatMap(request -> request.query().productIds()).forEach(catalog::require);
        if (catalog.indexedCount() == 0 && requests.stream().anyMatch(request -> !isInWordsAlone(request))) {
            throw new LookalikeException(catalog.stored().whyNothingIsIndexed());
        }
        List<SearchRequest> ranked = requests.stream()
                .map(request -> request.options().ranking() == null ? request.rankedBy(catalog.bestRanking()) : request)
                .toList();
        List<SearchResult> results = new ArrayList<>(Collections.nCopies(requests.size(), null));
        for (int i = 0; i < ranked.size(); i++) {
            if (ranked.get(i).query() instanceof Query.InWords) {
                results.set(i, inWords(catalog, ranked.get(i)));
            }
        }
        for (Ranking ranking : Ranking.values()) {
            int[] asked = IntStream.range(0, requests.size())
                    .filter(i ->
                            results.get(i) == null && ranked.get(i).options().ranking() == ranking)
                    .toArray();
            List<SearchRequest> some =
                    Arrays.stream(asked).mapToObj(ranked::get).toList();
            List<SearchResult> found = some.isEmpty() ? List.of() : answer(catalog, ranking, some);
            for (int i = 0; i < asked.length; i++) {
                results.set(asked[i], found.get(i));
            }
        }
        return results;
    }

    private static boolean isInWordsAlone(SearchRequest request) {
        return request.query() instanceof Query.InWords words && words.like().isEmpty();
    }

    /** Words are compared with what pictures show, so by the fashion ranking, else with names. */
    private SearchResult inWords(OpenCatalog catalog, SearchRequest request) {
        if (isInWordsAlone(request) && catalog.bestRanking() != Ranking.FASHION) {
            return NameSearch.of(catalog, words.of(catalog).vocabulary()).answer(request);
        }
        return answer(catalog, Ranking.FASHION, List.of(request.rankedBy(Ranking.FASHION)))
                .get(0);
    }

    /** How words are understood in a catalogue, before or without a search. */
    public WordService words() {
        return words;
    }

    /** Damaged vectors that are found on the way are left out. */
    private List<SearchResult> answer(OpenCatalog catalog, Ranking ranking, List<SearchRequest> requests) {
        try {
            return rank(catalog, ranking, requests);
        } catch (DamagedVectorException e) {
            catalog.stored().leaveOutDamaged(Progress.NONE);
            return rank(catalog, ranking, requests);
        }
    }

    private List<SearchResult> rank(OpenCatalog catalog, Ranking ranking, List<SearchRequest> requests) {
        VisualRanker looks = new VisualRanker(catalog);
        WorkspaceAnswers answers = new WorkspaceAnswers(catalog);
        if (requests.get(0).query() instanceof Query.InWords) {
            WordRanker<RowSet> ranker = WordRanker.of(catalog, catalog.stored().requireFashion(), words.of(catalog));
            return new RankedSearch<>(answers, ranker, looks).answer(requests);
        }
        return switch (ranking) {
            case VISUAL -> new RankedSearch<>(answers, looks, looks).answer(requests);
            case FASHION ->
                new RankedSearch<>(
                                answers,
                                new FashionRanker(catalog, catalog.stored().requireFashion(), looks),
                                looks)
                        .answer(requests);
        };
    }

    /** A random product that is indexed; of all products with a picture where none is indexed yet. */
    public Optional<Product> randomProduct(OpenCatalog catalog, RandomGenerator random) {
        boolean any = catalog.indexedCount() == 0;
        List<Product> candidates = catalog.catalog().products().stream()
                .filter(p -> p.picture() != null && (any || catalog.isIndexed(p.id())))
                .toList();
        return candidates.isEmpty() ? Optional.empty() : Optional.of(candidates.get(random.nextInt(candidates.size())));
    }

    /**
     * A query from a picture file.
     *
     * @throws LookalikeException naming the file and why it cannot be read
     */
    public Query.ByPicture queryOf(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            return queryOf(name, WholeFile.read(file, Limit.PICTURE_BYTES));
        } catch (NoSuchFileException e) {
            throw new LookalikeException(Messages.get("file.noFile", file), e);
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("file.cannotBeRead", file, e.getMessage()), e);
        }
    }

    /**
     * A query from encoded bytes, such as a dropped or pasted picture.
     *
     * @param label what to call it
     * @throws LookalikeException naming the label and why it cannot be read
     */
    public Query.ByPicture queryOf(String label, byte[] bytes) {
        long start = System.nanoTime();
        try {
            RgbImage image = decoder.decode(bytes, QUERY_SIDE);
            return new Query.ByPicture(label, image, millisSince(start), inspector.sizeOf(bytes));
        } catch (LookalikeException e) {
            throw new LookalikeException(Messages.get("search.noPicture", label, e.getMessage()), e);
        }
    }

    /**
     * A query from a picture on the web.
     *
     * @param address of scheme http or https
     * @throws LookalikeException naming the address if there is no picture that can be read
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public Query.ByPicture queryOf(URI address, Progress progress) {
        return queryOf(WebPictures.labelOf(address), web.fetch(address, progress));
    }

    /** Milliseconds since that value of {@link System#nanoTime}. */
    public static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }
}
