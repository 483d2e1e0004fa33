package app.lookalike.service;

import app.lookalike.base.Progress;

/** Embeds what is not embedded yet. */
@SuppressWarnings("DoNotCallSuggester")
public final class IndexingService {
    /**
     * Embeds every picture of the catalogue that has no vector yet; what is done is kept and searchable while it runs,
     * and after a cancel or a crash the next call goes on from there.
     *
     * @param limit how many pictures at most, {@link Integer#MAX_VALUE} for all
     * @throws app.lookalike.base.CancelledException if it was asked to stop
     */
    public IndexingReport index(OpenCatalog catalog, int limit, Progress progress) {
        throw new UnsupportedOperationException();
    }
}
