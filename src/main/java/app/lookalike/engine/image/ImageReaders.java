package app.lookalike.engine.image;

import app.lookalike.base.Lazy;
import app.lookalike.base.text.Messages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/**
 * The decoders found on the class path, best first: for JPEG, PNG, GIF and BMP the JDK's, which is the fastest; for
 * TIFF, WebP and what the JDK cannot read (CMYK) TwelveMonkeys'.
 */
final class ImageReaders {

    /** Looked for when the first picture comes: to find all decoders takes a while. */
    private final Lazy<Map<ImageFormat, List<ImageReaderSpi>>> providers = new Lazy<>(ImageReaders::find);

    private static Map<ImageFormat, List<ImageReaderSpi>> find() {
        Map<ImageFormat, List<ImageReaderSpi>> providers = new EnumMap<>(ImageFormat.class);
        for (ImageFormat format : ImageFormat.values()) {
            List<ImageReaderSpi> found = new ArrayList<>();
            IIORegistry.getDefaultInstance()
                    .getServiceProviders(
                            ImageReaderSpi.class,
                            spi -> List.of(((ImageReaderSpi) spi).getFormatNames())
                                    .contains(format.name().toLowerCase(Locale.ROOT)),
                            false)
                    .forEachRemaining(found::add);
            boolean jdkFirst = format != ImageFormat.TIFF;
            found.sort(Comparator.comparing(spi -> isOfJdk(spi) != jdkFirst));
            providers.put(format, List.copyOf(found));
        }
        return providers;
    }

    /**
     * One new reader for each decoder that supports the format, in the order to try them.
     *
     * @param cmyk whether the picture has four inks, which the JDK's readers refuse
     */
    List<ImageReaderSpi> of(ImageFormat format, boolean cmyk) {
        List<ImageReaderSpi> found = providers.get().getOrDefault(format, List.of());
        return cmyk ? found.stream().filter(spi -> !isOfJdk(spi)).toList() : found;
    }

    /** A new reader. Dispose of it. */
    static ImageReader open(ImageReaderSpi provider, GuardedInput input) throws IOException {
        ImageReader reader = provider.createReaderInstance();
        reader.setInput(input, true, true);
        return reader;
    }

    private static boolean isOfJdk(ImageReaderSpi provider) {
        return provider.getClass().getModule().isNamed();
    }

    static String endsTooEarly() {
        return Messages.get("picture.endsEarly");
    }

    static String noPicture() {
        return Messages.get("picture.noneInFile");
    }
}
