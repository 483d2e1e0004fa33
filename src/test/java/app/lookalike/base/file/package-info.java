@NullMarked
package app.lookalike.base.file;

import org.jspecify.annotations.NullMarked;
