using System.Diagnostics;
using System.Globalization;
using System.Security;
using Xunit;

namespace Traguardo.Documents.Tests.Workbooks;

/// <summary>
/// LibreOffice without a window, with a profile of its own: opens a workbook, types in its cells as a person would, saves it. Its first
/// start makes the profile; what it runs then is a module of its own Basic put there.
/// </summary>
public sealed class LibreOffice : IDisposable
{
    private const string Program = "/usr/bin/soffice";
    private const string Basic = "user/basic/Standard";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("traguardo-lo-");

    public LibreOffice()
    {
        Assert.True(File.Exists(Program), "Workbooks are tested with LibreOffice: apt-get install libreoffice-calc-nogui, or run ./test, which does.");
        Run("--terminate_after_init");
    }

    private string Profile => Path.Combine(folder.FullName, "profile");

    /// <summary>The workbook as it is after these texts were typed in cells of a sheet, by somebody whose computer speaks this language.</summary>
    public byte[] Fill(byte[] file, string language, string sheet, params (string Cell, string Typed)[] typed)
    {
        var (from, to) = (Path.Combine(folder.FullName, "in.xlsx"), Path.Combine(folder.FullName, "out.xlsx"));
        File.WriteAllBytes(from, file);
        File.Delete(to);
        Speak(language);
        WriteModule($"""
            Sub Main
              Dim opening(0) As New com.sun.star.beans.PropertyValue
              opening(0).Name = "Hidden" : opening(0).Value = True
              book = StarDesktop.loadComponentFromURL("{new Uri(from)}", "_blank", 0, opening())
              sheet = book.Sheets.getByName("{sheet}")
              On Error Resume Next
            {string.Concat(typed.Select(one => $"  sheet.getCellRangeByName(\"{one.Cell}\").FormulaLocal = \"{one.Typed}\"\n"))}
              On Error Goto 0
              Dim saving(0) As New com.sun.star.beans.PropertyValue
              saving(0).Name = "FilterName" : saving(0).Value = "Calc MS Excel 2007 XML"
              book.storeToURL("{new Uri(to)}", saving())
              book.close(True)
            End Sub
            """);
        Run("macro:///Standard.Fill.Main");
        Assert.True(File.Exists(to), "LibreOffice saved nothing.");
        return File.ReadAllBytes(to);
    }

    /// <summary>The file as it is printed.</summary>
    public byte[] ToPdf(byte[] file, string extension)
    {
        var (from, to) = (Path.Combine(folder.FullName, "in." + extension), Path.Combine(folder.FullName, "in.pdf"));
        File.WriteAllBytes(from, file);
        File.Delete(to);
        Run("--convert-to", "pdf", "--outdir", folder.FullName, from);
        Assert.True(File.Exists(to), "LibreOffice printed nothing: apt-get install libreoffice-writer-nogui, or run ./test, which does.");
        return File.ReadAllBytes(to);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void WriteModule(string code)
    {
        File.WriteAllText(Path.Combine(Profile, Basic, "Fill.xba"), $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <script:module xmlns:script="http://openoffice.org/2000/script" script:name="Fill" script:language="StarBasic">{SecurityElement.Escape(code)}</script:module>
            """);
        File.WriteAllText(Path.Combine(Profile, Basic, "script.xlb"), """
            <?xml version="1.0" encoding="UTF-8"?>
            <library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
             <library:element library:name="Fill"/>
            </library:library>
            """);
    }

    // The language decides what is typed: 1.234,56 is a number in Italian, and a text in English.
    private void Speak(string language)
    {
        const string end = "</oor:items>";
        const string path = "<item oor:path=\"/org.openoffice.Setup/L10N\">";
        var file = Path.Combine(Profile, "user/registrymodifications.xcu");
        var lines = File.ReadAllText(file).Replace(end, "", StringComparison.Ordinal).Split('\n').Where(line => !line.StartsWith(path, StringComparison.Ordinal));
        File.WriteAllText(file, $"{string.Join('\n', lines).TrimEnd()}\n{path}<prop oor:name=\"ooSetupSystemLocale\" oor:op=\"fuse\"><value>{language}</value></prop></item>\n{end}\n");
    }

    private void Run(params string[] what)
    {
        var start = new ProcessStartInfo(Program, [string.Create(CultureInfo.InvariantCulture, $"-env:UserInstallation={new Uri(Profile)}"), "--headless", "--norestore", "--nologo", .. what])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"LibreOffice did not end: {string.Join(' ', what)}");
        }
    }
}

/// <summary>Tests of one class after the other with the same LibreOffice: its first start takes longest, and two at a time would share a profile.</summary>
[CollectionDefinition(nameof(LibreOffice))]
public sealed class WithLibreOffice : ICollectionFixture<LibreOffice>;
