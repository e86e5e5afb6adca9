namespace Hikeshi.Catalog.Toml;

/// <summary>Reads <c>when = { "ike.phase" = ["2"] }</c>.</summary>
internal static class ConditionReader
{
    public static List<SignalCondition> Read(TableReader table)
    {
        var conditions = new List<SignalCondition>();
        if (table.SubTable("when") is { } when)
        {
            foreach (var (field, _) in when.Table.Entries)
            {
                conditions.Add(new SignalCondition(field, when.Texts(field)));
            }
        }

        return conditions;
    }
}
