namespace NarrativeLens.Extract.Body;

/// <summary>The numbers by which a body is found; lengths in letters and digits. Chosen on labelled news pages of many countries, kept round on purpose.</summary>
internal static class BodyLimits
{
    /// <summary>A shorter block is a label more often than a sentence.</summary>
    public const int ShortSentence = 25;

    /// <summary>A part with this share of the page's running text is the article, whatever its class name says.</summary>
    public const double NoiseShare = 0.4;

    /// <summary>A page with less running text than this says too little to overrule class names.</summary>
    public const int LittleText = 200;

    /// <summary>A box that sells the article holds less than this share of the page's running text.</summary>
    public const double BoxShare = 0.2;

    /// <summary>Names that leave less than this share of the page's running text are not believed.</summary>
    public const double LeastKept = 0.3;

    /// <summary>The body is the deepest node that still holds this share of the text of the node above it.</summary>
    public const double DescentShare = 0.72;

    /// <summary>A named body must hold this share of the text of the body found by weight.</summary>
    public const double NamedShare = 0.55;

    /// <summary>An appended story holds at least this share of the text of the body.</summary>
    public const double StoryShare = 0.25;

    /// <summary>A page with more full stories is an index or a report told in entries.</summary>
    public const int MostStories = 5;

    /// <summary>A block with more of its letters inside links than this, and no sentence, is a list of links.</summary>
    public const double LinkShare = 0.6;

    /// <summary>How far above the body a standfirst may stand, in rows.</summary>
    public const int StandfirstReach = 400;

    /// <summary>A page with at least so many linked headlines may be an index.</summary>
    public const int IndexLinks = 8;

    /// <summary>An id with so many hyphens is made of a headline and no name.</summary>
    public const int HeadlineIdParts = 5;

    /// <summary>The same for the id of a heading, which is made of its words nearly always.</summary>
    public const int HeadingIdParts = 2;

    /// <summary>An opening paragraph is made of few rows; a part with more is a list of teasers.</summary>
    public const int RowsOfALead = 60;

    /// <summary>A linked headline has at least so many letters.</summary>
    public const int HeadlineLetters = 12;
}
