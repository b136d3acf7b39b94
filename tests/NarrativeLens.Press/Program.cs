using System.Reflection;
using NarrativeLens.Press;

// Renders the sample press: corpus/truth holds what the articles say, corpus/press the pages as a crawler would have saved them.
// Usage: dotnet run --project tests/NarrativeLens.Press [CORPUS]
var root = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "RepositoryRoot").Value!;
var corpus = args.Length > 0 ? args[0] : Path.Combine(root, "corpus");
var written = PressRoom.Render(Path.Combine(corpus, "truth"), Path.Combine(corpus, "press"), Path.Combine(corpus, "press-revised"));
Console.WriteLine($"{written} files written under {corpus}");
return 0;
