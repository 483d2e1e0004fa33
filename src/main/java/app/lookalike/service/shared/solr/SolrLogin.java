package app.lookalike.service.shared.solr;

/** User and password of basic authentication; in no log and no file. */
public record SolrLogin(String user, String password) {
    @Override
    public String toString() {
        return user + ":***";
    }
}
