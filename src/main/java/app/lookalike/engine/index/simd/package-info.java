/**
 * The dot product with the Vector API, compiled by itself since the API is still an incubator module; nothing links
 * against this package, it is looked up by name.
 */
@NullMarked
package app.lookalike.engine.index.simd;

import org.jspecify.annotations.NullMarked;
