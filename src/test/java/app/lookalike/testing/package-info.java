/** What tests of several packages share: files beside the repository, a feature extractor that needs no network. */
@NullMarked
package app.lookalike.testing;

import org.jspecify.annotations.NullMarked;
