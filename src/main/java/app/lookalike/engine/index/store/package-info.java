/**
 * Embeddings on the disk: {@link app.lookalike.engine.index.store.EmbeddingStore} appends rows to a matrix in NumPy's
 * format and a journal of ids with checksums; {@link app.lookalike.engine.index.store.EmbeddingSnapshot} is what is in it
 * at one moment.
 */
@NullMarked
package app.lookalike.engine.index.store;

import org.jspecify.annotations.NullMarked;
