package app.lookalike.service.shared;

import org.jspecify.annotations.Nullable;

/**
 * By what a catalogue's vectors were made; those of another kind cannot be compared with them.
 *
 * @param network which network and pooling, as {@code NetworkChoice.vectors()} has it
 * @param look the extractor of the visual ranking
 * @param lookNumbers length of its vectors
 * @param fashion the extractor of the fashion ranking; null where the catalogue has none
 * @param fashionNumbers length of its vectors; 0 where it has none
 * @param head the id of the fashion ranking's head; null where it has none
 * @param ownHead whether that was learned for this catalogue and is published with it
 */
record VectorKinds(
        String network,
        String look,
        int lookNumbers,
        @Nullable String fashion,
        int fashionNumbers,
        @Nullable String head,
        boolean ownHead) {}
