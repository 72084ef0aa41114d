using Traguardo.Core.Cycles;
using Traguardo.Core.Formulas;
using Traguardo.Core.Measures;

namespace Traguardo.Core.Compiling;

/// <summary>Compiles a cycle part by part, and gathers all the faults on the way: each part goes on where an earlier one failed.</summary>
internal sealed class CycleCompiler(Cycle cycle)
{
    public Cycle Cycle { get; } = cycle;

    public List<Fault> Faults { get; } = [];

    public Dictionary<string, int> MeasureIndex { get; private set; } = [];

    public Dictionary<string, int> IndicatorIndex { get; private set; } = [];

    public CompiledIndicator[] Indicators { get; private set; } = [];

    public List<CompiledNode> Scorecards { get; private set; } = [];

    public List<CompiledNode> Nodes { get; private set; } = [];

    /// <summary>By programme: the objective it pays for; no entry where it names none.</summary>
    public Dictionary<string, CompiledNode> ProgrammeObjectives { get; private set; } = [];

    public Dictionary<CompiledNode, HashSet<int>> Neutralised { get; private set; } = [];

    public List<(StrategicArea Area, CompiledNode[] Objectives)> Areas { get; private set; } = [];

    public void Compile()
    {
        var codes = new Codes(Faults);
        codes.CheckPlain("$.administration.code", Cycle.Administration.Code);
        Years.Check(this, "$.year", Cycle.Year);
        Names.Check(this);
        MethodCompiler.Check(this);
        UnitCompiler.Check(this, codes);
        PersonalCards.CheckUnits(this, codes);
        codes.Index("$.programmes", Cycle.Programmes, programme => programme.Code);
        MeasureIndex = codes.Index("$.measures", Cycle.Measures, measure => measure.Code, Codes.NotInMeasures);
        IndicatorIndex = codes.Index("$.indicators", Cycle.Indicators, indicator => indicator.Code);
        codes.Index("$.strategicAreas", Cycle.StrategicAreas, area => area.Code);

        MeasureCompiler.Check(this, codes);
        ValueCompiler.Check(this, codes);
        Indicators = IndicatorCompiler.Compile(this, codes);
        var trees = new TreeCompiler(this, codes);
        trees.Compile();
        Scorecards = trees.Scorecards;
        Nodes = trees.Nodes;
        Addresses.Check(this, trees);
        References.Resolve(this, trees);
        Areas = References.ResolveAreas(this, trees);
        ProgrammeObjectives = ProgrammeCompiler.Compile(this);
        RevisionCompiler.Check(this, codes);
        AnalysisCompiler.Check(this);
        ExaminationCompiler.Check(this);
        Neutralised = References.ResolveNeutralisations(this);
    }

    public void Fault(string path, string what, string expected) => Faults.Add(new Fault(path, what, expected));

    /// <summary>True for a number beyond what formulas count with: sums and differences of such numbers might not fit a decimal.</summary>
    public static bool IsTooLarge(decimal number) => Math.Abs(number) > Formula.MaxNumber;

    /// <summary>What a value should look like, in words.</summary>
    public static string Expected(ValueKind kind) => kind switch
    {
        ValueKind.Date => CompileTexts.ADate,
        ValueKind.YesNo => CompileTexts.AYesNo,
        _ => CompileTexts.ANumber,
    };
}
