/** Writes vectors for other programs, of workspaces and of shared catalogues. */
@NullMarked
package app.lookalike.service.export;

import org.jspecify.annotations.NullMarked;
