namespace Hikeshi.Catalog.Toml;

internal enum TomlKind : byte
{
    Text,
    Number,
    Flag,
    List,
    Table,
    Other,
}
