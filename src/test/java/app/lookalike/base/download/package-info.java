@NullMarked
package app.lookalike.base.download;

import org.jspecify.annotations.NullMarked;
