package dev.readback.session;

import dev.readback.question.Mark;
import dev.readback.question.Response;

/**
 * One answer to a question and its mark.
 *
 * @param certainty how sure the reader was, 1 to 3; 0 where it was not asked
 */
public record Try(Response response, Mark mark, int certainty) {}
