package app.lookalike.service.sheet;

import static app.lookalike.service.sheet.Sheets.picturesOf;
import static app.lookalike.service.sheet.Sheets.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import app.lookalike.engine.image.RgbImage;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfPrinterTest {
    @Test
    void nothingButThePicturesIsRead(@TempDir Path folder) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });
        server.start();
        byte[] jpeg = Jpeg.of(new RgbImage(1, 1, new byte[3]), 1);
        String file = Files.write(folder.resolve("a.jpg"), jpeg).toUri().toString();
        String web = "http://localhost:" + server.getAddress().getPort() + "/a";
        String page =
                """
                <!DOCTYPE html [<!ENTITY x SYSTEM "WEB">]>
                <html><head><link rel="stylesheet" href="WEB"/><style>
                @import url(WEB); @font-face { font-family: x; src: url(WEB); }
                body { font-family: x; background: url(WEB); }</style></head>
                <body>text &x; <img src="picture:0"/><img src="FILE"/><img src="WEB.jpg"/><img src="a.jpg"/>
                <object data="WEB"></object><iframe src="WEB"></iframe></body></html>
                """
                        .replace("WEB", web)
                        .replace("FILE", file);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfPrinter(List.of(), document -> {}).print(page, List.of(jpeg), out);
        server.stop(0);

        assertThat(textOf(out.toByteArray())).contains("text");
        assertThat(picturesOf(out.toByteArray())).isEqualTo(1);
        assertThat(asked).hasValue(0);
    }
}
