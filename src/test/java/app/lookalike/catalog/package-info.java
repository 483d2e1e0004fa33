@NullMarked
package app.lookalike.catalog;

import org.jspecify.annotations.NullMarked;
