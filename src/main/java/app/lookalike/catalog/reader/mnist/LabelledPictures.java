package app.lookalike.catalog.reader.mnist;

/**
 * Grey pictures and what each of them shows.
 *
 * @param labels 0 to 9 in Fashion-MNIST
 * @param pictures of one size, 0 is the background
 */
record LabelledPictures(Samples labels, Samples pictures) {}
