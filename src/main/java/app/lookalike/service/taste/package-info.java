/**
 * For you: what people like, and products that fit it. {@link app.lookalike.service.taste.People} is what is kept of
 * everybody, in the workspace; {@link app.lookalike.service.taste.TasteProfile} what one of them likes now;
 * {@link app.lookalike.service.taste.TasteService} suggests products by it, or asks for first choices where too little
 * is known. All but the service and {@link app.lookalike.service.taste.TasteRecords} are plain values.
 */
@NullMarked
package app.lookalike.service.taste;

import org.jspecify.annotations.NullMarked;
