/**
 * Finds products whose labels contradict their neighbours'. See {@link app.lookalike.service.mislabel.MislabelFinder}.
 */
@NullMarked
package app.lookalike.service.mislabel;

import org.jspecify.annotations.NullMarked;
