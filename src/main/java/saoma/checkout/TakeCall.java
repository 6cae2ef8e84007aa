package saoma.checkout;

import saoma.channel.Answer;
import saoma.channel.Channel;
import saoma.channel.Charge;

/// What is taken from a customer, to be sent once: the code that was scanned, or a part of what is
/// held. What stands in it is forgotten with it.
@FunctionalInterface
interface TakeCall {
  Answer on(Channel channel, Charge charge);
}
