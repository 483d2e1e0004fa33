package app.lookalike.service.words;

/**
 * How much each part of a query by words counts, against 1 for an attribute that it names. All were chosen on the
 * validation part of Kaggle's fashion pictures, see {@code docs/quality.md}; those of looks that are added or denied by
 * looking at answers, since labels say nothing of patterns.
 *
 * @param implied of an attribute that the words suggest without naming it, times how sure they do
 * @param learned of what the words look like, in the learned embedding
 * @param look of what they look like in detail
 * @param names of the names that have the words, where these are specific
 * @param wish of a label by which products are not ranked otherwise, such as a season
 * @param denied of a look that is not wanted, against the wanted one
 * @param said of an attribute that words change, beside a picture
 * @param otherKind of a picture's look, against its usual weight, if words ask for another kind of product
 * @param changed of a look that words add to a picture's
 */
public record WordWeights(
        float implied,
        float learned,
        float look,
        float names,
        float wish,
        float denied,
        float said,
        float otherKind,
        float changed) {
    /** The usual ones. */
    public static final WordWeights CHOSEN = new WordWeights(0.2f, 0.5f, 0.2f, 2, 1, 2, 1.5f, 0.3f, 1);
}
