using Hikeshi.Diagnosing;

namespace Hikeshi.Tests.Diagnosing;

/// <summary>A diagnosis without the numbers of its lines, which change when lines come in another order.</summary>
internal static class Causes
{
    public static string Of(Diagnosis diagnosis) => string.Concat(diagnosis.Incidents
        .Select(i => $"{Verdicts.Subject(i)} {i.State}: {string.Join(", ", i.Causes.Select(c => $"{c.Code} {c.Confidence}"))}\n")
        .Order(StringComparer.Ordinal));
}
