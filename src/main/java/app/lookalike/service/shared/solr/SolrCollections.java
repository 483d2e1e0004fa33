package app.lookalike.service.shared.solr;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.Progress;
import app.lookalike.base.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.solr.client.solrj.request.CollectionAdminRequest;
import org.apache.solr.client.solrj.request.ConfigSetAdminRequest;
import org.apache.solr.common.util.ContentStreamBase;
import org.apache.solr.common.util.NamedList;

/**
 * The collections of one published catalogue: {@code NAME_1}, {@code NAME_2} and so on, and the alias {@code NAME} of the
 * one that is searched.
 */
public final class SolrCollections {
    private final SolrCloud cloud;
    private final String name;

    /** The collections of the catalogue with that name. */
    public SolrCollections(SolrCloud cloud, String name) {
        this.cloud = cloud;
        this.name = name;
    }

    /** The collection that is searched; empty where nothing was published under the name yet. */
    public Optional<String> current(Progress progress) {
        NamedList<Object> answer = cloud.execute(new CollectionAdminRequest.ListAliases(), null, progress);
        return answer.get("aliases") instanceof Map<?, ?> aliases && aliases.get(name) instanceof String collection
                ? Optional.of(collection)
                : Optional.empty();
    }

    /**
     * All of them, the newest last; some may be unfinished.
     *
     * @throws LookalikeException if there is a collection of that very name, which is not ours
     */
    public List<String> all(Progress progress) {
        NamedList<Object> answer = cloud.execute(new CollectionAdminRequest.List(), null, progress);
        List<String> ours = new ArrayList<>();
        if (answer.get("collections") instanceof List<?> collections) {
            if (collections.contains(name)) {
                throw new LookalikeException(Messages.get("shared.taken", name, cloud.address()));
            }
            collections.stream()
                    .map(String::valueOf)
                    .filter(collection -> number(collection).isPresent())
                    .sorted((a, b) ->
                            Integer.compare(number(a).orElseThrow(), number(b).orElseThrow()))
                    .forEach(ours::add);
        }
        return ours;
    }

    private OptionalInt number(String collection) {
        String prefix = name + "_";
        String end = collection.startsWith(prefix) ? collection.substring(prefix.length()) : "";
        return end.matches("[0-9]{1,6}") ? OptionalInt.of(Integer.parseInt(end)) : OptionalInt.empty();
    }

    /**
     * Makes the next one, which is empty and not searched.
     *
     * @param codes numbers of the code of each vector that is searched
     * @return its name
     */
    public String create(Map<StoredVector, Integer> codes, int shards, int replicas, Progress progress) {
        List<String> all = all(progress);
        int last = all.isEmpty() ? 0 : number(all.get(all.size() - 1)).orElse(0);
        String config = SolrSchema.name(codes);
        NamedList<Object> known = cloud.execute(new ConfigSetAdminRequest.List(), null, progress);
        if (!(known.get("configSets") instanceof List<?> sets && sets.contains(config))) {
            ConfigSetAdminRequest.Upload upload = new ConfigSetAdminRequest.Upload();
            upload.setConfigSetName(config);
            upload.setUploadStream(
                    new ContentStreamBase.ByteArrayStream(SolrSchema.zip(codes), config, "application/octet-stream"));
            upload.setOverwrite(true);
            cloud.execute(upload, null, progress);
        }
        String collection = name + "_" + (last + 1);
        try {
            cloud.execute(
                    CollectionAdminRequest.createCollection(collection, config, shards, replicas), null, progress);
        } catch (LookalikeException e) {
            // Asked a second time, since no answer came in time, Solr refuses: the first time it made it.
            if (!all(progress).contains(collection)) {
                throw e;
            }
        }
        return collection;
    }

    /** Makes it the one that is searched from now on. */
    public void use(String collection, Progress progress) {
        cloud.execute(CollectionAdminRequest.createAlias(name, collection), null, progress);
    }

    /** Deletes one with all that is in it. */
    public void delete(String collection, Progress progress) {
        cloud.execute(CollectionAdminRequest.deleteCollection(collection), null, progress);
    }
}
