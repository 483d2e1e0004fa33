package app.lookalike.ui.map;

import app.lookalike.base.Progress;
import app.lookalike.service.map.CatalogMap;
import app.lookalike.service.map.CatalogMaps;
import app.lookalike.service.query.Ranking;
import app.lookalike.ui.common.CatalogSession;

/** Where maps come from; both methods take time. */
public interface MapSource {
    /** The map made last. */
    CatalogMaps.Kept kept(CatalogSession session, Ranking vectors);

    /** The map brought up to date, or made. */
    CatalogMap update(CatalogSession session, Ranking vectors, Progress progress);

    /** The maps of this service. */
    static MapSource of(CatalogMaps maps) {
        return new MapSource() {
            @Override
            public CatalogMaps.Kept kept(CatalogSession session, Ranking vectors) {
                return maps.kept(session.catalog(), vectors);
            }

            @Override
            public CatalogMap update(CatalogSession session, Ranking vectors, Progress progress) {
                return maps.update(session.catalog(), vectors, progress);
            }
        };
    }
}
