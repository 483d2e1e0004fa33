package app.lookalike.service.network;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The networks in use: one {@link NetworkService} for each choice, shared by all catalogues that are searched by it. One
 * that no open catalogue uses any more is freed as soon as another is in use, not before, since the next catalogue to
 * be opened mostly uses the same. Owns them all; close it last.
 */
public final class Networks implements AutoCloseable {
    private final Function<NetworkChoice, NetworkService.Network> makes;
    private final Map<NetworkChoice, InUse> inUse = new HashMap<>();

    private static final class InUse {
        private final NetworkService service;
        private int users;

        private InUse(NetworkService service) {
            this.service = service;
        }
    }

    /** Networks that are made by that function. */
    public Networks(Function<NetworkChoice, NetworkService.Network> makes) {
        this.makes = makes;
    }

    /** The network of that choice, for a user that calls {@link #release} in the end; nothing is loaded by this. */
    public synchronized NetworkService acquire(NetworkChoice choice) {
        InUse wanted = inUse.computeIfAbsent(choice, c -> new InUse(new NetworkService(makes.apply(c))));
        wanted.users++;
        freeOthers();
        return wanted.service;
    }

    /** Releases the network of that choice for one of its users. */
    public synchronized void release(NetworkChoice choice) {
        InUse used = inUse.get(choice);
        if (used != null) {
            used.users--;
            freeOthers();
        }
    }

    private void freeOthers() {
        if (inUse.values().stream().anyMatch(each -> each.users > 0)) {
            inUse.values().removeIf(each -> {
                if (each.users == 0) {
                    each.service.close();
                }
                return each.users == 0;
            });
        }
    }

    @Override
    public synchronized void close() {
        inUse.values().forEach(used -> used.service.close());
        inUse.clear();
    }
}
