using LegalClinic.Domain.Cases;
using LegalClinic.Domain.Families;
using LegalClinic.Domain.Pathways;
using LegalClinic.Domain.Pathways.Plans;
using LegalClinic.Domain.People;
using LegalClinic.Domain.Reference;
using LegalClinic.Domain.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LegalClinic.Infrastructure.Persistence.Configurations;

internal sealed class FactAnswerConfiguration : IEntityTypeConfiguration<FactAnswer>
{
    public void Configure(EntityTypeBuilder<FactAnswer> answer)
    {
        answer.ToTable("fact_answers");
        answer.Aggregate<FactAnswer, FactAnswerId>();
        answer.Property(a => a.Fact).HasMaxLength(ReferenceRow.CodeMaxLength);
        answer.Ignore(a => a.Key);
        answer.HasIndex(a => new { a.FamilyId, a.Fact, a.PersonId, a.OtherPersonId }).IsUnique().AreNullsDistinct(false)
            .HasDatabaseName("ux_fact_answers_family_fact_person");
        answer.HasOne<Family>().WithMany().HasForeignKey(a => a.FamilyId).OnDelete(DeleteBehavior.Restrict);
        answer.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CasePlanConfiguration : IEntityTypeConfiguration<CasePlan>
{
    // A key holds a procedure and two people.
    private const int KeyMaxLength = 160;

    public void Configure(EntityTypeBuilder<CasePlan> plan)
    {
        plan.ToTable("case_plans");
        plan.Aggregate<CasePlan, CasePlanId>();
        plan.ComplexProperty(p => p.Approval);
        plan.OwnsMany(p => p.Lines, l =>
        {
            l.ToTable("case_plan_lines");
            l.WithOwner().HasForeignKey("CasePlanId");
            l.HasKey("CasePlanId", nameof(PlanLine.Key));
            l.Property(x => x.Key).HasMaxLength(KeyMaxLength);
            l.Property(x => x.Procedure).HasMaxLength(ReferenceRow.CodeMaxLength);
            l.Property(x => x.Body).HasMaxLength(ReferenceRow.CodeMaxLength);
            l.Property(x => x.Why).HasMaxLength(CasePlan.ReasonMaxLength);
            l.Ignore(x => x.Stands);
            l.Ignore(x => x.WaitsForApproval);
        });
        plan.Navigation(p => p.Lines).UsePropertyAccessMode(PropertyAccessMode.Field);
        plan.HasIndex(p => p.CaseId).IsUnique().HasDatabaseName("ux_case_plans_case");
        plan.HasOne<Case>().WithMany().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TaskConfiguration : IEntityTypeConfiguration<TaskItem>
{
    private const int KeyMaxLength = 160;

    public void Configure(EntityTypeBuilder<TaskItem> task)
    {
        task.ToTable("tasks");
        task.Aggregate<TaskItem, TaskItemId>();
        task.Property(t => t.Title).HasMaxLength(TaskItem.TitleMaxLength);
        task.Property(t => t.StepKey).HasMaxLength(KeyMaxLength);
        task.HasIndex(t => new { t.CaseId, t.Status, t.DueOn });
        task.HasOne<Case>().WithMany().HasForeignKey(t => t.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}
