/**
 * Catalogues that a team shares on a SolrCloud: publishing a workspace, and what searches, words, evaluations and tables
 * need of a published one. The network stays on this machine; of a query its vector is sent, and the words sought in names.
 */
@NullMarked
package app.lookalike.service.shared;

import org.jspecify.annotations.NullMarked;
