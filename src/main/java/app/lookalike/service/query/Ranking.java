package app.lookalike.service.query;

import java.util.List;
import java.util.Locale;

/** What makes products count as similar. */
public enum Ranking {
    /** The network's feature vectors alone: how pictures look to the network, whatever their labels. */
    VISUAL,
    /** What was learned from labelled pictures: kind of product, gender and colour first, then detail. */
    FASHION;

    /** The rankings that a catalogue can be searched by if this is the best one, the best first. */
    public List<Ranking> andOthers() {
        return this == FASHION ? List.of(FASHION, VISUAL) : List.of(VISUAL);
    }

    /** As it is written on the command line and in JSON, such as {@code visual}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
