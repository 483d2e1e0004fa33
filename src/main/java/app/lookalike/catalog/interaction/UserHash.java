package app.lookalike.catalog.interaction;

/** What a workspace knows a user by: half of an HMAC-SHA-256 of the id, which nobody can turn back into it. */
record UserHash(long high, long low) {}
