package saoma;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assertions;
import saoma.account.Ledger;
import saoma.channel.Channel;
import saoma.payment.Journal;
import saoma.payment.Payments;
import saoma.payment.Refunds;
import saoma.payment.Rulings;

/// Who may know whom. What the compiler would keep if every room were a module; each border with
/// its reason. The habits inside the rooms are kept by [Habits], and who may write what by
/// [Writers]; they stand here because reading all classes takes the longest.
@AnalyzeClasses(packages = "saoma", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest static final ArchTests habits = ArchTests.in(Habits.class);

  @ArchTest static final ArchTests writers = ArchTests.in(Writers.class);

  private static final Set<String> SERVICES =
      Set.of(
          ("Checkout Watcher Database DurableTx MoneyJournal PracticeServer Reconciler RefundDesk"
                  + " SecondCopy RulingDesk Hints Listener OperatorDesk StaffDesk")
              .split(" "));

  @ArchTest
  static void everyRoomIsKnownHereAndNotEmpty(JavaClasses all) {
    var found = new TreeSet<String>();
    for (var one : all) {
      if (!one.getPackageName().equals("saoma")) {
        found.add(room(one));
      }
    }
    Assertions.assertEquals(
        new TreeSet<>(Rooms.MAY_ENTER.keySet()),
        found,
        "a room that the table does not know, or one that it asks in vain");
  }

  @ArchTest
  static final ArchRule roomsEnterOnlyWhatTheTableAllows =
      classes()
          .that()
          .resideInAPackage("saoma.*..")
          .should(enterOnlyTheRoomsAllowed())
          .because("a border that is crossed once is no border, and the table is the design");

  @ArchTest
  static final ArchRule roomsAreFreeOfCycles =
      slices()
          .matching("saoma.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a room that is in a cycle can be neither read nor tested by itself");

  @ArchTest
  static final ArchRule nobodyKnowsTheWiring =
      noClasses()
          .that()
          .resideInAPackage("saoma.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("saoma")
          .because("the room that knows everybody would tie everybody to everybody");

  @ArchTest
  static final ArchRule moneyStandsAlone =
      classes()
          .that()
          .resideInAPackage("saoma.money..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "saoma.money..")
          .because("amounts outlive every library");

  @ArchTest
  static final ArchRule onlyScreensKnowJavaFx =
      noClasses()
          .that()
          .resideOutsideOfPackages("saoma", "saoma.ui..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "com.sun.javafx..", "atlantafx..", "org.kordamp..")
          .because("what takes the money must run and be tested without a screen");

  @ArchTest
  static final ArchRule onlyTheStoreKnowsTheDatabase =
      noClasses()
          .that()
          .resideOutsideOfPackage("saoma.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.jdbi..", "java.sql..", "javax.sql..", "org.flywaydb..", "org.h2..")
          .because("what a commit is worth is decided in one place");

  @ArchTest
  static final ArchRule onlyTheWireKnowsHttpAndCrypto =
      noClasses()
          .that()
          .resideOutsideOfPackage("saoma.wire..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("okhttp3..", "okio..", "org.bouncycastle..")
          .because("requests that repeat themselves and signatures are got right once");

  @ArchTest
  static final ArchRule onlyOneRoomKnowsSerialPorts =
      noClasses()
          .that()
          .resideOutsideOfPackage("saoma.device.serial..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fazecast..")
          .because("a native library is worked round in one place");

  @ArchTest
  static final ArchRule adaptersDoNotKnowEachOther =
      slices()
          .matching("saoma.channel.(*)..")
          .should()
          .notDependOnEachOther()
          .because("a channel must be changed or dropped without a look at the others");

  @ArchTest
  static final ArchRule theCoreKnowsNoAdapter =
      noClasses()
          .that()
          .resideOutsideOfPackages("saoma", "saoma.channel.*..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("saoma.channel.*..")
          .because("screens and use cases ask what a channel can do, never which it is");

  @ArchTest
  static final ArchRule practiceIsTheOtherSideOfTheCounter =
      noClasses()
          .that()
          .resideInAPackage("saoma.practice..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("saoma.checkout..", "saoma.store..", "saoma.ui..", "saoma.channel..")
          .because("a gateway that shares the till's code proves nothing about it");

  private static final Set<String> PARTS =
      Set.of("saoma.checkout.Settling", "saoma.checkout.FoundMoney", "saoma.checkout.Attempting");

  /// The till's only writer of payments, and the parts it was cut into, which nobody else builds.
  private static final String MOVERS =
      "saoma\\.checkout\\.(Checkout|Settling|FoundMoney|Attempting)(\\$.*)?";

  @ArchTest
  static final ArchRule onlyCheckoutBuildsItsParts =
      noClasses()
          .that()
          .haveNameNotMatching(MOVERS)
          .should()
          .callConstructorWhere(
              describe(
                  "of a part of the checkout",
                  call -> PARTS.contains(call.getTargetOwner().getName())))
          .because("a second writer of payments is none that can be believed");

  @ArchTest
  static final ArchRule onlyCheckoutMovesAPayment =
      noClasses()
          .that()
          .haveNameNotMatching(MOVERS)
          .and()
          .haveNameNotMatching("saoma\\.store\\.(Recorded.*|Replay)")
          .should()
          .accessTargetWhere(writesTo(Payments.class, "move", "add"))
          .because("one writer is what makes a state of a payment believable");

  @ArchTest
  static final ArchRule onlyTheStoreKnowsTheMoneyJournal =
      noClasses()
          .that()
          .resideOutsideOfPackages("saoma", "saoma.store..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("saoma.store.journal..")
          .because("a record that nobody's transaction wrote is money made up");

  @ArchTest
  static final ArchRule onlyTheRefundBookMovesARefund =
      noClasses()
          .that()
          .haveNameNotMatching("saoma\\.checkout\\.(RefundBook|HandOut)")
          .and()
          .haveNameNotMatching("saoma\\.store\\.(Recorded.*|Replay)")
          .should()
          .accessTargetWhere(writesTo(Refunds.class, "move", "add"))
          .because("the sum of refunds is checked where a refund is written");

  @ArchTest
  static final ArchRule onlyTheRulingBookWritesARuling =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("saoma.checkout.RulingBook")
          .and()
          .haveNameNotMatching("saoma\\.store\\.(Recorded.*|Replay)")
          .should()
          .accessTargetWhere(writesTo(Rulings.class, "decide", "add"))
          .because("each ruling has its row in the journal");

  @ArchTest
  static final ArchRule onlyStoredValueWritesTheLedger =
      noClasses()
          .that()
          .haveNameNotMatching(
              "saoma\\.account\\.(Purse|TopUps)|saoma\\.checkout\\.(Attempting|StoredValue)")
          .and()
          .haveNameNotMatching("saoma\\.store\\.(Recorded.*|Replay)")
          .should()
          .accessTargetWhere(writesTo(Ledger.class, "post", "claim", "drop"))
          .because("whoever posts must know that the money is there and belongs to a number");

  @ArchTest
  static final ArchRule onlyTheBooksOfTheCheckoutWriteTheJournal =
      noClasses()
          .that()
          .haveNameNotMatching(MOVERS)
          .and()
          .haveNameNotMatching("saoma\\.checkout\\.(RefundBook|HandOut)")
          .and()
          .doNotHaveFullyQualifiedName("saoma.checkout.RulingBook")
          .and()
          .haveNameNotMatching("saoma\\.store\\.(Recorded.*|Replay)")
          .should()
          .accessTargetWhere(writesTo(Journal.class, "append"))
          .because("a row of the journal belongs to a move, in its transaction");

  @ArchTest
  static final ArchRule onlyWiringBuildsServices =
      noClasses()
          .that()
          .resideOutsideOfPackage("saoma")
          .should()
          .accessTargetWhere(describe("builds a service", ArchitectureTest::buildsServiceOfAnother))
          .because("two of a service are two truths");

  @ArchTest
  static final ArchRule onlyFxHopsThreads =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("saoma.ui.Fx")
          .should()
          .accessTargetWhere(
              describe(
                  "Platform.runLater",
                  access ->
                      access.getTargetOwner().getName().equals("javafx.application.Platform")
                          && access.getName().equals("runLater")))
          .because("a hop in one place can be counted, tested and stopped");

  private static String room(JavaClass one) {
    return one.getPackageName().split("\\.")[1];
  }

  private static DescribedPredicate<JavaAccess<?>> writesTo(Class<?> port, String... methods) {
    return describe(
        "writes by " + port.getSimpleName(),
        access ->
            access.getTargetOwner().isAssignableTo(port)
                && Set.of(methods).contains(access.getName()));
  }

  /// What a service's own file builds (a factory method) is the service itself.
  private static boolean buildsServiceOfAnother(JavaAccess<?> access) {
    var target = access.getTargetOwner();
    return access.getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
        && target.getPackageName().startsWith("saoma.")
        && (SERVICES.contains(target.getSimpleName()) || target.isAssignableTo(Channel.class))
        && !access.getOriginOwner().getFullName().startsWith(target.getFullName());
  }

  private static ArchCondition<JavaClass> enterOnlyTheRoomsAllowed() {
    return new ArchCondition<>("enter only the rooms that the table allows") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        var own = room(item);
        var allowed = Rooms.MAY_ENTER.getOrDefault(own, Set.of());
        for (var dependency : item.getDirectDependenciesFromSelf()) {
          var target = dependency.getTargetClass().getBaseComponentType();
          if (target.getPackageName().startsWith("saoma.")
              && !room(target).equals(own)
              && !allowed.contains(room(target))) {
            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
          }
        }
      }
    };
  }
}
