@NullMarked
package app.lookalike.engine.attribute.training;

import org.jspecify.annotations.NullMarked;
