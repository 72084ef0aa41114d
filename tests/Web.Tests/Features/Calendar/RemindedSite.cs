using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Core.Cycles;
using Traguardo.Core.People;
using Traguardo.Web.Access;
using Traguardo.Web.Data;
using Traguardo.Web.Features.Calendar;
using Traguardo.Web.Tests.Rig;

namespace Traguardo.Web.Tests.Features.Calendar;

/// <summary>An administration of people with mailboxes and a year under way: the office of accounts enters six values until 22 January 2021, the registry one.</summary>
public sealed class RemindedSite : PostedSite
{
    public const string Map = "/c_prova/2020";
    public const string Accounts = "rag@ente.invalid";
    public const string Oiv = "oiv@ente.invalid";

    /// <summary>A Friday, fourteen days before the values are due, before the hour at which letters leave.</summary>
    public SetClock Time { get; } = new(new DateTime(2021, 1, 8, 7, 30, 0, DateTimeKind.Unspecified));

    protected override TimeProvider Clock => Time;

    protected override async Task FillAsync()
    {
        await base.FillAsync();
        await Services.GetRequiredService<CycleStore>().SaveAsync(Cycle, contextJson: null, isSample: false, Origin.Program(Code, "Prova"));
        await EmployAsync(Accounts, Role.UnitHead, "RAG");
        await EmployAsync(Oiv, Role.Oiv);
    }

    /// <summary>Somebody with an account and a role.</summary>
    public async Task<Guid> EmployAsync(string email, Role role, string unit = "")
    {
        await using var db = await OpenAsync();
        var account = Account.Of($"Persona {email.Split('@')[0]}", email);
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, Password);
        db.Users.Add(account);
        var person = new Person { Administration = Code, Name = account.DisplayName, Email = email, AccountId = account.Id, Unit = unit.Length == 0 ? null : unit, Grants = [new Grant { Role = role, Unit = unit }] };
        db.People.Add(person);
        await db.SaveChangesAsync();
        return person.Id;
    }

    /// <summary>What the site does each minute.</summary>
    public Task WorkAsync() => Services.GetRequiredService<ReminderService>().WorkAsync(CancellationToken.None);

    public async Task<IReadOnlyList<Letter>> QueueAsync(string email)
    {
        await using var db = await OpenAsync();
        return await db.Letters.AsNoTracking().Where(letter => letter.Address == email).OrderBy(letter => letter.Day).ToListAsync();
    }

    public Task<TraguardoDb> OpenAsync() => Services.GetRequiredService<IDbContextFactory<TraguardoDb>>().CreateDbContextAsync();

    private static Cycle Cycle => new()
    {
        Administration = new Administration { Code = Code, Name = "Comune di Prova" },
        Year = 2020,
        Method = new Method(),
        Units = [new Unit { Code = "SG", Name = "Segreteria generale" }, new Unit { Code = "RAG", Name = "Ragioneria", Parent = "SG" }, new Unit { Code = "ANA", Name = "Anagrafe", Parent = "SG" }],
        Indicators =
        [
            .. Enumerable.Range(1, 6).Select(i => new Indicator { Code = $"R{i}", Name = $"Dato {i} della ragioneria", Better = Better.Higher, Owner = "RAG" }),
            new Indicator { Code = "A1", Name = "Dato dell’anagrafe", Better = Better.Higher, Owner = "ANA" },
        ],
        Scorecards =
        [
            new Node
            {
                Kind = NodeKind.Scorecard, Code = "ente", Title = "Ente",
                Children =
                [
                    new Node
                    {
                        Kind = NodeKind.Objective, Code = "O", Title = "Obiettivo", Weight = 100,
                        Children = [.. new[] { "R1", "R2", "R3", "R4", "R5", "R6", "A1" }.Select(code => new Item { Indicator = code, Weight = 10, Target = Target.Of(1m) })],
                    },
                ],
            },
        ],
        Acts = [new PhaseAct(Phase.Approved) { Date = new DateOnly(2020, 1, 28) }, new PhaseAct(Phase.UnderWay)],
    };
}
