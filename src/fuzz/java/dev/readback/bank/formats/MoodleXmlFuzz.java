package dev.readback.bank.formats;

import com.code_intelligence.jazzer.junit.FuzzTest;

class MoodleXmlFuzz {
  @FuzzTest(maxDuration = "10s")
  void read(byte[] bytes) {
    BankContract.read("moodle-xml", bytes);
  }
}
