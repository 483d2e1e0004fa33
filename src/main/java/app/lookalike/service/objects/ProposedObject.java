package app.lookalike.service.objects;

import app.lookalike.service.query.Box;

/**
 * A thing in a photo.
 *
 * @param box where it is
 * @param score how much it looks like a product of the catalogue; comparable within its photo
 */
public record ProposedObject(Box box, double score) {}
