namespace LegalClinic.Infrastructure.Hosting;

/// <summary>The host cannot start, and a person can do something about it.</summary>
/// <param name="message">One sentence that says what is wrong and what to do; it is shown without a stack trace.</param>
/// <param name="inner">What the system reported, for the debugger.</param>
public sealed class StartupException(string message, Exception? inner = null) : Exception(message, inner);
