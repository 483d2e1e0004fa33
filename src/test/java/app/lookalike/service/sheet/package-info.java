@NullMarked
package app.lookalike.service.sheet;

import org.jspecify.annotations.NullMarked;
