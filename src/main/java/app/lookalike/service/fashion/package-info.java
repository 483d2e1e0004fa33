/** How the fashion ranking compares, wherever the products lie: on this machine or in a shared catalogue. */
@NullMarked
package app.lookalike.service.fashion;

import org.jspecify.annotations.NullMarked;
