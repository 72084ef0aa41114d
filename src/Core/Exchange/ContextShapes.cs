using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Traguardo.Core.Exchange;

/// <summary>Tables to begin a year with: those that documents print, without figures.</summary>
public static class ContextShapes
{
    private const int YearsShown = 7;

    // What the Relazione tells beside scores, as DPCM 18/9/2012, D.lgs. 150/2009 and the guidelines of Unioncamere ask for it.
    private const string Law = """
        {
         "labels": {"staff": "Personale", "finance": "Risorse finanziarie", "gender": "Dimensione di genere", "quality": "Qualità dei servizi",
          "training": "Anticorruzione", "controls": "Anticorruzione"},
         "staff": {
          "byAge": {"title": "Personale a tempo indeterminato per classi di età", "years": [],
           "rows": {"20-29": [], "30-39": [], "40-49": [], "50-59": [], "60 e oltre": []}, "total": []},
          "byEducation": {"title": "Personale a tempo indeterminato per titolo di studio", "years": [],
           "rows": {"Scuola dell'obbligo": [], "Diploma": [], "Laurea": []}, "total": [],
           "genderLastYear": {"Scuola dell'obbligo": {"donne": null, "uomini": null}, "Diploma": {"donne": null, "uomini": null}, "Laurea": {"donne": null, "uomini": null}}},
          "bySeniority": {"title": "Personale a tempo indeterminato per anzianità di servizio", "years": [],
           "rows": {"0-5": [], "6-10": [], "11-15": [], "16-20": [], "21-25": [], "26-30": [], "31-35": [], "36-40": [], "41 e oltre": []}, "total": []},
          "byContract": {"title": "Personale per tipologia contrattuale", "years": [], "rows": {"Full time": [], "Part time": []}, "total": []},
          "byCategory": {"title": "Personale in ruolo per categoria contrattuale", "years": [],
           "rows": {"Dirigenti": [], "D": [], "C": [], "B": [], "A": []}, "total": [],
           "genderLastYear": {"Dirigenti": {"donne": null, "uomini": null}, "D": {"donne": null, "uomini": null}, "C": {"donne": null, "uomini": null},
            "B": {"donne": null, "uomini": null}, "A": {"donne": null, "uomini": null}}},
          "byGender": {"title": "Personale per sesso", "years": [], "rows": {"Donne": [], "Uomini": []}, "total": []}
         },
         "finance": {"title": "Risorse finanziarie assegnate", "unit": "euro", "columns": ["Budget assestato", "Consuntivo"],
          "groups": [
           {"name": "Proventi correnti", "printed": [null, null], "rows": {"Diritto annuale": [null, null], "Diritti di segreteria": [null, null],
            "Contributi, trasferimenti e altre entrate": [null, null], "Proventi da gestione di beni e servizi": [null, null], "Variazione delle rimanenze": [null, null]}},
           {"name": "Oneri correnti", "printed": [null, null], "rows": {"Personale": [null, null], "Funzionamento": [null, null],
            "Interventi economici": [null, null], "Ammortamenti e accantonamenti": [null, null]}}],
          "results": {"Gestione corrente": [null, null], "Gestione finanziaria": [null, null], "Gestione straordinaria": [null, null],
           "Rettifiche di valore": [null, null], "Risultato economico": [null, null]}},
         "gender": {"title": "Contesto imprenditoriale e occupazione per genere",
          "labels": {"impreseFemminili": "Imprese femminili sulle imprese registrate nella provincia", "disoccupazioneFemminile": "Tasso di disoccupazione femminile",
           "disoccupazioneMaschile": "Tasso di disoccupazione maschile"},
          "units": {"impreseFemminili": "percent", "disoccupazioneFemminile": "percent", "disoccupazioneMaschile": "percent"},
          "impreseFemminili": null, "disoccupazioneFemminile": null, "disoccupazioneMaschile": null},
         "quality": {"title": "Qualità dei servizi in breve",
          "labels": {"cartaDeiServizi": "Standard della Carta dei servizi rispettati", "questionariCompilati": "Questionari compilati al termine delle iniziative",
           "soddisfatti": "Soddisfatti delle iniziative, sui rispondenti", "tempestivitaPagamenti": "Indicatore di tempestività dei pagamenti"},
          "units": {"cartaDeiServizi": "percent", "soddisfatti": "percent", "tempestivitaPagamenti": "days"},
          "cartaDeiServizi": null, "questionariCompilati": null, "soddisfatti": null, "tempestivitaPagamenti": null},
         "training": {"title": "Formazione sull'anticorruzione",
          "labels": {"oreAnticorruzione": "Ore di formazione su trasparenza e anticorruzione", "personaleCoinvolto": "Personale coinvolto sul personale individuato",
           "target": "Target", "actual": "Consuntivo"},
          "units": {"personaleCoinvolto": "percent"},
          "oreAnticorruzione": {"target": null, "actual": null}, "personaleCoinvolto": {"target": null, "actual": null}},
         "controls": {"title": "Controlli anticorruzione", "labels": {"rapportiControllati": "Rapporti controllati", "valore": "Valore dei rapporti controllati"},
          "units": {"valore": "euro"}, "rapportiControllati": null, "valore": null}
        }
        """;

