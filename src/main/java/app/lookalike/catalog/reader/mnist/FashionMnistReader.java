package app.lookalike.catalog.reader.mnist;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Attribute;
import app.lookalike.catalog.CatalogFormat;
import app.lookalike.catalog.CatalogReading;
import app.lookalike.catalog.CatalogSource;
import app.lookalike.catalog.Product;
import app.lookalike.catalog.reader.files.FileTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads Fashion-MNIST: 60,000 + 10,000 greyscale pictures of 28 × 28 in ten classes, as IDX files or as tables. The class is the
 * article type; the two levels above it are those that Kaggle's catalogue has for it.
 *
 * <p>Source: H. Xiao, K. Rasul, R. Vollgraf, "Fashion-MNIST", arXiv 1708.07747.
 */
public final class FashionMnistReader {
    private static final List<Kind> KINDS = List.of(
            new Kind("T-shirt/top", "Apparel", "Topwear"),
            new Kind("Trouser", "Apparel", "Bottomwear"),
            new Kind("Pullover", "Apparel", "Topwear"),
            new Kind("Dress", "Apparel", "Dress"),
            new Kind("Coat", "Apparel", "Topwear"),
            new Kind("Sandal", "Footwear", "Sandal"),
            new Kind("Shirt", "Apparel", "Topwear"),
            new Kind("Sneaker", "Footwear", "Shoes"),
            new Kind("Bag", "Accessories", "Bags"),
            new Kind("Ankle boot", "Footwear", "Shoes"));

    private final FileTree tree;
    private final Path path;

    /** Reads that tree; {@code path} is what to call it. */
    public FashionMnistReader(FileTree tree, Path path) {
        this.tree = tree;
        this.path = path;
    }

    private record Kind(String articleType, String masterCategory, String subCategory) {
        Map<Attribute, String> attributes() {
            return Map.of(
                    Attribute.ARTICLE_TYPE, articleType,
                    Attribute.MASTER_CATEGORY, masterCategory,
                    Attribute.SUB_CATEGORY, subCategory);
        }
    }

    /** A product for each picture of these parts. */
    public CatalogReading read(List<FashionMnistPart> parts, FileTree.Listing listing, Progress progress) {
        List<Product> products = new ArrayList<>();
        for (FashionMnistPart part : parts) {
            addAll(part, products, progress);
        }
        return new CatalogReading(
                new CatalogSource(CatalogFormat.FASHION_MNIST, path),
                products,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                listing.notes());
    }

    private void addAll(FashionMnistPart part, List<Product> products, Progress progress) {
        LabelledPictures read = part.read(tree);
        Samples labels = read.labels();
        int pictures = read.pictures().count();
        if (labels.count() != pictures) {
            throw new LookalikeException(
                    Messages.get("import.mnist.counts", part.labels(), labels.count(), part.pictures(), pictures));
        }
        for (int i = 0; i < pictures; i++) {
            progress.checkCancelled();
            int label = labels.value(i, 0);
            if (label >= KINDS.size()) {
                throw new LookalikeException(Messages.get("import.mnist.label", part.labels(), label, i));
            }
            Kind kind = KINDS.get(label);
            String id = part.id(i);
            products.add(new Product(id, kind.articleType() + " " + id, kind.attributes(), id));
            progress.update(Messages.get("import.readingProducts"), i + 1L, pictures);
        }
    }
}
