using System.CommandLine;

namespace NarrativeLens.Cli.Commands;

/// <summary>What `check` writes.</summary>
internal enum CheckForm
{
    Lines,
    Json,
    Sarif,
    GitHub,
    ClaimReview,
    WebAnnotation,
}

/// <summary>The options that choose what `check` writes, at most one of them at a time.</summary>
internal sealed class CheckForms(Option<bool> json)
{
    private readonly (Option<bool> Option, CheckForm Form)[] _forms =
    [
        (json, CheckForm.Json),
        (new("--sarif") { Description = "Write SARIF 2.1.0 for code-scanning tools." }, CheckForm.Sarif),
        (new("--github") { Description = "Write GitHub workflow annotations." }, CheckForm.GitHub),
        (new("--claimreview") { Description = "Write schema.org ClaimReview JSON-LD, one review per figure that is supported or contradicted." }, CheckForm.ClaimReview),
        (new("--web-annotation") { Description = "Write W3C Web Annotations (JSON-LD), one per figure." }, CheckForm.WebAnnotation),
    ];

    /// <summary>Adds all but the shared one.</summary>
    public void AddTo(Command command)
    {
        foreach (var (option, _) in _forms.Skip(1))
        {
            command.Add(option);
        }
    }

    /// <summary>The form asked for.</summary>
    /// <exception cref="InputException">More than one was asked for, or one that rows cannot be written in.</exception>
    public CheckForm Of(ParseResult parsed, bool rows)
    {
        var asked = _forms.Where(form => parsed.GetValue(form.Option)).ToList();
        var names = string.Join(" and ", asked.Select(form => form.Option.Name));
        return asked switch
        {
            { Count: > 1 } => throw new InputException($"{names}: expected one output form at a time"),
            [{ Form: not CheckForm.Json }] when rows => throw new InputException($"--rows and {names}: --rows writes JSON lines; expected no other output form"),
            [var one] => one.Form,
            _ => CheckForm.Lines,
        };
    }
}
