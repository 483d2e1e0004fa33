/**
 * The only place that knows Solr: a SolrCloud and its nodes, the schema of a published catalogue, its documents and the
 * requests for them. By SolrJ over the JDK's HTTP client; what it hands out has no type of SolrJ's.
 */
@NullMarked
package app.lookalike.service.shared.solr;

import org.jspecify.annotations.NullMarked;
