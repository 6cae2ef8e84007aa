package saoma.practice;

import saoma.practice.notice.Repeats;
import saoma.practice.notice.Waiting;

/// When notifications are delivered, and how waiting is done.
public record Delivery(Repeats alipay, Repeats wechat, Waiting waiting) {}
