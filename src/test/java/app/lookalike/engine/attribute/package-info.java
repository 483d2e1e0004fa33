@NullMarked
package app.lookalike.engine.attribute;

import org.jspecify.annotations.NullMarked;
