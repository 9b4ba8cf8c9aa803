package dev.readback.analysis.engines.nlp4j;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * A packing that is quick to undo. NLP4J's models are weights, nine bytes in ten of them zero: a
 * run of zeros becomes one zero and the length of the run in 7-bit groups, low group first.
 */
final class ZeroRuns {

  private ZeroRuns() {}

  /** Packs what is written to it; {@link #finish} ends the last run. */
  static final class Packer extends FilterOutputStream {
    private int run;

    Packer(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      if ((b & 0xFF) == 0 && run < Integer.MAX_VALUE) {
        run++;
      } else {
        finish();
        out.write(b);
      }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      for (int i = offset; i < offset + length; i++) {
        write(bytes[i]);
      }
    }

    void finish() throws IOException {
      if (run > 0) {
        out.write(0);
        int rest = run;
        while (rest > 0x7F) {
          out.write((rest & 0x7F) | 0x80);
          rest >>>= 7;
        }
        out.write(rest);
        run = 0;
      }
    }

    @Override
    public void close() throws IOException {
      finish();
      super.close();
    }
  }

  /** Unpacks from memory. */
  static final class Unpacker extends InputStream {
    private final byte[] packed;
    private int at;
    private int run;

    Unpacker(byte[] packed) {
      this.packed = packed;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      int filled = 0;
      while (filled < length && (run > 0 || at < packed.length)) {
        if (run > 0) {
          int zeros = Math.min(run, length - filled);
          Arrays.fill(bytes, offset + filled, offset + filled + zeros, (byte) 0);
          run -= zeros;
          filled += zeros;
        } else if (packed[at] == 0) {
          at++;
          startRun();
        } else {
          bytes[offset + filled++] = packed[at++];
        }
      }
      return filled == 0 && length > 0 ? -1 : filled;
    }

    private void startRun() {
      int shift = 0;
      int group;
      do {
        group = packed[at++];
        run |= (group & 0x7F) << shift;
        shift += 7;
      } while ((group & 0x80) != 0);
    }
  }
}
