namespace NarrativeLens.Shifts.Shares;

/// <summary>
/// Random numbers that are the same on every machine and in every version of the runtime, which the seeded one of the class
/// library does not promise: SplitMix64 (Steele, Lea, Flood 2014).
/// </summary>
internal sealed class Draws(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 up to, not including, <paramref name="bound"/>; its bias is below bound / 2^64.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>Draws of their own, which go on whatever is drawn here meanwhile: for work that is done side by side.</summary>
    public Draws Fork() => new(Next());

    private ulong Next()
    {
        var x = _state += 0x9E3779B97F4A7C15;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
