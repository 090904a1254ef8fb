namespace LegalClinic.Domain.People.Names;

/// <summary>Costs that learning starts from: which sounds spellings of Arabic, Kurdish and Latin names confuse, by general knowledge of the scripts.</summary>
public static class PresumedCosts
{
    // A whole consonant dropped or changed by a slip of the finger.
    private const double Slip = 5;

    private static readonly (string Pairs, double Cost)[] Changes =
    [
        ("iy uw ow ae oA aA eA aH eH ck fv", 0.07), ("ai au ei ou eu ao uA iA Hh Ht cC iu qk Dd Dz Tt pb jZ cj vw", 0.2), ("ay aw ey kg qg gG Ts SC zZ cs cq jC DT gj vu", 0.27), ("iw uy ah qG wy Xh Xk sS SZ pf vb", 0.38),
        ("dt qj kC Xq XG GX dz Dt sz Tz jy", 0.5), ("hG Ds XC jS TS", 0.65), ("hq ts fb bw mn gy lr", 0.85),
    ];

    private static readonly (string Sounds, double Cost)[] Drops = [("aAe", 0.12), ("iuoH", 0.15), ("wy", 0.3), ("h", 0.4)];

    /// <summary>Costs of single steps, whatever the scripts.</summary>
    public static IReadOnlyDictionary<string, double> Steps { get; } = Changes.SelectMany(c => c.Pairs.Split(' ').Select(p => (Name: SoundDistance.NameOfChange(p[0], p[1]), Cost: c.Cost * Slip * 1.2)))
        .Concat(Drops.SelectMany(d => d.Sounds.SelectMany(s => new[] { "first", "middle", "last" }.Select(place => (Name: $"drop:{s}:{place}", Cost: (s == 'h' && place == "last" ? 0.12 : d.Cost) * Slip)))))
        .DistinctBy(c => c.Name).ToDictionary(c => c.Name, c => c.Cost);

    /// <summary>The same for all scripts.</summary>
    public static IReadOnlyDictionary<string, double> All { get; } = Scripts.All.SelectMany(scripts => Steps.Select(s => (Name: $"{scripts.Name}:{s.Key}", s.Value))).ToDictionary(s => s.Name, s => s.Value);
}
