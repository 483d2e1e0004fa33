/**
 * What people decide about a catalogue: labels to correct, duplicates to hide, and what of another catalogue is there
 * already. The decisions are stored by {@link app.lookalike.service.workspace.CuratedProducts}.
 */
@NullMarked
package app.lookalike.service.curation;

import org.jspecify.annotations.NullMarked;
