namespace Hikeshi.Catalog.Pack;

/// <summary>One entry as bytes of a pack.</summary>
internal static class EntryFormat
{
    public static void Write(PackWriter to, CatalogEntry entry)
    {
        to.Text(entry.Key);
        to.Number(entry.IsPhrase ? 1 : 0);
        to.Texts(entry.Messages);
        to.Text(entry.On);
        to.Number(entry.Severity);
        to.Text(entry.Family);
        to.Text(entry.Outcome);
        to.Text(entry.Action);
        WriteLimit(to, entry.Limited);
        to.Number(entry.Context ? 1 : 0);
        to.Texts(entry.Products);
        to.Text(entry.Since);
        to.Text(entry.ReplacedBy);
        to.Texts(entry.Sources);
        to.List(entry.Wordings, w =>
        {
            to.Text(w.Text);
            to.Text(w.Source);
        });
        to.List(entry.Signals, s =>
        {
            to.Text(s.Strength);
            to.Text(s.Cause);
            to.Text(s.Side);
            IncidentFormat.Write(to, s.When ?? []);
            to.Number(s.Walk ? 1 : 0);
        });
        to.List(entry.Moves, m => MoveFormat.Write(to, m));
        to.Texts(entry.Related.Before);
        to.Texts(entry.Related.After);
        to.Texts(entry.Related.Instead);
        to.Local(entry.Title);
        to.Local(entry.Explanation);
        to.Local(entry.Advice);
        to.Local(entry.Notes);
        to.List(entry.Samples, s => WriteSample(to, s));
    }

    public static CatalogEntry Read(PackReader from) => new()
    {
        Key = from.Text(),
        IsPhrase = from.Number() == 1,
        Messages = from.Texts(),
        On = from.OptionalText(),
        Severity = from.Number(),
        Family = from.Text(),
        Outcome = from.Text(),
        Action = from.Text(),
        Limited = ReadLimit(from),
        Context = from.Number() == 1,
        Products = from.Texts(),
        Since = from.OptionalText(),
        ReplacedBy = from.OptionalText(),
        Sources = from.Texts(),
        Wordings = from.List(() => new Wording(from.Text(), from.Text())),
        Signals = from.List(() => new Signal(
            from.Text(), from.OptionalText(), from.OptionalText(), IncidentFormat.ReadConditions(from), from.Number() == 1)),
        Moves = from.List(() => MoveFormat.Read(from)),
        Related = new RelatedMessages(from.Texts(), from.Texts(), from.Texts()),
        Title = from.Local(),
        Explanation = from.Local(),
        Advice = from.Local(),
        Notes = from.Local(),
        Samples = from.List(() => ReadSample(from)),
    };

    private static void WriteLimit(PackWriter to, RateLimit? limit)
    {
        to.Number(limit?.Seconds ?? 0);
        if (limit is not null)
        {
            to.Text(limit.Per);
            to.Text(limit.When);
        }
    }

    private static RateLimit? ReadLimit(PackReader from) =>
        from.Number() is > 0 and var seconds ? new RateLimit(seconds, from.Text(), from.OptionalText()) : null;

    private static void WriteSample(PackWriter to, Sample sample)
    {
        to.Text(sample.Line);
        to.Number(sample.Template);
        to.Text(sample.Phrase);
        to.List(sample.Fields, f =>
        {
            to.Text(f.Key);
            to.Text(f.Value);
        });
    }

    private static Sample ReadSample(PackReader from) => new(
        from.Text(),
        from.Number(),
        from.OptionalText(),
        from.List(() => new KeyValuePair<string, string>(from.Text(), from.Text())));
}
