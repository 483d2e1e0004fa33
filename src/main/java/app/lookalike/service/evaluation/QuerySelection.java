package app.lookalike.service.evaluation;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.service.evaluation.metric.LeftOut;
import app.lookalike.service.search.SearchableCatalog;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The queries of an evaluation.
 *
 * @param products each indexed, each once
 * @param leftOut lines of a list that name no such product
 */
record QuerySelection(List<Product> products, List<LeftOut> leftOut) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * Selects the queries of the given choice.
     *
     * @param indexed the products that have their vector
     * @throws LookalikeException if the list cannot be read, or no query is left
     */
    static QuerySelection of(QueryChoice choice, SearchableCatalog catalog, List<Product> indexed) {
        if (choice instanceof QueryChoice.Listed listed) {
            return listed(listed.file(), catalog, indexed);
        }
        QueryChoice.Drawn drawn = (QueryChoice.Drawn) choice;
        List<Product> eligible = indexed.stream()
                .filter(product -> drawn.part().isEmpty() || drawn.part().get().contains(product.id()))
                .toList();
        List<Product> queries = drawn.atMost().isEmpty()
                ? eligible
                : draw(eligible, drawn.atMost().getAsInt(), drawn.seed());
        if (queries.isEmpty()) {
            throw new LookalikeException(Messages.get("quality.nothingToAsk", catalog.title(), drawn.description()));
        }
        return new QuerySelection(queries, List.of());
    }

    /** So many of them at most, by chance; which ones depends on the ids and the seed and not on the order of the rows. */
    static List<Product> draw(List<Product> from, int atMost, long seed) {
        List<Product> drawn = new ArrayList<>(from);
        drawn.sort(Comparator.comparing(Product::id));
        Collections.shuffle(drawn, new Random(seed));
        return List.copyOf(drawn.subList(0, Math.min(atMost, drawn.size())));
    }

    private static QuerySelection listed(Path file, SearchableCatalog catalog, List<Product> indexed) {
        Map<String, Product> byId =
                indexed.stream().collect(Collectors.toMap(Product::id, product -> product, (one, other) -> one));
        List<Product> products = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            String id = line.strip();
            if (id.isEmpty() || id.startsWith("#")) {
                continue;
            }
            Optional<String> problem =
                    seen.add(id) ? problem(id, catalog, byId) : Optional.of(Messages.get("quality.twice", id));
            if (problem.isPresent()) {
                leftOut.add(new LeftOut(Messages.get("quality.line", file, number), problem.get()));
            } else {
                products.add(Objects.requireNonNull(byId.get(id)));
            }
        }
        if (products.isEmpty()) {
            throw new LookalikeException(
                    leftOut.isEmpty()
                            ? Messages.get("quality.namesNone", file)
                            : Messages.get(
                                    "quality.noneToAskFor",
                                    file,
                                    leftOut.get(0).where(),
                                    leftOut.get(0).reason()));
        }
        return new QuerySelection(products, leftOut);
    }

    private static Optional<String> problem(String id, SearchableCatalog catalog, Map<String, Product> indexed) {
        if (indexed.containsKey(id)) {
            return Optional.empty();
        }
        Optional<Product> product = catalog.find(id);
        if (product.isEmpty()) {
            return Optional.of(Messages.get("search.noProduct", id, catalog.title()));
        }
        return Optional.of(Messages.get(product.get().picture() == null ? "picture.none" : "index.notIndexed", id));
    }

    private static List<String> lines(Path file) {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            if (!lines.isEmpty() && !lines.get(0).isEmpty() && lines.get(0).charAt(0) == BYTE_ORDER_MARK) {
                lines.set(0, lines.get(0).substring(1));
            }
            return lines;
        } catch (NoSuchFileException e) {
            throw new LookalikeException(Messages.get("file.noFile", file), e);
        } catch (CharacterCodingException e) {
            throw new LookalikeException(Messages.get("quality.noText", file), e);
        } catch (IOException e) {
            throw new LookalikeException(Messages.get("file.cannotBeRead", file, e.getMessage()), e);
        }
    }
}
