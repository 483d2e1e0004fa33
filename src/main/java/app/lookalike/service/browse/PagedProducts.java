package app.lookalike.service.browse;

import app.lookalike.catalog.Product;
import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The products of an answer that are fetched as they are looked at, by pages of which the last used are kept.
 * {@link #get} may take time where a page is not there yet; {@link #loaded} never does. Thread-safe.
 */
public final class PagedProducts extends AbstractList<Product> {
    /** Products in a page: two screens of a grid. */
    public static final int PAGE = 100;

    /** Some 20 MB. */
    private static final int KEPT_PAGES = 200;

    /** Fetches the products from a position on, at most {@link #PAGE}. */
    @FunctionalInterface
    public interface Pages {
        /** The products; fewer where the answer ends before. */
        List<Product> from(int start);
    }

    private final int size;
    private final Pages pages;
    private final Map<Integer, List<Product>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<Product>> eldest) {
            return size() > KEPT_PAGES;
        }
    };

    /**
     * An answer.
     *
     * @param size how many products it has
     */
    public PagedProducts(int size, Pages pages) {
        this.size = size;
        this.pages = pages;
    }

    @Override
    public int size() {
        return size;
    }

    /**
     * The product at a position; fetched where it is not there.
     *
     * @throws app.lookalike.base.LookalikeException if it cannot be fetched
     */
    @Override
    public Product get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return loaded(index).orElseGet(() -> {
            load(index);
            return loaded(index).orElseThrow(() -> new IndexOutOfBoundsException(index));
        });
    }

    /** The product at a position if it is there; takes no time. */
    public Optional<Product> loaded(int index) {
        synchronized (kept) {
            List<Product> page = kept.get(index / PAGE);
            return page == null || index % PAGE >= page.size() ? Optional.empty() : Optional.of(page.get(index % PAGE));
        }
    }

    /** Fetches the page with that position, where it is not there. */
    public void load(int index) {
        if (loaded(index).isEmpty()) {
            List<Product> page = List.copyOf(pages.from(index / PAGE * PAGE));
            synchronized (kept) {
                kept.put(index / PAGE, page);
            }
        }
    }

    /** Two answers are never the same: comparing them would fetch all of them. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
