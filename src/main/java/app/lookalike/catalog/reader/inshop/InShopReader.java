package app.lookalike.catalog.reader.inshop;

import app.lookalike.base.InvalidJsonException;
import app.lookalike.base.Json;
import app.lookalike.base.Limit;
import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.CatalogSource;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.ReadingChoices;
import app.lookalike.catalog.RowProblem;
import app.lookalike.catalog.reader.files.FileTree;
import app.lookalike.catalog.reader.files.OtherFile;
import app.lookalike.catalog.reader.files.PictureFiles;
import app.lookalike.catalog.reader.files.QuotedText;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads DeepFashion's In-shop Clothes Retrieval: an item is a product, its pictures in the gallery and for training are
 * its views. Pictures to search by are no part of the catalogue; an evaluation asks by them. Gender and category are in
 * the paths, colours in {@code Anno/list_description_inshop.json}.
 */
public final class InShopReader {
    /** The whole garment as it is sold shows best what it is. */
    private static final List<String> BEST_VIEWS = List.of("_front.", "_flat.", "_full.", "_side.", "_additional.");

    private static final Map<String, String> GENDERS = Map.of("MEN", "Men", "WOMEN", "Women");

    private final FileTree tree;
    private final Path path;

    /** Reads that tree; {@code path} is what to call it. */
    public InShopReader(FileTree tree, Path path) {
        this.tree = tree;
        this.path = path;
    }

    /**
     * A product for each item.
     *
     * @param list location of the list of pictures
     * @throws LookalikeException if there is no picture in it
     */
    public CatalogReading read(String list, FileTree.Listing listing, Progress progress) {
        InShopPictures all = InShopPictures.read(tree, list, listing.files());
        Map<String, List<InShopPictures.Picture>> items = new LinkedHashMap<>();
        long queries = 0;
        for (InShopPictures.Picture picture : all.pictures()) {
            progress.checkCancelled();
            queries += picture.role() == InShopPictures.Role.QUERY ? 1 : 0;
            if (picture.role() != InShopPictures.Role.QUERY) {
                items.computeIfAbsent(picture.item(), item -> new ArrayList<>()).add(picture);
            }
        }
        if (items.isEmpty()) {
            throw new LookalikeException(Messages.get("import.inshop.none", list));
        }
        Map<String, String> colours = colours(listing.files());
        List<Product> products = items.entrySet().stream()
                .map(item -> product(item.getKey(), item.getValue(), colours))
                .toList();
        List<String> notes = new ArrayList<>(listing.notes());
        long views =
                products.stream().mapToLong(product -> product.views().size()).sum();
        if (views > 0) {
            notes.add(Messages.get("columns.views", views));
        }
        if (queries > 0) {
            notes.add(Messages.get("import.inshop.queries", queries));
        }
        List<String> gone = all.pictures().stream()
                .filter(picture -> !isThere(picture))
                .map(InShopPictures.Picture::path)
                .toList();
        if (!gone.isEmpty()) {
            notes.add(Messages.get("import.noFiles", QuotedText.someOf(gone)));
            notes.addAll(OtherFile.notes(listing.files())); // they come as a zip of their own
        }
        return new CatalogReading(
                new CatalogSource(CatalogFormat.DEEPFASHION, path),
                products,
                products.stream()
                        .filter(product -> product.picture() == null)
                        .map(Product::id)
                        .toList(),
                List.of(),
                List.of(),
                all.wrong().stream()
                        .map(line -> new RowProblem(line, Messages.get("import.inshop.line")))
                        .toList(),
                notes,
                new ReadingChoices(
                        products.stream().allMatch(product -> product.picture() == null),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private static boolean isThere(InShopPictures.Picture picture) {
        return picture.location() != null;
    }

    private static Product product(String item, List<InShopPictures.Picture> pictures, Map<String, String> colours) {
        List<InShopPictures.Picture> there = pictures.stream()
                .filter(InShopReader::isThere)
                .sorted(Comparator.comparingInt(InShopReader::rank).thenComparing(InShopPictures.Picture::path))
                .toList();
        InShopPictures.Picture best = there.stream().findFirst().orElse(pictures.get(0));
        String[] folders = best.path().split("/", -1);
        Map<Attribute, String> attributes = new EnumMap<>(Attribute.class);
        String type = "";
        if (folders.length > 3) {
            type = folders[folders.length - 3].replace('_', ' ').strip();
            String gender = folders[folders.length - 4];
            Optional.ofNullable(GENDERS.get(gender.toUpperCase(Locale.ROOT)))
                    .ifPresent(known -> attributes.put(Attribute.GENDER, known));
        }
        if (!type.isEmpty()) {
            attributes.put(Attribute.ARTICLE_TYPE, type);
        }
        Optional.ofNullable(colours.get(item)).ifPresent(colour -> attributes.put(Attribute.BASE_COLOUR, colour));
        return new Product(item, (type + " " + item).strip(), attributes, best.location())
                .withViews(there.stream()
                        .skip(1)
                        .flatMap(view -> Stream.ofNullable(view.location()))
                        .filter(location -> !location.equals(best.location()))
                        .distinct()
                        .toList());
    }

    private static int rank(InShopPictures.Picture picture) {
        for (int i = 0; i < BEST_VIEWS.size(); i++) {
            if (picture.path().contains(BEST_VIEWS.get(i))) {
                return i;
            }
        }
        return BEST_VIEWS.size();
    }

    /** The colour of each item as far as it is known. */
    private Map<String, String> colours(List<String> files) {
        Map<String, String> colours = new HashMap<>();
        Optional<String> file = files.stream()
                .filter(name -> PictureFiles.name(name).equals(InShopPictures.DESCRIPTIONS))
                .findFirst();
        if (file.isEmpty()) {
            return colours;
        }
        try {
            for (JsonNode item : Json.tree(tree.read(file.get(), Limit.TABLE_BYTES), file.get())) {
                String colour = item.path("color").asText("").strip();
                if (!colour.isEmpty()) {
                    colours.put(item.path("item").asText(""), colour);
                }
            }
            return colours;
        } catch (IOException | InvalidJsonException e) {
            throw new LookalikeException(
                    Messages.get("import.copyAgain", file.get(), Objects.toString(e.getMessage(), "")), e);
        }
    }
}
