package saoma.ui.settings;

import java.util.Map;
import java.util.function.Function;
import saoma.settings.ChannelFees;
import saoma.settings.FeeRule;
import saoma.settings.FeeSettings;

/// The fees' part of a [Form]: the rates, in per cent. What else a contract says of a fee stands in
/// the settings file and stays as it is.
final class FeeFields {
  /// A rate counts millionths, and a per cent is ten thousand of them.
  private static final int PLACES = 4;

  private FeeFields() {}

  static void put(Map<Field, String> texts, FeeSettings f) {
    texts.put(Field.FEES_ALIPAY_SHOWN, percent(f.alipay().shown()));
    texts.put(Field.FEES_ALIPAY_TAKEN, percent(f.alipay().taken()));
    texts.put(Field.FEES_WECHAT_SHOWN, percent(f.wechat().shown()));
    texts.put(Field.FEES_WECHAT_TAKEN, percent(f.wechat().taken()));
    texts.put(Field.FEES_UNIONPAY_TAKEN, percent(f.unionpay().taken()));
  }

  private static String percent(FeeRule rule) {
    return NumberText.of(rule.rate(), PLACES);
  }

  static FeeSettings settings(Function<Field, String> of, FeeSettings kept) {
    return new FeeSettings(
        fees(of, Field.FEES_ALIPAY_SHOWN, Field.FEES_ALIPAY_TAKEN, kept.alipay()),
        fees(of, Field.FEES_WECHAT_SHOWN, Field.FEES_WECHAT_TAKEN, kept.wechat()),
        new ChannelFees(
            kept.unionpay().shown(), rate(of, Field.FEES_UNIONPAY_TAKEN, kept.unionpay().taken())));
  }

  private static ChannelFees fees(
      Function<Field, String> of, Field shown, Field taken, ChannelFees kept) {
    return new ChannelFees(rate(of, shown, kept.shown()), rate(of, taken, kept.taken()));
  }

  private static FeeRule rate(Function<Field, String> of, Field field, FeeRule kept) {
    return kept.at(NumberText.read(of.apply(field), PLACES));
  }
}
