/**
 * Catalogues that a team shares on a SolrCloud: publishing a workspace, and what searches need of a published one. The
 * network stays on this machine; of a query only its vector is sent.
 */
@NullMarked
package app.lookalike.service.shared;

import org.jspecify.annotations.NullMarked;
