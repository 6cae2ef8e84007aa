package saoma;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.FieldAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.security.Provider;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import saoma.checkout.Pause;

/// What is not done inside the rooms: floating point near money, the machine's clock, standard
/// streams, static state. Who may know whom is kept by [ArchitectureTest].
final class Habits {
  private static final Set<String> FLOATING =
      Set.of("double", "float", "java.lang.Double", "java.lang.Float");

  @ArchTest
  static final ArchRule noFloatingPointNearMoney =
      classes()
          .that()
          .resideInAnyPackage(
              "saoma.money..",
              "saoma.catalogue..",
              "saoma.order..",
              "saoma.payment..",
              "saoma.channel..",
              "saoma.account..",
              "saoma.checkout..",
              "saoma.store..",
              "saoma.practice..")
          .should(keepClearOfFloatingPoint())
          .because("0.1 + 0.2 is not 0.3, and a fen that is lost is somebody's fen");

  @ArchTest
  static final ArchRule timeComesInFromOutside =
      noClasses()
          .that()
          .resideOutsideOfPackage("saoma")
          .and()
          .areNotAssignableTo(Pause.class)
          .should()
          .accessTargetWhere(describe("asks the machine's clock, or sleeps", Habits::asksTime))
          .because("tests make time up, and the wall clock jumps");

  @ArchTest
  static final ArchRule onlyCommandsUseStandardStreams =
      noClasses()
          .that()
          .resideOutsideOfPackage("saoma.cli..")
          .should()
          .accessTargetWhere(
              describe(
                  "System.in, out or err",
                  access ->
                      access.getTargetOwner().isEquivalentTo(System.class)
                          && Set.of("in", "out", "err").contains(access.getName())))
          .because("a program reads our standard output, line by line");

  @ArchTest
  static final ArchRule nobodyPrintsAStackTrace =
      noClasses()
          .should()
          .accessTargetWhere(
              describe(
                  "printStackTrace",
                  access ->
                      access.getTargetOwner().isAssignableTo(Throwable.class)
                          && access.getName().equals("printStackTrace")))
          .because("what is logged is logged once, with the number of its payment");

  @ArchTest
  static final ArchRule oneWayToLog =
      noClasses()
          .that()
          .resideOutsideOfPackage("saoma")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.logging..", "ch.qos.logback..")
          .because("SLF4J is the one way in; where the lines go is decided in the wiring");

  @ArchTest
  static final ArchRule nothingStaticChanges =
      noFields()
          .that()
          .areStatic()
          .should(new ChangeableStatic())
          .because("what is static is shared by all tests and all tills in one process");

  @ArchTest
  static final ArchRule paymentsAreFactsAndFunctions =
      classes()
          .that()
          .resideInAPackage("saoma.payment..")
          .should(beFactsOrFunctions())
          .because("the life of a payment is one pure function over immutable facts");

  private static boolean asksTime(JavaAccess<?> access) {
    var owner = access.getTargetOwner().getName();
    var name = access.getName();
    return switch (owner) {
      case "java.lang.System" -> Set.of("currentTimeMillis", "nanoTime").contains(name);
      case "java.lang.Thread" -> name.equals("sleep");
      case "java.util.concurrent.TimeUnit" -> name.equals("sleep");
      case "java.util.concurrent.locks.LockSupport" -> name.startsWith("park");
      case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
      case "java.time.InstantSource" -> name.equals("system");
      case "java.util.Date", "java.util.GregorianCalendar" ->
          name.equals("<init>") && parameters(access).isEmpty();
      case "java.util.Calendar" -> name.equals("getInstance");
      default ->
          owner.startsWith("java.time.")
              && name.equals("now")
              && parameters(access).stream().noneMatch(p -> p.isEquivalentTo(Clock.class));
    };
  }

  private static List<JavaClass> parameters(JavaAccess<?> access) {
    return access.getTarget() instanceof CodeUnitAccessTarget unit
        ? unit.getRawParameterTypes()
        : List.of();
  }

  private static Stream<JavaClass> types(JavaAccess<?> access) {
    return switch (access.getTarget()) {
      case CodeUnitAccessTarget unit ->
          Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream());
      case FieldAccessTarget field -> Stream.of(field.getRawType());
      default -> throw new IllegalStateException("no such target: " + access);
    };
  }

  private static boolean floats(JavaClass type) {
    return FLOATING.contains(type.getBaseComponentType().getName());
  }

  /// Fields, parameters, returns, and calls of anything that takes or gives a floating number.
  private static ArchCondition<JavaClass> keepClearOfFloatingPoint() {
    return new ArchCondition<>("have no floating point in fields, parameters, returns and calls") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        for (var field : item.getFields()) {
          if (floats(field.getRawType())) {
            events.add(SimpleConditionEvent.violated(field, field.getDescription()));
          }
        }
        for (var unit : item.getCodeUnits()) {
          if (floats(unit.getRawReturnType())
              || unit.getRawParameterTypes().stream().anyMatch(Habits::floats)) {
            events.add(SimpleConditionEvent.violated(unit, unit.getDescription()));
          }
        }
        for (var access : item.getAccessesFromSelf()) {
          var floating =
              Stream.concat(Stream.of(access.getTargetOwner()), types(access))
                  .anyMatch(Habits::floats);
          if (floating) {
            events.add(SimpleConditionEvent.violated(access, access.getDescription()));
          }
        }
      }
    };
  }

  private static ArchCondition<JavaClass> beFactsOrFunctions() {
    return new ArchCondition<>("be records, enums, interfaces, or final without fields") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        var fits =
            item.isRecord()
                || item.isEnum()
                || item.isInterface()
                || item.getModifiers().contains(JavaModifier.SYNTHETIC)
                || item.getModifiers().contains(JavaModifier.FINAL)
                    && item.getFields().stream()
                        .allMatch(field -> field.getModifiers().contains(JavaModifier.STATIC));
        if (!fits) {
          events.add(SimpleConditionEvent.violated(item, item.getDescription()));
        }
      }
    };
  }

  /// Not final, or final and of a type that is made to be changed. A `List` that somebody fills
  /// later is not seen here; `List.of` is the habit. A security provider is a map only by descent.
  private static final class ChangeableStatic extends ArchCondition<JavaField> {
    private static final List<Class<?>> CHANGEABLE =
        List.of(
            StringBuilder.class,
            ThreadLocal.class,
            RandomGenerator.class,
            Thread.class,
            java.util.concurrent.locks.Lock.class,
            java.util.concurrent.Executor.class,
            java.text.Format.class);

    ChangeableStatic() {
      super("hold what can change");
    }

    @Override
    public void check(JavaField item, ConditionEvents events) {
      var type = item.getRawType();
      var changeable =
          !item.getModifiers().contains(JavaModifier.FINAL)
              || type.getPackageName().equals("java.util.concurrent.atomic")
              || CHANGEABLE.stream().anyMatch(type::isAssignableTo)
              || !type.isInterface()
                  && !type.isAssignableTo(Provider.class)
                  && Stream.of(Collection.class, Map.class).anyMatch(type::isAssignableTo);
      events.add(new SimpleConditionEvent(item, changeable, item.getDescription()));
    }
  }
}
