package app.lookalike.engine.index.exact;

import app.lookalike.engine.index.PlainDotProduct;
import app.lookalike.engine.index.VectorIndex;
import app.lookalike.engine.index.VectorIndexContract;
import app.lookalike.engine.index.store.EmbeddingSnapshot;

/** What runs where the incubator module is missing. */
class SmileVectorIndexWithPlainDotProductTest extends VectorIndexContract {
    @Override
    protected VectorIndex index(EmbeddingSnapshot snapshot) {
        return new SmileVectorIndex(snapshot, new PlainDotProduct());
    }
}
