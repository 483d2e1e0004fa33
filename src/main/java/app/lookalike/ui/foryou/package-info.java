/**
 * For you: the screen of suggestions, and the strip of them on the welcome page. {@code ForYouViewModel} asks for them,
 * {@code PeopleViewModel} knows whose they are, {@code TasteLog} writes down what the person does on all screens.
 */
@NullMarked
package app.lookalike.ui.foryou;

import org.jspecify.annotations.NullMarked;
