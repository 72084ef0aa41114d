using Microsoft.EntityFrameworkCore;
using Traguardo.Core.Calendar;
using Traguardo.Web.Access;
using Traguardo.Web.Data;

namespace Traguardo.Web.Features.Calendar;

/// <summary>Looks every minute whether there are letters to write and to send, in the hours and on the days on which they may leave.</summary>
public sealed partial class ReminderService(
    CycleCache cycles, ReminderWriter writer, LetterPost post, IDbContextFactory<TraguardoDb> databases, Mailer mailer, TimeProvider clock, ILogger<ReminderService> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>Does what is to be done now. What goes wrong in one administration is logged, and tried again the next time.</summary>
    public async Task WorkAsync(CancellationToken stop)
    {
        // Letters are in Italian, whoever wrote what they tell of.
        Languages.Use(Languages.Italian);
        await post.GiveUpForgottenAsync(stop);
        foreach (var administration in (await cycles.ListAsync(stop)).Select(cycle => cycle.AdministrationCode).Distinct())
        {
            try
            {
                var rules = await RulesAsync(administration, stop);
                if (rules.IsOpen(clock.GetLocalNow().DateTime))
                {
                    await writer.WriteAsync(administration, rules, stop);
                    await post.SendWaitingAsync(administration, rules, stop);
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Failed(fault, administration);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!mailer.IsConfigured)
        {
            NoMail();
            return;
        }
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            do
            {
                await TryAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
    }

    private async Task TryAsync(CancellationToken stop)
    {
        try
        {
            await WorkAsync(stop);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Failed(fault, "");
        }
    }

    private async Task<ReminderRules> RulesAsync(string administration, CancellationToken stop)
    {
        await using var db = await databases.CreateDbContextAsync(stop);
        return (await CalendarReader.RulesAsync(db, administration, stop)).Reminders;
    }

    [LoggerMessage(LogLevel.Information, "No reminders are sent: the settings name no mail server, sender or site")]
    private partial void NoMail();

    [LoggerMessage(LogLevel.Error, "Reminders of {Administration} were not written or sent")]
    private partial void Failed(Exception fault, string administration);
}

/// <summary>What Server.cs says of the calendar.</summary>
public static class CalendarServices
{
    public static void AddCalendar(this IServiceCollection services)
    {
        services.AddSingleton<CalendarReader>();
        services.AddSingleton<CalendarDesk>();
        services.AddSingleton<LetterPost>();
        services.AddSingleton<ReminderWriter>();
        services.AddSingleton<ReminderService>();
        services.AddHostedService(provider => provider.GetRequiredService<ReminderService>());
    }
}
