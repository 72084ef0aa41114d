using Traguardo.Core.Tests.Support;
using Traguardo.Web.Tests.Rig;
using Xunit;

namespace Traguardo.Web.Tests.Commands;

/// <summary>Help, and what is said of words that no command has.</summary>
[OnAnyDatabase]
public sealed class WordsTests
{
    private static readonly string[] Commands = ["serve", "score", "explain", "check", "import", "export", "report", "verify", "move"];

    [Theory]
    [InlineData("it")]
    [InlineData("en")]
    public async Task Every_command_has_its_help(string language)
    {
        var help = await Task.WhenAll(Commands.Select(command => Traguardo.Run(command, "--help", "--lang", language)));

        ApprovedText.Check(string.Join("\n", help.AsEnumerable()), $"Help.{language}");
    }

    [Fact]
    public async Task Wrong_words_are_one_line_each_and_the_way_to_the_help()
    {
        string[][] wrong =
        [
            ["scor"],
            ["serve", "--port", "porta"],
            ["serve", "--urls", "127.0.0.1"],
            ["serve", "--urls", "ftp://127.0.0.1"],
            ["score"],
            ["score", "--jsn", "a.json"],
            ["score", "a.json", "--period", "Q5"],
            ["score", "a.json", "--period"],
            ["score", "a.json", "--lang", "de"],
            ["explain", "a.json"],
            ["explain", "a.json", "ente", "altro"],
            ["import", "a.json", "b.json", "--context", "c.json"],
            ["export", "cciaa_pi", "duemilaventi"],
            ["export", "cciaa_pi", "2020", "--format", "pdf"],
            ["verify"],
            ["move"],
            ["move", "--to", "Host"],
            ["move", "--to", "Database=traguardo"],
            ["restore", "copia.zip", "--data", "artifacts/nessuna"],
            ["restore", "README.md", "--data", "artifacts/nessuna"],
        ];

        var runs = await Task.WhenAll(wrong.Select(async words => $"$ traguardo {string.Join(' ', words)}\n{await Traguardo.Run(words)}"));

        ApprovedText.Check(string.Join("\n", runs), "WrongWords");
    }
}
