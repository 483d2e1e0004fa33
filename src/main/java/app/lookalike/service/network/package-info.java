/**
 * The pre-trained networks: which there are, which is chosen, how it gets onto this machine, and the fashion model that
 * belongs to it. See {@link app.lookalike.service.network.NetworkService}.
 */
@NullMarked
package app.lookalike.service.network;

import org.jspecify.annotations.NullMarked;
