package app.lookalike.service.query;

import app.lookalike.base.LookalikeException;
import app.lookalike.base.text.Messages;
import app.lookalike.engine.image.RgbImage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A query: something like a product, like a picture, like several of these and unlike others, or what words say. */
public sealed interface Query {
    /** For people and for JSON: the product's id or the picture's file name. */
    String label();

    /** The products that are named in it, wanted or not; they are excluded from the results. */
    Stream<String> productIds();

    /** The photos in it, wanted or not. */
    Stream<ByPicture> photos();

    /** A query for one thing only. */
    sealed interface Single extends Query {}

    /**
     * Something like this product of the open catalogue.
     *
     * @param id the product's
     */
    record ByProduct(String id) implements Single {
        @Override
        public String label() {
            return id;
        }

        @Override
        public Stream<String> productIds() {
            return Stream.of(id);
        }

        @Override
        public Stream<ByPicture> photos() {
            return Stream.empty();
        }
    }

    /**
     * Something like this picture.
     *
     * @param label where it came from, such as the file's name or "Clipboard"
     * @param image the decoded picture
     * @param decodeMillis what decoding took
     * @param original the size it came in; {@code image} may be smaller
     */
    record ByPicture(String label, RgbImage image, double decodeMillis, RgbImage.Size original) implements Single {
        /** A picture of which nothing was left out. */
        public ByPicture(String label, RgbImage image, double decodeMillis) {
            this(label, image, decodeMillis, image.size());
        }

        @Override
        public Stream<String> productIds() {
            return Stream.empty();
        }

        @Override
        public Stream<ByPicture> photos() {
            return Stream.of(this);
        }
    }

    /**
     * Something like a part of a picture.
     *
     * @param of the product or photo whose picture it is
     * @param box which part
     */
    record Region(Single of, Box box) implements Single {
        @Override
        public String label() {
            return of.label();
        }

        @Override
        public Stream<String> productIds() {
            return of.productIds();
        }

        @Override
        public Stream<ByPicture> photos() {
            return of.photos();
        }
    }

    /**
     * Something like all of the ones, by the mean of their embeddings, and less like the others.
     *
     * @param wanted at least one
     * @param unwanted may be empty
     */
    record Combined(List<Single> wanted, List<Single> unwanted) implements Query {
        /**
         * Copies the lists.
         *
         * @throws LookalikeException if nothing is wanted
         */
        public Combined {
            wanted = List.copyOf(wanted);
            unwanted = List.copyOf(unwanted);
            if (wanted.isEmpty()) {
                throw new LookalikeException(Messages.get("search.nothingWanted"));
            }
        }

        /** All of them, the wanted first. */
        public Stream<Single> parts() {
            return Stream.of(wanted, unwanted).flatMap(List::stream);
        }

        @Override
        public String label() {
            String plus = wanted.stream().map(Query::label).collect(Collectors.joining(" + "));
            return plus + unwanted.stream().map(one -> " − " + one.label()).collect(Collectors.joining());
        }

        @Override
        public Stream<String> productIds() {
            return parts().flatMap(Query::productIds);
        }

        @Override
        public Stream<ByPicture> photos() {
            return parts().flatMap(Query::photos);
        }
    }

    /**
     * What words say, alone or as a change of a picture: like this, but red.
     *
     * @param like what the words change; empty where they stand alone
     * @param text the words, in any language that the catalogue's lexicon knows
     */
    record InWords(Optional<Single> like, String text) implements Query {
        /**
         * Words alone or with a picture.
         *
         * @throws LookalikeException if there is no letter and no digit in the text
         */
        public InWords {
            if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
                throw new LookalikeException(Messages.get("words.none"));
            }
        }

        @Override
        public String label() {
            return like.map(single -> single.label() + ", " + text).orElse(text);
        }

        @Override
        public Stream<String> productIds() {
            return like.stream().flatMap(Query::productIds);
        }

        @Override
        public Stream<ByPicture> photos() {
            return like.stream().flatMap(Query::photos);
        }
    }
}
