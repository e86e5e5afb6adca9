namespace Hikeshi.Catalog.Pack;

/// <summary>The kinds of incident, and what signals and causes share with them, as bytes of a pack.</summary>
internal static class IncidentFormat
{
    public static void Write(PackWriter to, IncidentKind kind)
    {
        to.Text(kind.Name);
        to.Text(kind.Severity);
        to.Texts(kind.Families);
        to.Texts(kind.Subject);
        to.Texts(kind.JoinedBy);
        to.Text(kind.Variant?.Kind);
        to.Text(kind.Variant?.Field);
        to.Number(kind.Lookback);
        to.Number(kind.Settle);
        to.Number(kind.Quiet);
        to.Number(kind.CountsAttempts ? 1 : 0);
        to.Texts(kind.Same);
        to.Texts(kind.Measures);
        to.List(kind.Awaits, a => Write(to, a));
        to.List(kind.Spreads, s => Write(to, s));
        Write(to, kind.Silence);
        to.Local(kind.Title);
        to.Local(kind.Trouble);
        to.Local(kind.CannotTell);
    }

    public static IncidentKind ReadKind(PackReader from) => new()
    {
        Name = from.Text(),
        Severity = from.Text(),
        Families = from.Texts(),
        Subject = from.Texts(),
        JoinedBy = from.Texts(),
        Variant = ReadVariant(from.OptionalText(), from.OptionalText()),
        Lookback = from.Number(),
        Settle = from.Number(),
        Quiet = from.Number(),
        CountsAttempts = from.Number() == 1,
        Same = from.Texts(),
        Measures = from.Texts(),
        Awaits = from.List(() => ReadAwaited(from)),
        Spreads = from.List(() => ReadSpread(from)),
        Silence = ReadSilence(from),
        Title = from.Local(),
        Trouble = from.Local(),
        CannotTell = from.Local(),
    };

    public static void Write(PackWriter to, IReadOnlyList<SignalCondition> conditions) => to.List(conditions, c =>
    {
        to.Text(c.Field);
        to.Texts(c.Values);
    });

    public static SignalCondition[] ReadConditions(PackReader from) =>
        from.List(() => new SignalCondition(from.Text(), from.Texts()));

    public static void Write(PackWriter to, Repetition repetition)
    {
        to.Number(repetition.Count);
        to.Number(repetition.Seconds);
    }

    public static Repetition ReadRepetition(PackReader from) => new(from.Number(), from.Number());

    private static KindVariant? ReadVariant(string? kind, string? field) =>
        kind is null || field is null ? null : new KindVariant(kind, field);

    private static void Write(PackWriter to, Awaited awaited)
    {
        to.Texts(awaited.After);
        Write(to, awaited.When);
        to.Texts(awaited.Until);
        to.Number(awaited.Seconds);
        to.Text(awaited.Cause);
        to.Text(awaited.Confidence);
    }

    private static Awaited ReadAwaited(PackReader from) => new(
        from.Texts(), ReadConditions(from), from.Texts(), from.Number(), from.OptionalText(), from.Text());

    private static void Write(PackWriter to, Silence? silence)
    {
        to.Text(silence?.Cause);
        if (silence is not null)
        {
            to.Number(silence.Times);
            to.Number(silence.Missed);
            to.Number(silence.Seconds);
            to.Text(silence.Class);
            to.Number(silence.Level);
        }
    }

    private static Silence? ReadSilence(PackReader from) => from.OptionalText() is { } cause
        ? new Silence(cause, from.Number(), from.Number(), from.Number(), from.Text(), from.Number())
        : null;

    private static void Write(PackWriter to, Spread spread)
    {
        to.Text(spread.Field);
        to.Number(spread.Count);
        to.Number(spread.Seconds);
        to.Texts(spread.Except);
        to.Text(spread.Cause);
        to.Texts(spread.Claims);
    }

    private static Spread ReadSpread(PackReader from) =>
        new(from.Text(), from.Number(), from.Number(), from.Texts(), from.Text(), from.Texts());
}
