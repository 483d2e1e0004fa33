/**
 * What is searched: {@link app.lookalike.catalog.Product}, the immutable {@link app.lookalike.catalog.Catalog}, the
 * readers that make one from Kaggle's layout, a table, a folder or IDX files, and
 * {@link app.lookalike.catalog.PictureSource}, which hands out the pictures from where they are. Does not depend on
 * vectors or the window.
 */
@NullMarked
package app.lookalike.catalog;

import org.jspecify.annotations.NullMarked;
