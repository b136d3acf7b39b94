namespace NarrativeLens.Figures.Scan;

/// <summary>Why a digit run is no figure, or could not be read: the words of the report.</summary>
internal static class Reasons
{
    public const string Date = "date";
    public const string Time = "time";
    public const string Year = "year";
    public const string Name = "name";
    public const string Version = "version";
    public const string ListNumber = "list-number";
    public const string Section = "section";
    public const string Phone = "phone";
    public const string Address = "address";
    public const string Markup = "markup";
    public const string Footnote = "footnote";
    public const string Score = "score";
    public const string Ordinal = "ordinal";
    public const string Age = "age";
    public const string Citation = "citation";

    public const string OutsideDecimal = "the value lies outside the range of decimal";
    public const string BrokenGrouping = "digits and commas that form no known grouping";
    public const string Dotted = "digits and points that form no known grouping";
    public const string UnknownSuffix = "letters follow that are no known scale or unit";
    public const string Power = "part of a product or power";
    public const string CutByFootnote = "the digits run into a footnote mark";
    public const string NotRead = "no reading is certain";
}
