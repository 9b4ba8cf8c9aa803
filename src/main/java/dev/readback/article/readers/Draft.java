package dev.readback.article.readers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file taken apart, before its pieces are told from each other.
 *
 * @param text the article's text where the pieces have offsets in it; null where it is still to be
 *     put together from them
 */
record Draft(Metadata metadata, List<Piece> pieces, @Nullable String text) {
  Draft {
    pieces = List.copyOf(pieces);
  }
}
