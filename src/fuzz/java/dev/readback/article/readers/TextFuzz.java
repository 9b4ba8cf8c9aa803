package dev.readback.article.readers;

import com.code_intelligence.jazzer.junit.FuzzTest;

class TextFuzz {
  @FuzzTest(maxDuration = "10s")
  void read(byte[] bytes) {
    ArticleContract.read(ArticleFormat.TEXT, bytes);
  }
}
