/**
 * Words to attributes and looks. {@link app.lookalike.engine.text.Words} splits a text,
 * {@link app.lookalike.engine.text.Reader} says what its words mean by the {@link app.lookalike.engine.text.Lexicon} of
 * one catalogue, a {@link app.lookalike.engine.text.WordTower} puts them into the fashion space, and
 * {@link app.lookalike.engine.text.NameIndex} finds them in the names of products. Labels are texts here; this package
 * does not depend on products.
 */
@NullMarked
package app.lookalike.engine.text;

import org.jspecify.annotations.NullMarked;
