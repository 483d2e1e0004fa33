package app.lookalike.catalog;

import java.util.Arrays;
import java.util.Optional;

/** How a catalogue is laid out on disk. */
public enum CatalogFormat {
    /** Not specified: the reader determines which of the others fits. */
    AUTO("auto"),
    /** A {@code styles.csv} with {@code images/<id>.jpg} beside it, in a folder or a zip. */
    KAGGLE("kaggle"),
    /** Pictures in a folder or a zip; the names of the sub-folders are the categories. */
    FOLDER("folder"),
    /** A table of any shape with pictures beside it, in a folder, or wherever its paths lead. */
    CSV("csv"),
    /** The four IDX files of Fashion-MNIST, as they are or compressed with gzip, or its pixels as tables. */
    FASHION_MNIST("fashion-mnist"),
    /** DeepFashion's In-shop Clothes Retrieval: {@code Anno}, {@code Eval} and {@code Img}. */
    DEEPFASHION("deepfashion");

    private final String key;

    CatalogFormat(String key) {
        this.key = key;
    }

    /** The name on the command line and in files, such as {@code fashion-mnist}. */
    public String key() {
        return key;
    }

    /**
     * The format of that name, in any case.
     *
     * @param key such as {@code kaggle}
     */
    public static Optional<CatalogFormat> ofKey(String key) {
        return Arrays.stream(values()).filter(f -> f.key.equalsIgnoreCase(key)).findFirst();
    }
}
