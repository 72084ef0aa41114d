using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Security.Cryptography;
using Traguardo.Core.Display;
using Traguardo.Core.Exchange;
using Traguardo.Core.Freezing;
using Traguardo.Documents.Packages;
using Traguardo.Documents.Pdf;
using Traguardo.Web.Commands.Printing;
using Traguardo.Web.Features.Documents;

namespace Traguardo.Web.Commands;

/// <summary><c>report</c>: a document of a cycle, from its files or from the database, in the formats asked for or as a package that proves itself.</summary>
public static class ReportCommand
{
    private const string Package = "package";

    public static Command Create()
    {
        var file = new Argument<string?>("CYCLE.json") { Description = CommandTexts.File, Arity = ArgumentArity.ZeroOrOne };
        var database = new Option<string?>("--database") { Description = ReportCommandTexts.Database, HelpName = "ADMINISTRATION/YEAR" };
        var data = CycleOptions.Data();
        var template = new Option<string>("--template") { Description = ReportCommandTexts.Template, HelpName = "CODE|FILE", DefaultValueFactory = _ => "relazione" };
        var format = new Option<string>("--format") { Description = ReportCommandTexts.Format, HelpName = "package|html,docx,…", DefaultValueFactory = _ => Package };
        var output = new Option<string>("--out", "-o") { Description = ReportCommandTexts.Out, HelpName = "DIR", DefaultValueFactory = _ => "." };
        var day = new Option<DateOnly?>("--day") { Description = ReportCommandTexts.Day, HelpName = "2021-06-16", CustomParser = ParseDay };
        var draft = new Option<bool>("--draft") { Description = ReportCommandTexts.Draft };
        var card = new Option<string?>("--card") { Description = ReportCommandTexts.Card, HelpName = "CODE" };
        var context = CycleOptions.Context();
        var texts = new Option<string?>("--texts") { Description = ReportCommandTexts.Texts, HelpName = "DIR" };
        var command = new Command("report", ReportCommandTexts.Report) { file, database, template, format, output, day, draft, card, context, texts, data };
        command.Validators.Add(words =>
        {
            if (words.GetValue(file) is null == words.GetValue(database) is null)
            {
                words.AddError(ReportCommandTexts.OneSource);
            }
        });
        command.SetAction((words, stop) =>
        {
            var asked = new AskedDocument(words.GetValue(template)!, words.GetValue(card), words.GetValue(day) ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime), words.GetValue(draft));
            Task<int> Answer(DocumentSnapshot? snapshot) => snapshot is null
                ? Task.FromResult(CommandLine.Wrong)
                : Write(snapshot, words.GetValue(format)!, new DirectoryInfo(words.GetValue(output)!), stop);
            return words.GetValue(database) is { } named
                ? Database.UseExistingServices(words.GetValue(data), async services => await Answer(await asked.FreezeAsync(services, named, stop)), stop)
                : Answer(asked.Freeze(words.GetValue(file)!, words.GetValue(context), words.GetValue(texts)));
        });
        return command;
    }

    private static async Task<int> Write(DocumentSnapshot snapshot, string format, DirectoryInfo folder, CancellationToken stop)
    {
        var reading = FrozenDocument.Of(snapshot);
        if (reading.Document is not { } document)
        {
            foreach (var fault in reading.Faults)
            {
                await Console.Error.WriteLineAsync(FaultText.Line(fault, PackageManifest.Snapshot));
            }
            return CommandLine.Wrong;
        }
        await using var pdf = new PdfWriter();
        var writer = DocumentFormats.Writer(pdf);
        var formats = format.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (formats.Length == 0 || (format != Package && formats.Except(writer.Formats).Any()))
        {
            return await Refuse(string.Format(null, ReportCommandTexts.FormatUnknown, format, string.Join(", ", writer.Formats)));
        }
        if (File.Exists(Path.TrimEndingDirectorySeparator(folder.FullName)) || (!folder.Exists && !Path.EndsInDirectorySeparator(folder.ToString()) && IsNameOfFile(folder.Name, writer)))
        {
            return await Refuse(string.Format(null, ReportCommandTexts.OutIsAFile, folder));
        }
        if (!SpeaksOfWhatThereIs(document))
        {
            return CommandLine.Wrong;
        }
        try
        {
            var files = new List<PackedFile>();
            using (var progress = new LateProgressBar())
            {
                if (format == Package)
                {
                    var package = await writer.WriteAsync(document, progress.Show, stop);
                    files.Add(new PackedFile(package.Name, package.Content));
                }
                foreach (var one in format == Package ? [] : formats.Distinct())
                {
                    files.AddRange(await writer.FilesAsync(document, one, stop));
                }
            }
            foreach (var made in files)
            {
                var place = new FileInfo(Path.Combine(folder.FullName, made.Name));
                place.Directory!.Create();
                await File.WriteAllBytesAsync(place.FullName, made.Content, stop);
            }
            Output.Write(files.Select(made => string.Format(null, ReportCommandTexts.Written, made.Name, Figures.Current.Number(made.Content.Length), Convert.ToHexStringLower(SHA256.HashData(made.Content)))));
            return CommandLine.Done;
        }
        catch (Exception fault) when (fault is FormatUnavailableException or FormatFaultException)
        {
            if (fault.InnerException is PdfException { Details: { Length: > 0 } details })
            {
                await Console.Error.WriteLineAsync(PlainText.Of(details));
            }
            return await Refuse(fault.Message);
        }
    }

    private static bool IsNameOfFile(string name, PackageWriter writer) =>
        writer.Formats.Append("zip").Contains(Path.GetExtension(name).TrimStart('.'), StringComparer.OrdinalIgnoreCase);

    // A text that asks for a figure that there is not: a draft may say so on the page, a document may not.
    private static bool SpeaksOfWhatThereIs(FrozenDocument document)
    {
        foreach (var fault in document.Report.Faults)
        {
            Console.Error.WriteLine(PlainText.Of(string.Create(CultureInfo.InvariantCulture, $"{fault.Text ?? fault.Section}:{fault.Line}:{fault.Column}: {fault.Message}")));
        }
        return document.Report.Faults.Count == 0 || document.Snapshot.IsDraft;
    }

    private static DateOnly? ParseDay(ArgumentResult words)
    {
        if (DateOnly.TryParseExact(words.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }
        words.AddError(string.Format(null, ReportCommandTexts.NotADay, words.Tokens[0].Value));
        return null;
    }

    private static async Task<int> Refuse(string why)
    {
        await Console.Error.WriteLineAsync(PlainText.Of(why));
        return CommandLine.Wrong;
    }
}
