package app.lookalike.engine.index;

/** What runs where the incubator module is missing. */
class SmileVectorIndexWithPlainDotProductTest extends VectorIndexContract {
    @Override
    VectorIndex index(EmbeddingSnapshot snapshot) {
        return new SmileVectorIndex(snapshot, new PlainDotProduct());
    }
}
