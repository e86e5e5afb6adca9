namespace Hikeshi.Querying.Fields;

/// <summary>Finds the name that somebody meant, by the fewest letters to change (Levenshtein, with neighbours swapped).</summary>
internal static class NearestName
{
    private const int Longest = 64;

    public static string? Of(string written, IEnumerable<string> names)
    {
        var (best, least) = ((string?)null, (written.Length / 3) + 1);
        var plain = Plain(written);
        if (plain.Length is 0 or > Longest)
        {
            return null;
        }

        foreach (var name in names)
        {
            var distance = Distance(plain, Plain(name));
            if (distance < least || (distance == least && best is null && distance < plain.Length))
            {
                (best, least) = (name, distance);
            }
        }

        return best;
    }

    /// <summary>Stops and underlines are what people forget first.</summary>
    private static string Plain(string name) => name.Replace(".", "", StringComparison.Ordinal)
        .Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();

    private static int Distance(string a, string b)
    {
        var rows = new int[3][];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new int[b.Length + 1];
        }

        for (var k = 0; k <= b.Length; k++)
        {
            rows[0][k] = k;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var (now, before, twoBefore) = (rows[i % 3], rows[(i + 2) % 3], rows[(i + 1) % 3]);
            now[0] = i;
            for (var k = 1; k <= b.Length; k++)
            {
                var cost = a[i - 1] == b[k - 1] ? 0 : 1;
                now[k] = Math.Min(Math.Min(now[k - 1], before[k]) + 1, before[k - 1] + cost);
                if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1])
                {
                    now[k] = Math.Min(now[k], twoBefore[k - 2] + 1);
                }
            }
        }

        return rows[a.Length % 3][b.Length];
    }
}
