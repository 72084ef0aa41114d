using System.CommandLine;
using System.Data.Common;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Traguardo.Core.Display;
using Traguardo.Web.Commands.Printing;
using Traguardo.Web.Data;
using Traguardo.Web.Http;

namespace Traguardo.Web.Commands;

/// <summary><c>move</c>: an installation from the embedded database to PostgreSQL.</summary>
public static class MoveCommand
{
    public static Command Create()
    {
        var to = new Option<string>("--to") { Description = CommandTexts.MoveTo, HelpName = "CONNECTION" };
        var data = CycleOptions.Data();
        var command = new Command("move", CommandTexts.Move) { to, data };
        command.Validators.Add(words =>
        {
            if (words.GetResult(to) is null)
            {
                words.AddError(string.Format(null, CommandTexts.OptionMissing, to.Name));
            }
        });
        command.SetAction((words, stop) => Move(words.GetValue(data) ?? ServerSettings.DefaultDataDirectory, words.GetValue(to)!, stop));
        return command;
    }

    private static async Task<int> Move(string data, string connection, CancellationToken stop)
    {
        if (Read(connection) is not { } address)
        {
            return await Refuse(string.Format(null, CommandTexts.MoveNoConnection, connection));
        }
        if (!File.Exists(Path.Combine(data, DataVersion.DatabaseFile)))
        {
            return await Refuse(string.Format(null, CommandTexts.DatabaseMissing, data));
        }
        try
        {
            await using var source = new ServiceCollection().AddTraguardoData(data).BuildServiceProvider();
            await using var target = new ServiceCollection().AddTraguardoData(data, connection).BuildServiceProvider();
            await DatabaseStart.MigrateAsync(source, stop);
            await DatabaseStart.MigrateAsync(target, stop);
            await using var from = await source.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(stop);
            await using var to = await target.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync(stop);
            var tables = await DatabaseMove.CopyAsync(from, to, stop);
            var figures = Figures.Current;
            Output.Write([
                .. tables.Where(table => table.Rows > 0).Select(table => string.Format(null, CommandTexts.MovedTable, table.Name, figures.Number(table.Rows), table.Hash)),
                string.Format(null, CommandTexts.Moved, figures.Number(tables.Count), figures.Number(tables.Sum(table => table.Rows))),
            ]);
            return CommandLine.Done;
        }
        catch (NpgsqlException fault) when (fault.InnerException is SocketException or TimeoutException)
        {
            return await Refuse(string.Format(null, CommandTexts.MoveUnreached, $"{address.Host}:{address.Port}"));
        }
        catch (Exception fault) when (fault is DbException or InvalidOperationException or InvalidDataException or ArgumentException)
        {
            return await Refuse(string.Format(null, CommandTexts.MoveRefused, fault.Message));
        }
    }

    private static NpgsqlConnectionStringBuilder? Read(string connection)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connection) is { Host.Length: > 0 } address ? address : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static async Task<int> Refuse(string why)
    {
        await Console.Error.WriteLineAsync(Printing.PlainText.Of(why));
        return CommandLine.Wrong;
    }
}
