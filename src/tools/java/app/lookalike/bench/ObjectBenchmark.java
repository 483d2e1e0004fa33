package app.lookalike.bench;

import app.lookalike.engine.image.PngEncoder;
import app.lookalike.engine.image.segment.Region;
import app.lookalike.service.objects.ObjectProposals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How well things are found in composed photos. */
public final class ObjectBenchmark {
    private ObjectBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        ComposedPhotos composed = new ComposedPhotos(Path.of(arguments[0]), 60, 7);
        ObjectProposals proposals = new ObjectProposals();
        int things = 0;
        int possible = 0;
        int candidates = 0;
        long start = System.nanoTime();
        java.util.Map<String, int[]> kinds = new java.util.TreeMap<>();
        for (ComposedPhotos.Photo photo : composed.photos()) {
            List<Region> regions = proposals.regions(photo.image());
            candidates += regions.size();
            for (ComposedPhotos.Placed placed : photo.things()) {
                double best = regions.stream().mapToDouble(placed.place()::overlap).max().orElse(0);
                things++;
                int[] k = kinds.computeIfAbsent(photo.background(), n -> new int[2]);
                k[0]++;
                if (best >= 0.5) {
                    possible++;
                    k[1]++;
                }
            }
        }
        kinds.forEach((n, k) -> System.out.println(n + " " + k[1] + " of " + k[0]));
        System.out.println(things + " things, " + possible + " have a candidate with IoU >= .5; candidates a photo "
                + candidates / 60.0 + ", ms a photo " + (System.nanoTime() - start) / 60e6);
        if (arguments.length > 2) {
            dump(composed, proposals, Path.of(arguments[2]), Path.of(arguments[1] + ".csv"));
        }
        Path out = Path.of(arguments[1]);
        Files.createDirectories(out);
        for (int i = 0; i < 8; i++) {
            Files.write(out.resolve(i + ".png"), PngEncoder.encode(composed.photos().get(i).image()));
        }
    }

    private static void dump(ComposedPhotos composed, ObjectProposals proposals, Path workspace, Path csv)
            throws IOException {
        StringBuilder out = new StringBuilder("photo,iou,truth,cosine,probability,category,label,filled,area,left,top,width,height,found,margin\n");
        try (app.lookalike.service.Services services = app.lookalike.service.Services.ofUser();
                app.lookalike.service.workspace.OpenCatalog catalog = services.openWorkspace(workspace, c -> c, app.lookalike.base.Progress.NONE)) {
            int n = 0;
            for (ComposedPhotos.Photo photo : composed.photos()) {
                for (boolean truth : new boolean[] {true, false}) {
                    List<ObjectProposals.Candidate> all = truth
                            ? proposals.judge(catalog, photo.image(), photo.things().stream().map(t -> t.place()).toList(), app.lookalike.base.Progress.NONE)
                            : proposals.candidates(catalog, photo.image(), app.lookalike.base.Progress.NONE);
                    for (ObjectProposals.Candidate c : all) {
                        double iou = 0;
                        String of = "";
                        for (ComposedPhotos.Placed p : photo.things()) {
                            double o = p.place().overlap(c.region());
                            if (o > iou) {
                                iou = o;
                                of = p.id();
                            }
                        }
                        out.append(String.format(java.util.Locale.ROOT, "%d,%.3f,%s,%.3f,%.3f,%.3f,%s,%.2f,%.3f,%d,%d,%d,%d,%s,%s%n",
                                n, iou, truth ? "T" : "F", c.cosine(), c.probability(), c.category(), c.label(), c.region().filled(),
                                c.region().width() * c.region().height() / 480000.0, c.region().left(), c.region().top(), c.region().width(), c.region().height(),
                                catalog.isIndexed(of) ? (c.nearest().indexOf(of) + 1) : -1, of));
                    }
                }
                n++;
            }
        }
        Files.writeString(csv, out);
    }
}
