package app.lookalike.service.shared.solr;

import app.lookalike.base.LookalikeException;

/** Solr asks for a user and a password, or for others than those that it was given. */
public final class SolrLoginException extends LookalikeException {
    private static final long serialVersionUID = 1L;

    /** With what to do about it. */
    public SolrLoginException(String message, Throwable cause) {
        super(message, cause);
    }
}
