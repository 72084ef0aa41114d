using System.Threading.Channels;
using MailKit.Net.Smtp;
using MimeKit;
using Traguardo.Web.Operations;

namespace Traguardo.Web.Access;

/// <summary>Sends mail aside, one after the other: no page waits for a mail server, nor shows by its time that there was something to send.</summary>
public sealed partial class Mailer(MailSettings settings, ILogger<Mailer> log) : BackgroundService
{
    private const int MostWaiting = 1000;

    private readonly Channel<MimeMessage> waiting = Channel.CreateBounded<MimeMessage>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.Wait });

    /// <summary>True where a server is known.</summary>
    public bool IsConfigured { get; } = settings.IsComplete;

    /// <summary>Has a message sent soon; nothing where no server is known.</summary>
    public void Send(string name, string address, string subject, string text)
    {
        if (!IsConfigured)
        {
            return;
        }
        if (!waiting.Writer.TryWrite(Message(name, address, subject, text)))
        {
            Meters.LetterDropped();
        }
    }

    /// <summary>Sends a message at once, and throws where the server does not take it. It bears its number, so that a second copy is known for one.</summary>
    public async Task DeliverAsync(Guid id, string name, string address, string subject, string text, CancellationToken cancellation)
    {
        using var message = Message(name, address, subject, text);
        message.MessageId = $"{id:N}@{new Uri(settings.Site!).Host}";
        await SendAsync(message, cancellation);
    }

    private MimeMessage Message(string name, string address, string subject, string text) => new()
    {
        Subject = subject,
        Body = new TextPart("plain") { Text = text },
        From = { MailboxAddress.Parse(settings.From!) },
        To = { new MailboxAddress(name, address) },
    };

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var message in waiting.Reader.ReadAllAsync(stoppingToken))
            {
                await TryAsync(message, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
    }

    private async Task TryAsync(MimeMessage message, CancellationToken cancellation)
    {
        try
        {
            await SendAsync(message, cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The link is on the administrator's screen as well, or can be asked for again.
            NotSent(fault, message.Subject ?? "");
        }
    }

    private async Task SendAsync(MimeMessage message, CancellationToken cancellation)
    {
        var sent = false;
        try
        {
            using var client = new SmtpClient();
            await client.ConnectAsync(settings.Host!, settings.Port, settings.Security, cancellation);
            if (settings.User is { Length: > 0 } user)
            {
                await client.AuthenticateAsync(user, settings.Password ?? "", cancellation);
            }
            await client.SendAsync(message, cancellation);
            sent = true;
            await client.DisconnectAsync(quit: true, cancellation);
        }
        finally
        {
            Meters.LetterSent(sent);
        }
    }

    [LoggerMessage(LogLevel.Error, "Mail was not sent: {Subject}")]
    private partial void NotSent(Exception fault, string subject);
}

/// <summary>What Server.cs says of mail.</summary>
public static class MailServices
{
    public static void AddMail(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            var settings = provider.GetRequiredService<IConfiguration>();
            var mail = settings.GetSection("Mail").Get<MailSettings>() ?? new MailSettings();
            return mail with { Site = mail.Site ?? settings["Site"] };
        });
        services.AddSingleton<Mailer>();
        services.AddHostedService(provider => provider.GetRequiredService<Mailer>());
    }
}
