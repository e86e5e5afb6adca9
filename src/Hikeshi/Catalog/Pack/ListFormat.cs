namespace Hikeshi.Catalog.Pack;

/// <summary>The dictionary, the closed lists and the causes as bytes of a pack.</summary>
internal static class ListFormat
{
    public static void Write(PackWriter to, CatalogLists lists)
    {
        to.List(lists.Fields, f => Write(to, f));
        to.List(lists.Families, t => Write(to, t));
        to.List(lists.Actions, t => Write(to, t));
        to.List(lists.Outcomes, t => Write(to, t));
        to.List(lists.Classes, c => Write(to, c));
        to.List(lists.Kinds, k => IncidentFormat.Write(to, k));
    }

    public static CatalogLists Read(PackReader from) => new(
        from.List(() => ReadField(from)),
        from.List(() => ReadTerm(from)),
        from.List(() => ReadTerm(from)),
        from.List(() => ReadTerm(from)),
        from.List(() => ReadClass(from)),
        from.List(() => IncidentFormat.ReadKind(from)));

    private static void Write(PackWriter to, FieldDefinition field)
    {
        to.Text(field.Name);
        to.Number((int)field.Type);
        to.Text(field.Else);
        to.Text(field.Ecs);
        to.Text(field.Ocsf);
        to.Local(field.Meaning);
        to.Number((int)field.Identifies);
    }

    private static FieldDefinition ReadField(PackReader from) => new(
        from.Text(),
        (FieldType)from.Number(),
        from.OptionalText(),
        from.OptionalText(),
        from.OptionalText(),
        from.Local())
    {
        Identifies = (NameKind)from.Number(),
    };

    private static void Write(PackWriter to, CatalogTerm term)
    {
        to.Text(term.Name);
        to.Local(term.Title);
        to.Local(term.About);
        to.Number(term.Urgency);
    }

    private static CatalogTerm ReadTerm(PackReader from) =>
        new(from.Text(), from.Local(), from.Local(), from.Number());

    private static void Write(PackWriter to, MessageClass item)
    {
        to.Text(item.Name);
        to.Texts(item.Prefixes);
        to.Number(item.Context ? 1 : 0);
        to.Local(item.Title);
    }

    private static MessageClass ReadClass(PackReader from) =>
        new(from.Text(), from.Texts(), from.Number() == 1, from.Local());

    public static void Write(PackWriter to, CauseEntry cause)
    {
        to.Text(cause.Code);
        to.Text(cause.Side);
        to.Text(cause.Kind);
        to.Text(cause.Severity);
        to.Number(cause.Phase);
        IncidentFormat.Write(to, cause.Opens);
        to.Texts(cause.GivesWayTo);
        to.Local(cause.Title);
        to.Local(cause.Explanation);
        to.Texts(cause.Commands);
        to.Local(cause.Confirm);
        to.Local(cause.Mend);
    }

    public static CauseEntry ReadCause(PackReader from) => new(
        from.Text(),
        from.OptionalText(),
        from.Text(),
        from.OptionalText(),
        from.Number(),
        IncidentFormat.ReadRepetition(from),
        from.Texts(),
        from.Local(),
        from.Local(),
        from.Texts(),
        from.Local(),
        from.Local());
}
