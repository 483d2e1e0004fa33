/** Recommends products. */
@NullMarked
package app.lookalike.service.recommend;

import org.jspecify.annotations.NullMarked;
