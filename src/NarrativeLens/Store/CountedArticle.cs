using NarrativeLens.Classify;

namespace NarrativeLens.Store;

/// <summary>What counting over time needs of an article: no words.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Story">Id of its story: wire copies share it.</param>
/// <param name="Day">UTC day of publication.</param>
/// <param name="Outlet">The outlet.</param>
/// <param name="Model">Id of the model that tagged it.</param>
/// <param name="Sentences">Its sentences, tagged or not.</param>
/// <param name="Tags">Its tagged sentences, per narrative and stance.</param>
public sealed record CountedArticle(string Article, string Story, DateOnly Day, string Outlet, string Model, int Sentences, IReadOnlyList<TagCount> Tags);

/// <summary>Sentences of one article with one narrative and stance.</summary>
/// <param name="Narrative">Id of the narrative.</param>
/// <param name="Stance">The side they take.</param>
/// <param name="Sentences">Their number, above zero.</param>
public readonly record struct TagCount(string Narrative, Stance Stance, int Sentences);

/// <summary>One sentence that tells a narrative, to the letter.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Story">Id of its story.</param>
/// <param name="Url">Its address.</param>
/// <param name="Outlet">The outlet.</param>
/// <param name="Title">The title.</param>
/// <param name="Day">UTC day of publication.</param>
/// <param name="Start">Where the sentence begins in the article's text, in code units.</param>
/// <param name="Length">Its length in code units.</param>
/// <param name="Text">Its words.</param>
/// <param name="Stance">The side it takes.</param>
/// <param name="Probability">The model's probability, 0 to 1.</param>
public sealed record ToldSentence(
    string Article, string Story, string Url, string Outlet, string Title, DateOnly Day, int Start, int Length, string Text, Stance Stance, double Probability);
