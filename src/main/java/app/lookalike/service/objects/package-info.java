/** The things in a photo of several: where each is, so that it can be searched for by itself. */
@NullMarked
package app.lookalike.service.objects;

import org.jspecify.annotations.NullMarked;
