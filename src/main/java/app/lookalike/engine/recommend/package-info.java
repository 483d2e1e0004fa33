/**
 * Recommends items by what users took, whatever items are: {@link app.lookalike.engine.recommend.ItemNeighbours} finds
 * what is taken together in an {@link app.lookalike.engine.recommend.InteractionMatrix}.
 */
@NullMarked
package app.lookalike.engine.recommend;

import org.jspecify.annotations.NullMarked;
