package app.lookalike.service.shared;

import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import app.lookalike.catalog.Product;
import app.lookalike.engine.index.exact.ByteCoordinates;
import app.lookalike.service.shared.solr.ProductVersion;
import app.lookalike.service.shared.solr.SolrCollection;
import app.lookalike.service.shared.solr.SolrWriting;
import app.lookalike.service.shared.solr.StoredVector;
import app.lookalike.service.views.FurtherPicture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Brings the next release of one collection up to date with what is published. Versions of it that an interrupted run has left
 * are used where they are still right; the release before it stays as it is seen.
 */
final class PublishRun {
    /** Versions in a request. */
    private static final int BATCH = 1_000;

    private final PublishSource source;
    private final Map<StoredVector, ByteCoordinates> codes;
    private final SolrCollection stored;
    private final SolrWriting writing;
    private final long next;
    private final PublishLock lock;
    private final Progress progress;
    private final Map<String, List<ProductVersion>> versions = new HashMap<>();
    private final List<ProductVersion> toRetire = new ArrayList<>();
    private final List<ProductVersion> toRevive = new ArrayList<>();
    private final List<ProductVersion> toDelete = new ArrayList<>();
    private final List<ProductVersion> old = new ArrayList<>();
    private int products;
    private int views;
    private int indexed;
    private int sent;
    private int removed;

    PublishRun(
            PublishSource source,
            Map<StoredVector, ByteCoordinates> codes,
            SolrCollection stored,
            SolrWriting writing,
            long next,
            PublishLock lock,
            Progress progress) {
        this.source = source;
        this.codes = codes;
        this.stored = stored;
        this.writing = writing;
        this.next = next;
        this.lock = lock;
        this.progress = progress;
    }

    /**
     * What was done.
     *
     * @param products how many there are in the release
     * @param views how many further pictures they have
     * @param indexed how many products can be found by their looks
     * @param sent how many products were sent now
     * @param removed how many are in the release before and not in this one
     */
    record Done(int products, int views, int indexed, int sent, int removed) {}

    /** A product that has to be sent, or a further picture of it. */
    private record Changed(Product product, Optional<FurtherPicture> view, int position, String checksum) {}

    Done send() {
        writing.commit(); // what an interrupted run has sent is to be seen here
        stored.versions(
                version -> versions.computeIfAbsent(version.document(), document -> new ArrayList<>(1))
                        .add(version),
                progress);
        source.eachPart(this::send);
        versions.values().forEach(this::leaveOut);
        progress.update(Messages.get("publish.finishing"), 0, -1);
        inBatches(toRetire, some -> writing.seenUntil(next - 1, some));
        inBatches(toRevive, some -> writing.seenUntil(ProductVersion.CURRENT, some));
        inBatches(toDelete, writing::delete);
        writing.commit();
        return new Done(products, views, indexed, sent, removed);
    }

    private void send(WorkspaceRows rows) {
        List<Changed> changed = new ArrayList<>();
        for (Product product : rows.products()) {
            String checksum = rows.checksum(product);
            if (!isThere(ProductVersion.product(product.id()), checksum)) {
                changed.add(new Changed(product, Optional.empty(), products, checksum));
                sent++;
            }
            for (FurtherPicture view : rows.views(product)) {
                String ofView = rows.checksum(product, view);
                if (!isThere(ProductVersion.view(product.id(), view.contentHash()), ofView)) {
                    changed.add(new Changed(product, Optional.of(view), products, ofView));
                }
                views++;
            }
            products++;
        }
        indexed += rows.indexed();
        send(rows, changed);
    }

    private void send(WorkspaceRows rows, List<Changed> changed) {
        BatchSending.send(
                changed,
                some -> writing.add(
                        next,
                        some.stream()
                                .filter(one -> one.view().isEmpty())
                                .map(one -> rows.row(one.product(), one.position(), one.checksum(), codes))
                                .toList(),
                        some.stream()
                                .flatMap(one -> one.view().stream()
                                        .map(view -> rows.row(one.product(), view, one.checksum(), codes)))
                                .toList()),
                done -> {
                    lock.requireHeld();
                    progress.update(Messages.get("publish.sending"), done, changed.size());
                },
                progress);
    }

    /** Whether it need not be sent: it is in the release before as it is, or an interrupted run has sent it. */
    private boolean isThere(String document, String checksum) {
        List<ProductVersion> known =
                Optional.ofNullable(versions.remove(document)).orElse(List.of());
        Optional<ProductVersion> unchanged = known.stream()
                .filter(version -> version.isIn(next - 1) && version.checksum().equals(checksum))
                .findFirst();
        boolean there = unchanged.isPresent();
        unchanged.filter(version -> version.until() != ProductVersion.CURRENT).ifPresent(toRevive::add);
        for (ProductVersion version : known) {
            if (version.from() == next) {
                boolean right = unchanged.isEmpty() && version.checksum().equals(checksum);
                there |= right;
                if (unchanged.isPresent()) {
                    toDelete.add(version);
                }
            } else if (version.isIn(next) && unchanged.isEmpty()) {
                toRetire.add(version);
            }
        }
        keepOld(known);
        return there;
    }

    private void keepOld(List<ProductVersion> known) {
        known.stream().filter(version -> version.until() < next - 1).forEach(old::add);
    }

    private void leaveOut(List<ProductVersion> known) {
        for (ProductVersion version : known) {
            if (version.from() == next) {
                toDelete.add(version);
            } else if (version.isIn(next)) {
                toRetire.add(version);
            }
            removed += version.isOfProduct() && version.isIn(next - 1) ? 1 : 0;
        }
        keepOld(known);
    }

    /** Deletes what no release but past ones shows; the last but one is kept for who is searching it now. */
    void deleteOlder() {
        if (!old.isEmpty()) {
            inBatches(old, writing::delete);
            writing.commit();
        }
    }

    private void inBatches(List<ProductVersion> all, Consumer<List<ProductVersion>> each) {
        for (int from = 0; from < all.size(); from += BATCH) {
            progress.checkCancelled();
            each.accept(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
    }
}
