@NullMarked
package app.lookalike.ui.welcome;

import org.jspecify.annotations.NullMarked;
