using System.Reflection;
using System.Runtime.CompilerServices;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Traguardo.Web.Http;

namespace Traguardo.Web.Operations;

/// <summary>
/// Measures, traces and logs sent to a collector (OpenTelemetry, OTLP) where the settings name one. Where they do not, none of it is even
/// loaded. What it sends names pages, times and statements without their values: no person, no value, no key.
/// </summary>
public static class Telemetry
{
    /// <summary>The standard name of the setting: the collector's address.</summary>
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (builder.Configuration[Endpoint] is { Length: > 0 })
        {
            Export(builder);
        }
    }

    /// <summary>Counts what a command does, and sends it when the command ends; null where no collector is named.</summary>
    public static IDisposable? OfCommand() => Environment.GetEnvironmentVariable(Endpoint) is { Length: > 0 } ? Send() : null;

    // Apart, and kept apart: what a method names is loaded when it is first called.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Export(WebApplicationBuilder builder) => builder.Services.AddOpenTelemetry()
        .ConfigureResource(resource => Name(resource, builder.Configuration["OTEL_SERVICE_NAME"]))
        .WithMetrics(metrics => metrics.AddMeter(
            Meters.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Diagnostics", "System.Runtime", "Npgsql"))
        .WithTracing(traces => traces
            .AddAspNetCoreInstrumentation(requests => requests.EnrichWithHttpRequest = (activity, request) => activity.SetTag("url.path", LoggedPath.Of(request.Path)))
            .AddSource("Npgsql"))
        .WithLogging()
        .UseOtlpExporter();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static MeterProvider Send() => Sdk.CreateMeterProviderBuilder()
        .ConfigureResource(resource => Name(resource, Environment.GetEnvironmentVariable("OTEL_SERVICE_NAME")))
        .AddMeter(Meters.Name)
        .AddOtlpExporter()
        .Build();

    private static void Name(ResourceBuilder resource, string? said) =>
        resource.AddService(said ?? "traguardo", serviceVersion: typeof(Telemetry).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);
}
