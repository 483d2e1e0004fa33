/** Vectors to neighbours: the matrix file and the k-NN indexes. Smile and Lucene stay inside. */
@NullMarked
package app.lookalike.engine.index;

import org.jspecify.annotations.NullMarked;
