namespace LegalClinic.Application.Printing;

/// <summary>Turns documents into PDF.</summary>
public interface IPdfRenderer
{
    /// <summary>Prints one document.</summary>
    /// <exception cref="PrintException">
    /// <c>printing.timed_out</c>: it took longer than the time limit;
    /// <c>printing.character_missing</c>: no font has one of its characters;
    /// <c>printing.layout_failed</c>: the layout refused it;
    /// <c>printing.engine_lost</c>: the engine could not be started, or died twice on this document.
    /// </exception>
    Task<PrintedDocument> RenderAsync(PrintDocument document, CancellationToken ct);

    /// <summary>Tries a replacement of a layout on a sample, without using it for anything else.</summary>
    /// <param name="source">The whole text of the new layout.</param>
    /// <param name="sample">A document of the kind that the layout is for.</param>
    /// <param name="ct">Gives the attempt up.</param>
    /// <returns>The sample as the new layout prints it.</returns>
    /// <exception cref="PrintException">
    /// <c>printing.layout_forbidden</c>: it wants a package from the network;
    /// <c>printing.layout_failed</c>: it does not compile, the message says where; or as for <see cref="RenderAsync"/>.
    /// </exception>
    Task<PrintedDocument> TryLayoutAsync(string source, PrintDocument sample, CancellationToken ct);
}