    /// <summary>The tables that the law and the practice ask for, of the years up to one, without figures.</summary>
    /// <param name="year">The last year.</param>
    public static string OfLaw(int year)
    {
        var root = JsonNode.Parse(Law)!;
        foreach (var table in Objects(root).Where(node => node["years"] is JsonArray { Count: 0 }).ToList())
        {
            table["years"] = new JsonArray([.. Enumerable.Range(year - YearsShown + 1, YearsShown).Select(one => (JsonNode)one)]);
            foreach (var list in Rows(table))
            {
                for (var i = 0; i < YearsShown; i++)
                {
                    list.Add(null);
                }
            }
        }
        return ContextWriter.Text(root);
    }

    /// <summary>
    /// The tables of a year for the next: where a table goes over years, the first goes and the new one comes, without figures; all other
    /// figures are left out, and lists of texts stay to be gone over.
    /// </summary>
    /// <param name="json">The file of the year before, sound.</param>
    /// <param name="from">The year it is of.</param>
    /// <param name="year">The year begun.</param>
    public static string Next(string json, int from, int year)
    {
        var root = JsonNode.Parse(json)!;
        foreach (var table in Objects(root).ToList())
        {
            if (table["years"] is JsonArray { Count: > 0 } years && years[^1]!.ToString() == from.ToString(CultureInfo.InvariantCulture))
            {
                foreach (var list in Rows(table).Append(years).ToList())
                {
                    list.Add(list == years ? JsonValue.Create(year) : null);
                    if (list.Count > YearsShown)
                    {
                        list.RemoveAt(0);
                    }
                }
                foreach (var name in new[] { "genderLastYear", "printedGenderTotals" })
                {
                    Empty(table[name]);
                }
            }
        }
        foreach (var table in ContextReader.Read(Encoding.UTF8.GetBytes(json)).Tables.Where(table => !table.Columns.Contains(from.ToString(CultureInfo.InvariantCulture))))
        {
            Empty(ContextWriter.NodeOf(root, json, table.Path) is JsonObject node ? (JsonNode?)node["rows"] ?? node : null);
            if (ContextWriter.NodeOf(root, json, table.Path) is JsonObject whole)
            {
                Empty(whole["printed"] ?? whole["total"]);
                whole.Remove("note");
            }
        }
        return ContextWriter.Text(root);
    }

    private static IEnumerable<JsonArray> Rows(JsonObject table) =>
        ((JsonObject)table["rows"]!).Select(row => row.Value).Append(table["total"]).OfType<JsonArray>();

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject one => one.SelectMany(member => Objects(member.Value)).Prepend(one),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    // Figures alone: names, titles and units say what is to come in their place.
    private static void Empty(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject one:
                foreach (var (name, value) in one.Where(member => member.Key is not ("decimals" or "years" or "columns")).ToList())
                {
                    if (value is JsonValue figure && figure.GetValueKind() == JsonValueKind.Number)
                    {
                        one[name] = null;
                    }
                    else
                    {
                        Empty(value);
                    }
                }
                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    if (list[i] is JsonValue figure && figure.GetValueKind() == JsonValueKind.Number)
                    {
                        list[i] = null;
                    }
                }
                break;
        }
    }
}
