package app.lookalike.ui.search.model;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.query.Query;
import app.lookalike.service.search.Borders;
import app.lookalike.service.search.SearchService;
import app.lookalike.ui.common.CatalogSession;
import app.lookalike.ui.common.picture.FxImages;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.image.Image;

/** Turns opened, dropped or pasted pictures into a query. */
final class PictureOffers {
    private static final int BORDER_SIDE = 600;

    private PictureOffers() {}

    /**
     * The result of decoding several offers.
     *
     * @param pictures of those that can be read, at least one
     * @param problem what is wrong with the first that cannot be read
     */
    record Decoded(List<Query.Single> pictures, Optional<String> problem) {}

    /**
     * Reads and decodes all that can be read.
     *
     * @throws LookalikeException with the problem of the first, if none can be read
     */
    static Decoded decodeAll(List<PictureOffer> offers, SearchService search, Progress progress) {
        List<Query.Single> pictures = new ArrayList<>();
        List<LookalikeException> problems = new ArrayList<>();
        for (PictureOffer offer : offers) {
            progress.checkCancelled();
            try {
                pictures.add(withoutBars(decode(offer, search, progress)));
            } catch (LookalikeException e) {
                problems.add(e);
            }
        }
        if (pictures.isEmpty() && !problems.isEmpty()) {
            throw problems.get(0);
        }
        return new Decoded(
                pictures, problems.stream().findFirst().map(problem -> String.valueOf(problem.getMessage())));
    }

    /** Letterbox bars and frames are no part of what is looked for. */
    private static Query.Single withoutBars(Query.ByPicture photo) {
        return Borders.bars(photo.image())
                .<Query.Single>map(box -> new Query.Region(photo, box))
                .orElse(photo);
    }

    /**
     * The pixels of what a query asks for as a whole, at a size to look for borders at.
     *
     * @throws LookalikeException if the product has no picture that can be read
     */
    static RgbImage pixelsOf(Query.Single whole, CatalogSession in) {
        if (whole instanceof Query.ByPicture photo) {
            return photo.image();
        }
        return in.picture(
                in.known(whole.label())
                        .orElseThrow(() ->
                                new LookalikeException(Messages.get("search.noProduct", whole.label(), in.title()))),
                BORDER_SIDE);
    }

    /**
     * Reads and decodes; takes as long as that takes.
     *
     * @throws LookalikeException with the reason, if it cannot be read
     */
    static Query.ByPicture decode(PictureOffer offer, SearchService search, Progress progress) {
        if (offer instanceof PictureOffer.InFile file) {
            return search.queryOf(file.path());
        }
        if (offer instanceof PictureOffer.AsPixels pixels) {
            return new Query.ByPicture(pixels.label(), pixels.picture(), 0);
        }
        if (offer instanceof PictureOffer.AsImage shown) {
            return ofImage(shown.label(), shown.image());
        }
        if (offer instanceof PictureOffer.Encoded encoded) {
            ByteBuffer from = encoded.bytes().duplicate();
            byte[] bytes = new byte[from.remaining()];
            from.get(bytes);
            return search.queryOf(encoded.label(), bytes);
        }
        if (offer instanceof PictureOffer.FirstOf several) {
            return firstOf(several.forms(), search, progress);
        }
        URI address = ((PictureOffer.OnTheWeb) offer).address();
        return "data".equalsIgnoreCase(address.getScheme())
                ? search.queryOf(Messages.get("query.dropped"), bytesOf(address))
                : search.queryOf(address, progress);
    }

    private static Query.ByPicture ofImage(String label, Image image) {
        long start = System.nanoTime();
        RgbImage pixels = FxImages.rgbOf(image, SearchService.QUERY_SIDE);
        RgbImage.Size original = new RgbImage.Size((int) image.getWidth(), (int) image.getHeight());
        return new Query.ByPicture(label, pixels, SearchService.millisSince(start), original);
    }

    private static Query.ByPicture firstOf(List<PictureOffer> forms, SearchService search, Progress progress) {
        LookalikeException problem = null;
        for (PictureOffer form : forms) {
            progress.checkCancelled();
            try {
                return decode(form, search, progress);
            } catch (LookalikeException e) {
                problem = problem == null ? e : problem;
            }
        }
        throw problem == null ? new LookalikeException(PictureTransfer.refusal()) : problem;
    }

    /** The bytes inside a {@code data:} address (RFC 2397). */
    private static byte[] bytesOf(URI address) {
        String all = address.getRawSchemeSpecificPart();
        int comma = all.indexOf(',');
        if (comma < 0) {
            throw new LookalikeException(Messages.get("refused.data"));
        }
        String data = URLDecoder.decode(all.substring(comma + 1).replace("+", "%2B"), StandardCharsets.ISO_8859_1);
        try {
            return all.substring(0, comma).toLowerCase(Locale.ROOT).endsWith(";base64")
                    ? Base64.getMimeDecoder().decode(data)
                    : data.getBytes(StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            throw new LookalikeException(Messages.get("refused.data"), e);
        }
    }

    /**
     * A path, a {@code file:} address or a web address, as text may hold it; empty for any other text. Whether there is
     * a file is not asked: the path may lead to a slow network drive.
     */
    static Optional<PictureOffer> ofText(String text) {
        String line = text.lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                .findFirst()
                .orElse("");
        String unquoted = line.length() > 1 && line.startsWith("\"") && line.endsWith("\"")
                ? line.substring(1, line.length() - 1)
                : line;
        String lower = unquoted.toLowerCase(Locale.ROOT);
        try {
            if (lower.startsWith("http://") || lower.startsWith("https://") || lower.startsWith("data:image/")) {
                return Optional.of(new PictureOffer.OnTheWeb(URI.create(unquoted)));
            }
            Path path = lower.startsWith("file:") ? Path.of(URI.create(unquoted)) : Path.of(unquoted);
            return path.isAbsolute() && path.getFileName() != null
                    ? Optional.of(new PictureOffer.InFile(path))
                    : Optional.empty();
        } catch (FileSystemNotFoundException e) {
            return Optional.empty();
        } catch (IllegalArgumentException e) { // not an address after all
            return Optional.empty();
        }
    }
}
