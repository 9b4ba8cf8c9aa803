package dev.readback.analysis.engines.nlp4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ZeroRunsTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 127, 128, 129, 16_383, 16_384, 300_000})
  void unpackingGivesBackWhatWasPacked(int run) throws IOException {
    byte[] content = new byte[2 * run + 600];
    byte[] noise = new byte[200];
    new Random(1).nextBytes(noise);
    System.arraycopy(noise, 0, content, 0, 200);
    System.arraycopy(noise, 0, content, 200 + run, 200);

    byte[] packed = pack(content);

    assertThat(new ZeroRuns.Unpacker(packed).readAllBytes()).isEqualTo(content);
    assertThat(packed.length).isLessThan(500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "\0", "\0\0a", "a\0"})
  void singleBytesAreReadAlike(String content) throws IOException {
    ZeroRuns.Unpacker unpacker = new ZeroRuns.Unpacker(pack(bytes(content)));
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    for (int b = unpacker.read(); b >= 0; b = unpacker.read()) {
      read.write(b);
    }
    assertThat(read.toByteArray()).isEqualTo(bytes(content));
  }

  private static byte[] pack(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZeroRuns.Packer packer = new ZeroRuns.Packer(packed)) {
      packer.write(content, 0, content.length);
    }
    return packed.toByteArray();
  }

  private static byte[] bytes(String content) {
    byte[] bytes = new byte[content.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) content.charAt(i);
    }
    return bytes;
  }
}
