package saoma;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import saoma.operator.Staff;

/// Who may write about people, and who touches the disk for the money journal. The other borders
/// are kept by [ArchitectureTest].
final class Writers {
  private static final Set<String> WRITES = Set.of("append", "put", "putPin", "dropPin");

  @ArchTest
  static final ArchRule onlyTheDesksOfPeopleWriteAboutThem =
      noClasses()
          .that()
          .haveNameNotMatching("saoma\\.operator\\.(OperatorDesk|StaffDesk|PinDoor)")
          .and()
          .haveNameNotMatching("saoma\\.store\\.(Recorded.*|Replay)")
          .should()
          .accessTargetWhere(
              describe(
                  "writes by Staff",
                  access ->
                      access.getTargetOwner().isAssignableTo(Staff.class)
                          && WRITES.contains(access.getName())))
          .because(
              "whoever changes people or the log of what they did must be asked for the right");

  @ArchTest
  static final ArchRule theMoneyJournalTouchesTheDiskInOnePlace =
      noClasses()
          .that()
          .resideInAPackage("saoma.store.journal..")
          .and()
          .haveNameNotMatching("saoma\\.store\\.journal\\.FolderFiles(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.nio\\.(file\\..*|channels\\.FileChannel)|java\\.io\\.File.*")
          .because("what goes past the port is not seen by the disk that forgets");
}
