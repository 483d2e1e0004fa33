package app.lookalike.ui.testing;

import app.lookalike.ui.common.FilePrompts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Answers at once with what the test chose; without a choice as if the user had cancelled. */
public final class ScriptedPrompts implements FilePrompts {
    /** The next pictures. */
    public List<Path> pictures = List.of();

    /** Where the next board is written to. */
    public Optional<Path> board = Optional.empty();

    /** The next table. */
    public Optional<Path> table = Optional.empty();

    /** The next zip. */
    public Optional<Path> zip = Optional.empty();

    /** The next folder with a catalogue. */
    public Optional<Path> folder = Optional.empty();

    /** The next photos of products. */
    public Optional<Path> photos = Optional.empty();

    /** Where the next report of an evaluation is written to, without its ending. */
    public Optional<Path> quality = Optional.empty();

    /** Where the next table is written to. */
    public Optional<Path> list = Optional.empty();

    /** Where the next chart is written to, without its ending. */
    public Optional<Path> chart = Optional.empty();

    /** Where the next map is written to, without its ending. */
    public Optional<Path> map = Optional.empty();

    @Override
    public List<Path> pictures() {
        return pictures;
    }

    @Override
    public Optional<Path> catalogueZip() {
        return zip;
    }

    @Override
    public Optional<Path> catalogueFolder() {
        return folder;
    }

    @Override
    public Optional<Path> catalogueTable() {
        return table;
    }

    @Override
    public Optional<Path> pictureFolder() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> photoZip() {
        return photos;
    }

    @Override
    public Optional<Path> photoFolder() {
        return photos;
    }

    @Override
    public Optional<Path> newFile(String titleKey, String name, String extension) {
        Optional<Path> chosen =
                switch (titleKey) {
                    case "prompt.board" -> board;
                    case "prompt.quality" -> quality;
                    case "prompt.chart" -> chart;
                    case "prompt.map" -> map;
                    default -> list;
                };
        return chosen.map(file -> file.toString().endsWith("." + extension)
                ? file
                : file.resolveSibling(file.getFileName() + "." + extension));
    }
}
