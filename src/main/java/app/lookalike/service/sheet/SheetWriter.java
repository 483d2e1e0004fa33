package app.lookalike.service.sheet;

import app.lookalike.catalog.Product;
import app.lookalike.engine.image.RgbImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Writes contact sheets in one format. */
public interface SheetWriter {
    /** Provides the pictures, each once and in the order of the sheet. */
    @FunctionalInterface
    interface Pictures {
        /**
         * A product's picture; empty where there is none to show.
         *
         * @param maxSide pixels of the longer side at most
         */
        Optional<RgbImage> of(Product product, int maxSide);
    }

    /**
     * Writes a sheet.
     *
     * @param out not closed
     * @throws IOException if it cannot be written
     * @throws app.lookalike.base.CancelledException if {@code pictures} throws it
     */
    void write(ContactSheet sheet, Pictures pictures, OutputStream out) throws IOException;
}
