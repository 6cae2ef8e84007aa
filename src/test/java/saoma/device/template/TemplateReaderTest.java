package saoma.device.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import saoma.device.template.TemplateProblem.Kind;

class TemplateReaderTest {
  private static final String GOOD = SlipTemplate.standard(false);

  private static List<TemplateProblem> wrong(String lines) {
    return TemplateReader.read(GOOD + lines).problems();
  }

  private static int next() {
    return GOOD.split("\n").length + 1;
  }

  @Test
  void theStandardIsGoodAndTheSameInBothLanguages() {
    var english = TemplateReader.read(GOOD);
    var chinese = TemplateReader.read(SlipTemplate.standard(true));
    assertEquals(List.of(), english.problems());
    assertEquals(List.of(), chinese.problems());
    assertEquals(english.template(), chinese.template());
    assertEquals(SlipTemplate.STANDARD, english.template());
  }

  @Test
  void aLineIsABlockWhatIsSaidOfItAndItsWords() {
    var read = TemplateReader.read(" Text  LARGE 居右：走进来：好 \nshop left\n");
    assertEquals(
        List.of(
            new Row(Block.TEXT, Set.of(Style.LARGE, Style.RIGHT), "走进来：好"),
            new Row(Block.SHOP, Set.of(Style.LEFT), "")),
        read.template().rows());
  }

  @Test
  void remarksAndEmptyLinesAreNothing() {
    assertEquals(List.of(), wrong("\n  \n# a remark: large\n＃备注\r\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "totel, UNKNOWN_BLOCK, totel",
    ": hello, UNKNOWN_BLOCK, ''",
    "text big: hello, UNKNOWN_STYLE, big",
    "rule large, STYLE_NOT_HERE, large",
    "text no-price: hello, STYLE_NOT_HERE, no-price",
    "text large plain: hello, STYLES_CLASH, plain",
    "phone, WORDS_MISSING, phone",
    "电话：, WORDS_MISSING, 电话",
    "rule: hello, WORDS_NOT_HERE, rule",
    "logo, BLOCK_TWICE, logo",
  })
  void whatIsWrongIsToldWithItsLineAndItsWord(String line, Kind kind, String word) {
    assertEquals(List.of(new TemplateProblem(next(), kind, word)), wrong(line));
  }

  @Test
  void oneWrongLineHidesNoOther() {
    var told = wrong("totel\nrule\nphone\n");
    assertEquals(List.of(next(), next() + 2), told.stream().map(TemplateProblem::line).toList());
  }

  @ParameterizedTest
  @EnumSource(Block.class)
  void amountsNumbersAndWhatTheLawWantsCannotBeLeftOff(Block block) {
    var without =
        GOOD.lines().filter(line -> !line.split(" ")[0].equals(block.word(false))).toList();
    var problems = TemplateReader.read(String.join("\n", without)).problems();
    var needed =
        Set.of(
            Block.SHOP,
            Block.NUMBER,
            Block.TIME,
            Block.GOODS,
            Block.TOTAL,
            Block.TENDERS,
            Block.TAX);
    assertEquals(
        needed.contains(block)
            ? List.of(new TemplateProblem(0, Kind.BLOCK_MISSING, block.word(false)))
            : List.of(),
        problems);
  }

  @Test
  void noReceiptIsWithoutEnd() {
    var many = wrong("rule\n".repeat(60));
    assertTrue(many.stream().allMatch(one -> one.kind() == Kind.TOO_MANY_LINES), many.toString());
    assertEquals(
        TemplateReader.MOST_ROWS,
        TemplateReader.read("rule\n".repeat(5_000)).template().rows().size());
    var long120 = "水".repeat(TemplateReader.LONGEST_WORDS);
    assertEquals(List.of(), wrong("text: " + long120));
    assertEquals(Kind.WORDS_TOO_LONG, wrong("text: " + long120 + "水").getFirst().kind());
  }
}
