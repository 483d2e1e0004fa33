package app.lookalike.service.workspace;

import app.lookalike.catalog.Product;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/** Prepares products for the fashion ranking while they are indexed, soon after their descriptors are there. */
public final class RankedWriting implements AutoCloseable {
    private final OpenCatalog catalog;
    private final RankedRows rows;
    private final CatalogVectors.Writing writing;
    private final Deque<Product> waiting = new ArrayDeque<>();

    RankedWriting(OpenCatalog catalog, RankedRows rows, CatalogVectors.Writing writing) {
        this.catalog = catalog;
        this.rows = rows;
        this.writing = writing;
    }

    /** Prepares those of them, and of the ones before, whose descriptors can be read by now. */
    public void prepare(Collection<String> ids) {
        ids.forEach(id -> waiting.add(catalog.require(id)));
        List<Product> described = new ArrayList<>();
        while (!waiting.isEmpty() && rows.isDescribed(waiting.peek())) {
            described.add(waiting.remove());
        }
        if (!described.isEmpty()) {
            writing.append(described.stream().map(rows::row).toList());
        }
    }

    /** The descriptors are all there now. */
    @Override
    public void close() {
        try {
            prepare(List.of());
        } finally {
            writing.close();
        }
    }
}
