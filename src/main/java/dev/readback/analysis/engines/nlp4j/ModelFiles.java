package dev.readback.analysis.engines.nlp4j;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.tukaani.xz.XZInputStream;

/** NLP4J's model files on the class path, unpacked. */
final class ModelFiles {

  private ModelFiles() {}

  /**
   * The unpacked content of a packed resource.
   *
   * @throws FileNotFoundException if it is not on the class path
   */
  static InputStream open(String resource) throws IOException {
    InputStream packed = ModelFiles.class.getClassLoader().getResourceAsStream(resource);
    if (packed == null) {
      throw new FileNotFoundException("not on the class path; add nlp4j-english");
    }
    return new BufferedInputStream(new XZInputStream(new BufferedInputStream(packed)), 1 << 16);
  }
}
