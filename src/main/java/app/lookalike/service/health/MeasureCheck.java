package app.lookalike.service.health;

import app.lookalike.base.text.Messages;
import app.lookalike.catalog.PictureFacts;
import app.lookalike.catalog.PictureMeasures;
import app.lookalike.catalog.Product;
import app.lookalike.service.workspace.OpenCatalog;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Judges what was measured of pictures. The limits were chosen on the 35,598 pictures of Kaggle's small catalogue, by
 * looking at the pictures on either side of each.
 */
final class MeasureCheck {
    /** The rounding of JPEG's colour channels leaves a difference of up to 6 in a grey picture. */
    static final int GREY_CHROMA = 6;

    /** A network for pictures of 224 pixels sees such a one seven times enlarged. */
    static final int TINY_SIDE = 32;

    /** More pixels than that are lost on the network. */
    private static final int NETWORK_SIDE = 224;

    /** On a white background even a black product leaves a mean above this. */
    static final int DARK_LUMA = 100;

    /** Dark clothes on white are no dark picture: that one has nothing bright in it either. */
    static final int DARK_HIGH = 230;

    static final int BRIGHT_LOW = 230;
    static final int BRIGHT_CONTRAST = 8;

    /** A step smeared by a Gaussian of one pixel rises by 1 / sqrt(2 pi) = 0.40 from one pixel to the next. */
    static final double BLURRED_EDGE = 0.4;

    /** In each channel; white and a light grey of 223 are that far apart. */
    static final int USUAL_DISTANCE = 32;

    private static final int ALL = 255;

    private final OpenCatalog catalog;
    private final Map<String, PictureMeasures> measures;
    private final Findings findings;
    private final int tiny;
    private final Optional<int[]> usual;

    private MeasureCheck(OpenCatalog catalog, Map<String, PictureMeasures> measures, Findings findings) {
        this.catalog = catalog;
        this.measures = measures;
        this.findings = findings;
        this.tiny = Math.max(TINY_SIDE, Math.min(catalog.usualSide().orElse(0), NETWORK_SIDE) / 4);
        this.usual = usualBackground();
    }

    /** @param measures by content */
    static void run(OpenCatalog catalog, Map<String, PictureMeasures> measures, Findings findings) {
        MeasureCheck check = new MeasureCheck(catalog, measures, findings);
        List<Product> products = catalog.catalog().products();
        products.stream().filter(ColourConflict::isSoldAsColoured).forEach(check::judgeColour);
        products.stream()
                .filter(product -> !ColourConflict.isSoldAsColoured(product))
                .forEach(check::judgeColour);
        products.forEach(check::judge);
        if (check.usual.isEmpty()) {
            findings.skip(Messages.get("health.noUsualBackground"), HealthKind.BACKGROUND);
        }
    }

    private Optional<PictureMeasures> measuresOf(Product product) {
        return catalog.contentHash(product.id()).flatMap(hash -> Optional.ofNullable(measures.get(hash)));
    }

    private void judgeColour(Product product) {
        boolean stored =
                catalog.pictureFacts(product.id()).map(PictureFacts::greyscale).orElse(true);
        if (!stored
                && measuresOf(product)
                        .filter(seen -> seen.chroma() <= GREY_CHROMA)
                        .isPresent()) {
            add(HealthKind.GREY_PICTURE, product, ColourConflict.detail(product));
        }
    }

    private void judge(Product product) {
        catalog.pictureFacts(product.id())
                .filter(facts -> Math.max(facts.width(), facts.height()) < tiny)
                .ifPresent(facts -> add(
                        HealthKind.TINY, product, Messages.get("health.detail.tiny", facts.width(), facts.height())));
        measuresOf(product).ifPresent(seen -> judge(product, seen));
    }

    private void judge(Product product, PictureMeasures seen) {
        if (seen.luma() < DARK_LUMA && seen.high() < DARK_HIGH) {
            add(HealthKind.DARK, product, Messages.get("health.detail.dark", seen.luma() / ALL));
        }
        if (seen.low() > BRIGHT_LOW && seen.contrast() < BRIGHT_CONTRAST) {
            add(HealthKind.BRIGHT, product, Messages.get("health.detail.bright", seen.low() / ALL));
        }
        if (seen.edge() < BLURRED_EDGE && seen.contrast() > 1) { // a plain area has no edge at all
            add(HealthKind.BLURRED, product, Messages.get("health.detail.blurred", seen.edge()));
        }
        int[] background = usual.orElse(null);
        if (background != null && distance(seen, background) > USUAL_DISTANCE) {
            add(
                    HealthKind.BACKGROUND,
                    product,
                    Messages.get("health.detail.background", seen.red(), seen.green(), seen.blue()));
        }
    }

    private void add(HealthKind kind, Product product, String detail) {
        findings.add(Finding.of(kind, product.id(), detail));
    }

    /** The median of all backgrounds, where at least half of them are near it. */
    private Optional<int[]> usualBackground() {
        List<PictureMeasures> all = List.copyOf(measures.values());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        int[] median = {
            median(all, PictureMeasures::red), median(all, PictureMeasures::green), median(all, PictureMeasures::blue)
        };
        long near = all.stream()
                .filter(seen -> distance(seen, median) <= USUAL_DISTANCE)
                .count();
        return 2 * near >= all.size() ? Optional.of(median) : Optional.empty();
    }

    private static int median(List<PictureMeasures> all, ToIntFunction<PictureMeasures> channel) {
        int[] values = all.stream().mapToInt(channel).sorted().toArray();
        return values[values.length / 2];
    }

    private static int distance(PictureMeasures seen, int[] colour) {
        int green = Math.max(Math.abs(seen.green() - colour[1]), Math.abs(seen.blue() - colour[2]));
        return Math.max(Math.abs(seen.red() - colour[0]), green);
    }
}
