namespace Hikeshi.Reporting.Html;

/// <summary>An open element; it ends where this is disposed of, so elements cannot cross.</summary>
internal readonly struct HtmlScope(HtmlWriter writer) : IDisposable
{
    public void Dispose() => writer.Close();
}
