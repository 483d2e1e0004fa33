/** Tests of what the application can do, with a fast extractor in place of a network. */
@NullMarked
package app.lookalike.service;

import org.jspecify.annotations.NullMarked;
