using LegalClinic.Domain.Families;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Domain.Readings;

/// <summary>Why a supervisor looks at a reading: it happened where it usually does not, which need not be wrong.</summary>
public enum OddReadingKind { OwnName, Night, ManyFamilies, Unassigned }

/// <summary>One opening of a family's records.</summary>
/// <param name="At">Instant in UTC.</param>
/// <param name="Assigned">The person carried a case of the family then, or supervised its office.</param>
/// <param name="Refused">It was answered with "not found".</param>
public sealed record Reading(StaffId By, Role Role, FamilyId FamilyId, DateTimeOffset At, bool Assigned, bool Refused);

/// <summary>Readings of one person that belong together and are odd for one reason.</summary>
/// <param name="FamilyId">The family; null where it is about several.</param>
/// <param name="From">First of them, instant in UTC.</param>
/// <param name="To">Last of them, instant in UTC.</param>
/// <param name="Readings">How many openings.</param>
/// <param name="Families">How many different families.</param>
/// <param name="Refused">Every one of them was answered with "not found".</param>
public sealed record OddReading(
    OddReadingKind Kind, StaffId By, Role Role, FamilyId? FamilyId, DateTimeOffset From, DateTimeOffset To, int Readings, int Families, bool Refused);

/// <summary>By which numbers reading counts as odd. Source: reference data, audit thresholds.</summary>
/// <param name="NightFrom">Hour at which the night begins, 0 to 23, Asia/Baghdad.</param>
/// <param name="NightUntil">Hour at which it ends, 0 to 23; that hour is day.</param>
/// <param name="ManyFamilies">So many different families within an hour are many.</param>
public sealed record OddReadingLimits(int NightFrom, int NightUntil, int ManyFamilies);
