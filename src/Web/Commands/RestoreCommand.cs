using System.CommandLine;
using System.Data.Common;
using Traguardo.Core.Display;
using Traguardo.Web.Backups;
using Traguardo.Web.Commands.Printing;

namespace Traguardo.Web.Commands;

/// <summary><c>restore</c>: an installation from a backup, into an empty data directory and, where one is set, an empty PostgreSQL database.</summary>
public static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("BACKUP.zip") { Description = CommandTexts.RestoreFile };
        var data = CycleOptions.Data();
        var command = new Command("restore", CommandTexts.Restore) { file, data };
        command.SetAction((words, stop) => Restore(new FileInfo(words.GetValue(file)!), new DirectoryInfo(words.GetValue(data) ?? ServerSettings.DefaultDataDirectory), stop));
        return command;
    }

    private static async Task<int> Restore(FileInfo backup, DirectoryInfo data, CancellationToken stop)
    {
        try
        {
            RestoredBackup restored;
            using (var progress = new LateProgressBar())
            {
                restored = await new BackupReader(data, ServerSettings.DefaultPostgres).RestoreAsync(backup, progress.Show, stop);
            }
            var figures = Figures.Current;
            Output.Write([
                PlainText.Of(string.Format(null, CommandTexts.Restored, data, figures.Number(restored.Manifest.Files.Count), figures.Date(DateOnly.FromDateTime(restored.Manifest.At.LocalDateTime)))),
                string.Format(null, CommandTexts.RestoredChains, figures.Number(restored.Chains), figures.Number(restored.Entries)),
                .. restored.Manifest.Missing.Select(hash => string.Format(null, CommandTexts.BackupMissing, hash)),
            ]);
            return CommandLine.Done;
        }
        catch (Exception fault) when (fault is DbException or IOException or UnauthorizedAccessException or InvalidDataException or InvalidOperationException or ArgumentException)
        {
            await Console.Error.WriteLineAsync(PlainText.Of(fault.Message));
            return CommandLine.Wrong;
        }
    }
}
