package app.lookalike.catalog.reader.table;

import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.FoundImages;
import app.lookalike.catalog.PictureProblem;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.ReadingChoices;
import app.lookalike.catalog.reader.files.QuotedText;
import app.lookalike.catalog.reader.picture.FoundPicture;
import app.lookalike.catalog.reader.picture.LookupStep;
import app.lookalike.catalog.reader.picture.PictureLookup;
import app.lookalike.catalog.reader.picture.SoughtPicture;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The pictures of a table's rows: those that are found literally at once, the others when all rows are known. */
final class RowPictures {
    private final PictureLookup lookup;
    /** Rows of products without a picture so far. */
    private final List<Integer> open = new ArrayList<>();

    private final List<SoughtPicture> sought = new ArrayList<>();
    private final Map<LookupStep, Integer> found = new EnumMap<>(LookupStep.class);
    private final List<PictureProblem> ambiguous = new ArrayList<>();
    /** Pictures that are addresses, and not among the files either. */
    private final List<String> onTheWeb = new ArrayList<>();
    /** Pictures that a row names and that cannot be found. */
    private final List<String> notThere = new ArrayList<>();

    private boolean named;

    RowPictures(PictureLookup lookup) {
        this.lookup = lookup;
    }

    /** Where the picture of a row literally is; empty where that is not clear before the end. */
    Optional<String> of(String id, String value) {
        named |= !value.isEmpty();
        return lookup.exact(id, value);
    }

    /** Keeps a product that has no picture so far. */
    void keepOpen(int product, String id, String value, Map<?, String> attributes) {
        open.add(product);
        sought.add(new SoughtPicture(id, value, attributes.values()));
    }

    /** Finds the pictures of the products that have none, in place. */
    void findTheRest(List<Product> products, Progress progress) {
        if (sought.isEmpty()) {
            return;
        }
        List<FoundPicture> answers = lookup.loosely(sought, locations(products), progress);
        for (int i = 0; i < answers.size(); i++) {
            FoundPicture answer = answers.get(i);
            Product product = products.get(open.get(i));
            String location = answer.location();
            String value = sought.get(i).value();
            if (location != null) {
                found.merge(answer.step(), 1, Integer::sum);
                products.set(open.get(i), new Product(product.id(), product.name(), product.attributes(), location));
            } else if (!answer.candidates().isEmpty()) {
                ambiguous.add(new PictureProblem(product.id(), reason(answer.candidates())));
            } else if (!value.isEmpty()) {
                (PictureLookup.isOnTheWeb(value) ? onTheWeb : notThere).add(value);
            }
        }
        open.clear();
        sought.clear();
    }

    private static String reason(List<String> candidates) {
        String shown = QuotedText.someOf(candidates);
        return candidates.size() == 1
                ? Messages.get("lookup.anothers", shown)
                : Messages.get("lookup.several", candidates.size(), shown);
    }

    private static Set<String> locations(List<Product> products) {
        return products.stream().map(Product::picture).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static boolean hasNone(List<Product> products) {
        return products.stream().allMatch(product -> product.picture() == null);
    }

    /** What is worth knowing, one sentence each. */
    List<String> notes(List<Product> products) {
        List<String> notes = new ArrayList<>();
        found.forEach((step, pictures) -> {
            if (step != LookupStep.AS_WRITTEN) {
                notes.add(step.note(pictures));
            }
        });
        if (!ambiguous.isEmpty()) {
            List<String> ids = ambiguous.stream().map(PictureProblem::id).toList();
            notes.add(Messages.get("lookup.ambiguous", ambiguous.size(), QuotedText.someOf(ids)));
        }
        if (!onTheWeb.isEmpty()) {
            notes.add(Messages.get("import.onTheWeb", QuotedText.someOf(onTheWeb)));
        }
        if (!notThere.isEmpty()) {
            notes.add(Messages.get("import.noFiles", QuotedText.someOf(notThere)));
        }
        if (hasNone(products) || !onTheWeb.isEmpty() || !notThere.isEmpty()) {
            List<String> near = lookup.free(locations(products));
            if (!near.isEmpty()) {
                notes.add(Messages.get("lookup.near", QuotedText.someOf(near)));
            } else if (named) {
                notes.add(Messages.get("lookup.noneNear"));
            }
        }
        return notes;
    }

    /** What was decided. */
    ReadingChoices choices(List<Product> products) {
        return new ReadingChoices(
                hasNone(products)
                        && (named
                                || lookup.namesByIdOnly()
                                || !lookup.free(Set.of()).isEmpty()),
                found.entrySet().stream()
                        .filter(entry -> entry.getKey() != LookupStep.AS_WRITTEN)
                        .map(entry -> new FoundImages(entry.getKey().key(), entry.getValue()))
                        .toList(),
                ambiguous,
                List.of());
    }
}
