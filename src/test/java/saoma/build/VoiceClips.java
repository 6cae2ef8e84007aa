package saoma.build;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes the clips of the voice anew, with espeak-ng, into `resources/voice`: each word by itself,
/// without silence at its ends, at 16 kHz. `quick2 run saoma.build.VoiceClips` from the project's
/// root; `espeak-ng` must be on the path. Its licence, GPL 3, lies on the program and not on what
/// it says.
public final class VoiceClips {
  private static final Path FOLDER = Path.of("resources", "voice");
  private static final int RATE = 16_000;
  private static final int HEADER = 44;

  /// Below that it is silence.
  private static final int FAINT = 250;

  /// Kept at both ends, in samples: a consonant begins more softly than it goes on.
  private static final int EDGE = RATE / 80;

  private static final int LOUDEST = 26_000;

  private VoiceClips() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    // Pinyin, because the dictionary of espeak-ng lacks half of the characters.
    make("zh", List.of("-v", "cmn-latn-pinyin", "-s", "190", "-p", "60"), chinese());
    make("en", List.of("-v", "en-us", "-s", "165", "-p", "55"), english());
  }

  private static Map<String, String> chinese() {
    var words = new LinkedHashMap<String, String>();
    words.put("alipay", "zhi1fu4bao3 dao4zhang4");
    words.put("wechat", "wei1xin4 dao4zhang4");
    words.put("card", "yin2hang2ka3 dao4zhang4");
    words.put("unionpay", "yin2lian2 dao4zhang4");
    words.put("balance", "yu2e2 zhi1fu4");
    words.put("other", "dao4zhang4");
    var digits = List.of("ling2", "yi1", "er4", "san1", "si4", "wu3", "liu4", "qi1", "ba1", "jiu3");
    IntStream.range(0, 10).forEach(n -> words.put(Integer.toString(n), digits.get(n)));
    words.put("ten", "shi2");
    words.put("hundred", "bai3");
    words.put("thousand", "qian1");
    words.put("ten-thousand", "wan4");
    words.put("hundred-million", "yi4");
    words.put("yuan", "yuan2");
    words.put("jiao", "jiao3");
    words.put("fen", "fen1");
    return words;
  }

  private static Map<String, String> english() {
    var words = new LinkedHashMap<String, String>();
    words.put("alipay", "Ali pay");
    words.put("wechat", "We chat pay");
    words.put("card", "bank card");
    words.put("unionpay", "Union pay");
    words.put("balance", "member balance");
    words.put("other", "money received");
    Stream.concat(
            IntStream.range(1, 20).boxed(),
            IntStream.iterate(20, n -> n < 100, n -> n + 10).boxed())
        .forEach(n -> words.put(n.toString(), n.toString()));
    words.put("hundred", "hundred");
    words.put("thousand", "thousand");
    words.put("million", "million");
    words.put("yuan", "[[ju:'A:n]]");
    words.put("fen", "fun");
    words.put("oh", "oh");
    return words;
  }

  private static void make(String language, List<String> voice, Map<String, String> words)
      throws IOException, InterruptedException {
    var folder = Files.createDirectories(FOLDER.resolve(language));
    for (var word : words.entrySet()) {
      var command =
          Stream.of(List.of("espeak-ng"), voice, List.of("--stdout", word.getValue()))
              .flatMap(List::stream)
              .collect(Collectors.toList());
      var said = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      var wave = said.getInputStream().readAllBytes();
      if (said.waitFor() != 0) {
        throw new IOException("espeak-ng does not say " + word.getValue());
      }
      Files.write(folder.resolve(word.getKey() + ".wav"), wave(asLoud(trimmed(slower(wave)))));
    }
  }

  /// From its own rate to ours, each sample between its two neighbours.
  private static short[] slower(byte[] wave) {
    var in = ByteBuffer.wrap(wave).order(ByteOrder.LITTLE_ENDIAN);
    var rate = in.getInt(24);
    var samples = new short[(wave.length - HEADER) / 2];
    in.position(HEADER).slice().order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
    var made = new short[(int) ((long) samples.length * RATE / rate) - 1];
    for (var at = 0; at < made.length; at++) {
      var place = (long) at * rate;
      var left = (int) (place / RATE);
      var part = (int) (place % RATE);
      var right = Math.min(left + 1, samples.length - 1);
      made[at] = (short) ((samples[left] * (RATE - part) + samples[right] * part) / RATE);
    }
    return made;
  }

  private static short[] trimmed(short[] samples) {
    var first = 0;
    while (first < samples.length && Math.abs(samples[first]) < FAINT) {
      first++;
    }
    var last = samples.length;
    while (last > first && Math.abs(samples[last - 1]) < FAINT) {
      last--;
    }
    return Arrays.copyOfRange(
        samples, Math.max(0, first - EDGE), Math.min(samples.length, last + EDGE));
  }

  private static short[] asLoud(short[] samples) {
    var loudest = 1;
    for (var sample : samples) {
      loudest = Math.max(loudest, Math.abs(sample));
    }
    for (var at = 0; at < samples.length; at++) {
      samples[at] = (short) ((long) samples[at] * LOUDEST / loudest);
    }
    return samples;
  }

  private static byte[] wave(short[] samples) {
    var bytes = 2 * samples.length;
    var file = ByteBuffer.allocate(HEADER + bytes).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes);
    file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    file.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(2 * RATE);
    file.putShort((short) 2).putShort((short) 16);
    file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
    for (var sample : samples) {
      file.putShort(sample);
    }
    return file.array();
  }
}
