// usage: Hikeshi.Pack CATALOG_FOLDER OUTPUT_FILE
// Prints problems in the form MSBuild understands (file(line,column): error CODE: text) and fails on any.
using Hikeshi.Catalog;
using Hikeshi.Catalog.Pack;
using Hikeshi.Catalog.Toml;

var folder = Path.GetFullPath(args[0]);
var draft = new CatalogDraft();
foreach (var file in Directory.EnumerateFiles(folder, "*.toml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
{
    var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
    CatalogFileReader.Read(draft, path, File.ReadAllText(file));
}

foreach (var p in draft.Problems)
{
    Console.WriteLine($"{Path.Combine(folder, p.File)}({p.Line},{p.Column}): error HIKESHI{(int)p.Code:00}: {p.Code}: {p.Detail}");
}

if (draft.Problems.Count > 0)
{
    return 1;
}

File.WriteAllBytes(args[1], CatalogPack.Write(draft));
return 0;
