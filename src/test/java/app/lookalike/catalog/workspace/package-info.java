@NullMarked
package app.lookalike.catalog.workspace;

import org.jspecify.annotations.NullMarked;
