namespace Hikeshi.Web.Asking;

/// <summary>The order of incidents' severities, the worst first.</summary>
internal static class SeverityOrder
{
    private static readonly string[] Words = ["critical", "high", "medium", "low", "info"];

    public static int Of(string severity) => Array.IndexOf(Words, severity) is var at and >= 0 ? at : Words.Length;
}
