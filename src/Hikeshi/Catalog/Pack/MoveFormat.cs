namespace Hikeshi.Catalog.Pack;

/// <summary>A move as bytes of a pack.</summary>
internal static class MoveFormat
{
    public static void Write(PackWriter to, Move move)
    {
        to.Text(move.Name);
        to.Number(move.Phase);
        to.Text(move.Role);
        to.Text(move.Mode);
        to.Number(move.Step);
        IncidentFormat.Write(to, move.When);
    }

    public static Move Read(PackReader from) => new(
        from.Text(), from.Number(), from.OptionalText(), from.OptionalText(), from.Number(), IncidentFormat.ReadConditions(from));
}
