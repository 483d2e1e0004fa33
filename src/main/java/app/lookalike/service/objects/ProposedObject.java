package app.lookalike.service.objects;

import app.lookalike.service.query.Box;

/**
 * A thing in a photo.
 *
 * @param box where it is
 * @param label what it most likely is, such as "Casual Shoes"; empty where nothing is known of labels
 * @param score how much like a product of the catalogue it is, 0 to 1; of use only beside the others of its photo
 */
public record ProposedObject(Box box, String label, double score) {}
