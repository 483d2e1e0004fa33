@NullMarked
package app.lookalike.engine.text;

import org.jspecify.annotations.NullMarked;
