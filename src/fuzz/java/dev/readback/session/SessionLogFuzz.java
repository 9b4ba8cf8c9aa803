package dev.readback.session;

import com.code_intelligence.jazzer.junit.FuzzTest;

class SessionLogFuzz {
  @FuzzTest(maxDuration = "10s")
  void read(byte[] bytes) {
    SessionContract.read(bytes);
  }
}
