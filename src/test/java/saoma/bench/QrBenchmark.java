package saoma.bench;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import saoma.ui.qr.QrImage;

/// From a channel's text to an image on the screen, beside ZXing's encoding alone.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class QrBenchmark {
  private static final String TEXT = "https://qr.alipay.com/bax03190uxd47wbekffy6033";
  private static final int PIXELS = 420;
  private static final int INK = 0xFF101010;

  @Setup
  public void openToolkit() throws InterruptedException {
    var ready = new CountDownLatch(1);
    Platform.startup(ready::countDown);
    ready.await();
  }

  @TearDown
  public void closeToolkit() {
    Platform.exit();
  }

  @Benchmark
  public WritableImage encodeAndPaint() {
    return QrImage.of(TEXT).paint(PIXELS, INK);
  }

  @Benchmark
  public BitMatrix referenceZxingEncode() throws WriterException {
    var hints =
        Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0);
    return new QRCodeWriter().encode(TEXT, BarcodeFormat.QR_CODE, 0, 0, hints);
  }
}
