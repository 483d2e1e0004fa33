@NullMarked
package app.lookalike.catalog.reader;

import org.jspecify.annotations.NullMarked;
