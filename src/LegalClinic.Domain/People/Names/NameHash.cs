namespace LegalClinic.Domain.People.Names;

/// <summary>Numbers for words and keys that are the same on every machine and in every version of the runtime (FNV-1a).</summary>
internal static class NameHash
{
    private const ulong Basis = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;

    public static long Of48(string text) => (long)(Add(Basis, text) >> 16);

    /// <summary>A key of 32 bits for a kind of key and its parts, whose order counts.</summary>
    public static int Key(char kind, params ReadOnlySpan<string> parts)
    {
        var hash = (Basis ^ kind) * Prime;
        foreach (var part in parts) hash = (Add(hash, part) ^ 0x1F) * Prime;
        return (int)(hash ^ (hash >> 32));
    }

    private static ulong Add(ulong hash, string text)
    {
        foreach (var c in text) hash = (((hash ^ (byte)c) * Prime) ^ (uint)(c >> 8)) * Prime;
        return hash;
    }
}
