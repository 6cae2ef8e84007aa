package saoma.reconcile;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import saoma.channel.BillLine;
import saoma.money.Money;
import saoma.payment.Way;

/// How rows lie in a temporary file that this very process reads again.
interface Codec<T> {
  void write(T row, DataOutput to) throws IOException;

  T read(DataInput from) throws IOException;

  Codec<BillLine> BILL =
      new Codec<>() {
        @Override
        public void write(BillLine row, DataOutput to) throws IOException {
          to.writeLong(row.line());
          to.writeUTF(row.kind().name());
          to.writeUTF(row.number());
          to.writeUTF(row.refundNumber());
          to.writeUTF(row.tradeNumber());
          Codec.write(row.at(), to);
          to.writeLong(row.amount().minor());
          to.writeLong(row.settled().minor());
          to.writeLong(row.fee().minor());
          to.writeUTF(row.state());
        }

        @Override
        public BillLine read(DataInput from) throws IOException {
          return new BillLine(
              from.readLong(),
              BillLine.Kind.valueOf(from.readUTF()),
              from.readUTF(),
              from.readUTF(),
              from.readUTF(),
              instant(from),
              Money.fen(from.readLong()),
              Money.fen(from.readLong()),
              Money.fen(from.readLong()),
              from.readUTF());
        }
      };

  Codec<OurRow> OURS =
      new Codec<>() {
        @Override
        public void write(OurRow row, DataOutput to) throws IOException {
          to.writeBoolean(row.refund());
          to.writeUTF(row.number());
          to.writeUTF(row.refundNumber());
          to.writeBoolean(row.counts());
          to.writeUTF(row.state());
          to.writeLong(row.amount().minor());
          Codec.write(row.from(), to);
          Codec.write(row.at(), to);
          to.writeUTF(row.way().name());
          to.writeBoolean(row.ruled());
        }

        @Override
        public OurRow read(DataInput from) throws IOException {
          return new OurRow(
              from.readBoolean(),
              from.readUTF(),
              from.readUTF(),
              from.readBoolean(),
              from.readUTF(),
              Money.fen(from.readLong()),
              instant(from),
              instant(from),
              Way.valueOf(from.readUTF()),
              from.readBoolean());
        }
      };

  private static void write(Instant at, DataOutput to) throws IOException {
    to.writeLong(at.getEpochSecond());
    to.writeInt(at.getNano());
  }

  private static Instant instant(DataInput from) throws IOException {
    return Instant.ofEpochSecond(from.readLong(), from.readInt());
  }
}
