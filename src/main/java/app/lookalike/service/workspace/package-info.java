/**
 * An open catalogue: its products, pictures, vectors and what is computed from them.
 * {@link app.lookalike.service.workspace.CatalogService} imports and opens;
 * {@link app.lookalike.service.workspace.OpenCatalog} is what is open.
 */
@NullMarked
package app.lookalike.service.workspace;

import org.jspecify.annotations.NullMarked;
