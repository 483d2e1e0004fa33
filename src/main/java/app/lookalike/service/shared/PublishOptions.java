package app.lookalike.service.shared;

/**
 * How a catalogue is published.
 *
 * @param shards in how many parts a new collection is kept, 1 or more; 0 for one part, or as it is
 * @param replicas on how many nodes each part is, 1 or more; 0 for one, or as it is
 * @param anew sends everything into a new collection, also where only what changed could be sent
 */
public record PublishOptions(int shards, int replicas, boolean anew) {
    /** As it is, or in one part on one node. */
    public static final PublishOptions DEFAULT = new PublishOptions(0, 0, false);

    /** Whether it says how a new collection is kept. */
    boolean placed() {
        return shards > 0 || replicas > 0;
    }
}
