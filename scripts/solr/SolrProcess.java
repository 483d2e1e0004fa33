import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.apache.solr.client.solrj.embedded.SSLConfig;
import org.apache.solr.embedded.JettyConfig;
import org.apache.solr.embedded.JettySolrRunner;
import org.apache.solr.security.Sha256AuthenticationProvider;
import org.apache.zookeeper.CreateMode;
import org.apache.zookeeper.KeeperException;
import org.apache.zookeeper.ZooDefs;
import org.apache.zookeeper.ZooKeeper;
import org.apache.zookeeper.server.ServerConfig;
import org.apache.zookeeper.server.ZooKeeperServerMain;
import org.apache.zookeeper.server.quorum.QuorumPeerConfig;

/**
 * One process of a SolrCloud for trying: {@code zookeeper DIR} or {@code node DIR ZOOKEEPER_HOST:PORT}. Run as a source
 * file by {@code java -cp}, see scripts/solr-cluster.
 *
 * <p>Where the environment has SOLR_LOGIN, such as {@code anna:secret}, nodes ask for that user and password. SOLR_TLS
 * names a key store with the certificate of the nodes, and SOLR_TLS_PASSWORD has its password: they speak TLS then.
 *
 * <p>Everything listens on the loopback address only. The port is a free one when a process starts for the first time and
 * is kept in {@code DIR/port}, so that a node that was killed comes back under its name. {@code DIR/ready} is there while
 * the process can be asked. With {@code -Dsolr.cluster.child=true} it ends as soon as its standard input is closed, which
 * happens at the latest when the process that started it ends.
 */
public final class SolrProcess {
    private static final String LOOPBACK = "127.0.0.1";

    private static final String SOLR_XML =
            """
            <solr>
              <solrcloud>
                <str name="host">127.0.0.1</str>
                <int name="hostPort">${hostPort}</int>
                <str name="hostContext">solr</str>
                <int name="zkClientTimeout">15000</int>
                <bool name="genericCoreNodeNames">true</bool>
              </solrcloud>
              <shardHandlerFactory name="shardHandlerFactory" class="HttpShardHandlerFactory">
                <str name="urlScheme">${urlScheme:http}</str>
                <int name="socketTimeout">60000</int>
                <int name="connTimeout">5000</int>
              </shardHandlerFactory>
            </solr>
            """;

    private static final String SECURITY =
            """
            {"authentication": {"class": "solr.BasicAuthPlugin", "blockUnknown": true, "credentials": {"%1$s": "%2$s"}},
             "authorization": {"class": "solr.RuleBasedAuthorizationPlugin", "user-role": {"%1$s": "all"},
               "permissions": [{"name": "all", "role": "all"}]}}
            """;

    private SolrProcess() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createDirectories(Path.of(arguments[1]).toAbsolutePath());
        Files.deleteIfExists(directory.resolve("ready"));
        if (Boolean.getBoolean("solr.cluster.child")) {
            endWithInput();
        }
        int port = port(directory);
        if (arguments[0].equals("zookeeper")) {
            zookeeper(directory, port);
        } else {
            node(directory, port, arguments[2]);
        }
    }

    private static int port(Path directory) throws IOException {
        Path file = directory.resolve("port");
        if (!Files.exists(file)) {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
                Files.writeString(file, Integer.toString(free.getLocalPort()));
            }
        }
        return Integer.parseInt(Files.readString(file).strip());
    }

    private static void zookeeper(Path directory, int port) throws Exception {
        System.setProperty("zookeeper.admin.enableServer", "false");
        Properties settings = new Properties();
        settings.setProperty("dataDir", directory.resolve("data").toString());
        settings.setProperty("clientPort", Integer.toString(port));
        settings.setProperty("clientPortAddress", LOOPBACK);
        settings.setProperty("tickTime", "2000");
        QuorumPeerConfig parsed = new QuorumPeerConfig();
        parsed.parseProperties(settings);
        ServerConfig config = new ServerConfig();
        config.readFrom(parsed);
        // Returns only when the server is shut down; nodes connect as soon as it listens.
        Files.writeString(directory.resolve("ready"), "");
        new ZooKeeperServerMain().runFromConfig(config);
    }

    private static void node(Path directory, int port, String zookeeper) throws Exception {
        System.setProperty("zkHost", zookeeper);
        System.setProperty("host", LOOPBACK);
        System.setProperty("hostPort", Integer.toString(port));
        System.setProperty("solr.jetty.host", LOOPBACK);
        System.setProperty("jetty.testMode", "true");
        System.setProperty("solr.install.dir", directory.toString());
        System.setProperty("solr.log.dir", directory.resolve("logs").toString());
        System.setProperty("solr.disableConfigSetsCreateAuthChecks", "true");
        Files.writeString(directory.resolve("solr.xml"), SOLR_XML);
        String login = System.getenv("SOLR_LOGIN");
        if (login != null && login.indexOf(':') > 0) {
            put(zookeeper, "/security.json", security(login));
        }
        JettyConfig.Builder jetty = JettyConfig.builder().setPort(port).setContext("/solr");
        String keys = System.getenv("SOLR_TLS");
        if (keys != null) {
            jetty.withSSLConfig(encryption(keys, System.getenv("SOLR_TLS_PASSWORD")));
            put(zookeeper, "/clusterprops.json", "{\"urlScheme\": \"https\"}");
        }
        JettySolrRunner runner = new JettySolrRunner(directory.toString(), jetty.build());
        runner.start();
        Files.writeString(directory.resolve("ready"), "");
        Thread.currentThread().join();
    }

    private static String security(String login) {
        int colon = login.indexOf(':');
        String user = login.substring(0, colon);
        return String.format(
                SECURITY, user, Sha256AuthenticationProvider.getSaltedHashedValue(login.substring(colon + 1)));
    }

    /** Nodes ask each other, too, and trust the certificate that all of them have. */
    private static SSLConfig encryption(String keys, String password) {
        System.setProperty("urlScheme", "https");
        for (String store : List.of("keyStore", "trustStore")) {
            System.setProperty("javax.net.ssl." + store, keys);
            System.setProperty("javax.net.ssl." + store + "Password", password);
        }
        return new SSLConfig(true, false, keys, password, keys, password);
    }

    /** Nodes read what ZooKeeper holds when they start. */
    private static void put(String zookeeper, String path, String json) throws Exception {
        CountDownLatch connected = new CountDownLatch(1);
        try (ZooKeeper client = new ZooKeeper(zookeeper, 30_000, event -> connected.countDown())) {
            connected.await();
            client.create(
                    path, json.getBytes(StandardCharsets.UTF_8), ZooDefs.Ids.OPEN_ACL_UNSAFE, CreateMode.PERSISTENT);
        } catch (KeeperException.NodeExistsException e) {
            // another node, or an earlier start, has done it
        }
    }

    private static void endWithInput() {
        Thread watch = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            continue;
                        }
                    } catch (IOException e) {
                        // no parent any more either
                    }
                    Runtime.getRuntime().halt(0);
                },
                "end with input");
        watch.setDaemon(true);
        watch.start();
    }
}
