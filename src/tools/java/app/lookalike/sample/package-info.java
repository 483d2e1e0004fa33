/**
 * The tool that draws the built-in sample catalogue under {@code data/sample}: invented products in Kaggle's schema,
 * each with a picture that shows what its labels say.
 *
 * <p>From the bottom up: {@link app.lookalike.sample.drawing.Grid} and {@link app.lookalike.sample.drawing.Noise} are the arithmetic;
 * {@link app.lookalike.sample.drawing.Canvas} lights one {@link app.lookalike.sample.drawing.Piece} after the other as a soft relief,
 * so folds, seams and padding get their shading from one lamp; {@link app.lookalike.sample.drawing.Outline} draws curves and
 * {@link app.lookalike.sample.drawing.Pattern} what is printed on the cloth. One {@link app.lookalike.sample.Drawer} per
 * garment family uses these, {@link app.lookalike.sample.Assortment} says which products there are,
 * {@link app.lookalike.sample.Names} what they are called, and {@link app.lookalike.sample.MakeSample} writes them.
 */
@NullMarked
package app.lookalike.sample;

import org.jspecify.annotations.NullMarked;
