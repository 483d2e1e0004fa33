package app.lookalike.service.map;

import app.lookalike.base.file.OutputFile;
import app.lookalike.catalog.Product;
import app.lookalike.engine.image.PngEncoder;
import app.lookalike.engine.image.RgbImage;
import app.lookalike.service.sheet.CsvOutput;
import app.lookalike.service.sheet.ProductColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes maps for other programs. */
public final class MapExport {
    private MapExport() {}

    /**
     * Writes a picture.
     *
     * @throws app.lookalike.base.LookalikeException if the file cannot be written
     */
    public static void writePng(RgbImage picture, OutputFile file) {
        byte[] bytes = PngEncoder.encode(picture);
        file.write(out -> out.write(bytes));
    }

    /**
     * Writes products and where they are on the map: {@code id,name,x,y} and all that is known of them.
     *
     * @param products which; those that are not on the map are left out
     * @throws app.lookalike.base.LookalikeException if the file cannot be written
     */
    public static void writeCsv(CatalogMap map, List<Product> products, OutputFile file) {
        Map<String, Product> wanted = new HashMap<>();
        products.forEach(product -> wanted.put(product.id(), product));
        List<String> header = new ArrayList<>(List.of("id", "name", "x", "y"));
        List<ProductColumn> columns = ProductColumn.of(products);
        columns.forEach(column -> header.add(column.key()));
        file.write(out -> {
            CsvOutput table = new CsvOutput(out, header);
            for (int i = 0; i < map.size(); i++) {
                Product product = wanted.get(map.ids().get(i));
                if (product != null) {
                    table.add(row(product, map.x(i), map.y(i), columns));
                }
            }
            table.flush();
        });
    }

    private static List<String> row(Product product, float x, float y, List<ProductColumn> columns) {
        List<String> row = new ArrayList<>(List.of(
                CsvOutput.text(product.id()),
                CsvOutput.text(product.name()),
                String.format(Locale.ROOT, "%.4f", x),
                String.format(Locale.ROOT, "%.4f", y)));
        for (ProductColumn column : columns) {
            row.add(CsvOutput.text(column.value(product).orElse(null)));
        }
        return row;
    }
}
