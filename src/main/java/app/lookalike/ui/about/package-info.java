/** What the program is, who made its parts and under which licences: read from the NOTICE that comes with it. */
@NullMarked
package app.lookalike.ui.about;

import org.jspecify.annotations.NullMarked;
