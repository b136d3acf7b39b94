namespace NarrativeLens.Collect.Robots;

/// <summary>Names in robots.txt that stand for a use, the mining of texts for AI, rather than for one search engine's visits.</summary>
internal static class AiAgents
{
    /// <summary>Each is documented by its owner as a crawler for, or a switch of, AI training and text mining. Fetchers that act on one reader's click
    /// (ChatGPT-User, Claude-User) and AI search indexes (OAI-SearchBot) are another matter and not among them.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "GPTBot", "ClaudeBot", "anthropic-ai", "Google-Extended", "Applebot-Extended", "CCBot", "Meta-ExternalAgent", "cohere-ai",
        "cohere-training-data-crawler", "Bytespider", "Diffbot", "omgili", "Webzio-Extended", "PanguBot", "Timpibot",
    ];
}
