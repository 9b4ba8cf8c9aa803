package dev.readback.statistics;

import com.code_intelligence.jazzer.junit.FuzzTest;

class ResponseFileFuzz {
  @FuzzTest(maxDuration = "10s")
  void read(byte[] bytes) {
    ResponsesContract.read(bytes);
  }
}
