using System.Text;
using Hikeshi.Anonymizing;
using Hikeshi.Catalog;
using Hikeshi.Events;
using Hikeshi.Tests.Events;

namespace Hikeshi.Tests.Anonymizing;

/// <summary>Lines of one source, anonymized by one object.</summary>
internal sealed class Anonymized(int mostNames = Anonymizer.MostNames, AnonymizingKey? key = null) : IDisposable
{
    private readonly EventReader _reader = new(MessageCatalog.BuiltIn, Read.Times);

    public Anonymizer Anonymizer { get; } = new(MessageCatalog.BuiltIn, key, mostNames);

    public string this[string line] => Line(Encoding.UTF8.GetBytes(line));

    public string Line(byte[] line) => Encoding.UTF8.GetString(Anonymizer.Anonymize(_reader.Read(line)).Span);

    public void Dispose() => Anonymizer.Dispose();
}
