using Mediator;

namespace LegalClinic.Application.Access;

/// <summary>Refuses every message that <see cref="AccessPolicy"/> does not allow to the role of the person asking.</summary>
public sealed class AccessBehaviour<TMessage, TResponse>(ICurrentStaff staff) : IPipelineBehavior<TMessage, TResponse>
    where TMessage : IMessage
{
    public ValueTask<TResponse> Handle(
        TMessage message, MessageHandlerDelegate<TMessage, TResponse> next, CancellationToken ct) =>
        staff.Role is { } role && AccessPolicy.Allows(role, typeof(TMessage))
            ? next(message, ct)
            : throw new AccessRefusedException();
}
