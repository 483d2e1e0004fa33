package app.lookalike.sample;

import app.lookalike.sample.drawing.Canvas;
import app.lookalike.sample.drawing.Look;
import java.awt.image.BufferedImage;
import java.util.List;

/** One row of the sample's {@code styles.csv} together with what its picture shows. */
record SampleProduct(
        int id,
        String gender,
        String masterCategory,
        String subCategory,
        String baseColour,
        String season,
        String year,
        String usage,
        String name,
        Look look,
        Look.Drawer drawer) {

    /** How Kaggle's file writes a value that is not known. */
    private static final String MISSING = "NA";

    /** The header of Kaggle's {@code styles.csv}. */
    static final String HEADER =
            "id,gender,masterCategory,subCategory,articleType,baseColour,season,year,usage,productDisplayName";

    /** The row, without line end; no value has a comma. */
    String row() {
        return String.join(
                ",",
                List.of(
                        Integer.toString(id),
                        gender,
                        masterCategory,
                        subCategory,
                        look.articleType(),
                        baseColour,
                        season,
                        year,
                        usage,
                        name));
    }

    /** Draws the product, 240 × 320. */
    BufferedImage picture() {
        Canvas canvas = new Canvas(look.seed());
        drawer.draw(canvas, look);
        return canvas.finish();
    }

    SampleProduct numbered(int newId) {
        return with(newId, season, year, usage, name);
    }

    SampleProduct named(String newName) {
        return with(id, season, year, usage, newName);
    }

    SampleProduct withoutSeason() {
        return with(id, MISSING, year, usage, name);
    }

    SampleProduct withoutYear() {
        return with(id, season, "", usage, name);
    }

    SampleProduct withoutUsage() {
        return with(id, season, year, MISSING, name);
    }

    private SampleProduct with(int newId, String newSeason, String newYear, String newUsage, String newName) {
        return new SampleProduct(
                newId,
                gender,
                masterCategory,
                subCategory,
                baseColour,
                newSeason,
                newYear,
                newUsage,
                newName,
                look,
                drawer);
    }
}
