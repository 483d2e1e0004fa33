package app.lookalike.catalog;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The attributes of one product, in their order; never changes. A million of them take little memory. */
@SuppressWarnings("EnumOrdinal") // as in an EnumMap; never stored
final class AttributeMap extends AbstractMap<Attribute, String> {
    private static final Attribute[] KEYS = Attribute.values();

    /** By the ordinal of the attribute, up to the last one that has a value. */
    private final @Nullable String[] values;

    private AttributeMap(@Nullable String[] values) {
        this.values = values;
    }

    /** A copy, unless nothing can change it anyway. */
    static AttributeMap of(Map<Attribute, String> attributes) {
        if (attributes instanceof AttributeMap unchanging) {
            return unchanging;
        }
        int length = 0;
        for (Attribute attribute : attributes.keySet()) {
            length = Math.max(length, attribute.ordinal() + 1);
        }
        @Nullable String[] values = new String[length];
        attributes.forEach((attribute, value) -> values[attribute.ordinal()] = value);
        return new AttributeMap(values);
    }

    @Override
    public @Nullable String get(@Nullable Object key) {
        return key instanceof Attribute attribute && attribute.ordinal() < values.length
                ? values[attribute.ordinal()]
                : null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public Set<Entry<Attribute, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<Attribute, String>> iterator() {
                return new Entries(values);
            }

            @Override
            public int size() {
                int size = 0;
                for (String value : values) {
                    size += value == null ? 0 : 1;
                }
                return size;
            }
        };
    }

    private static final class Entries implements Iterator<Entry<Attribute, String>> {
        private final @Nullable String[] values;
        private int next;

        Entries(@Nullable String[] values) {
            this.values = values;
            skip();
        }

        private void skip() {
            while (next < values.length && values[next] == null) {
                next++;
            }
        }

        @Override
        public boolean hasNext() {
            return next < values.length;
        }

        @Override
        public Entry<Attribute, String> next() {
            String value = hasNext() ? values[next] : null;
            if (value == null) {
                throw new NoSuchElementException();
            }
            Entry<Attribute, String> entry = Map.entry(KEYS[next++], value);
            skip();
            return entry;
        }
    }
}
