/**
 * Embeds a catalogue on many machines with Apache Spark, into shards that {@code index --from-shards} takes. The only
 * package that knows Spark; compiled by the profile {@code spark} alone and no part of the program.
 */
@NullMarked
package app.lookalike.spark;

import org.jspecify.annotations.NullMarked;
