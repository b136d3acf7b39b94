using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NarrativeLens.Extract;
using NarrativeLens.Extract.Dom;
using NarrativeLens.Extract.Dom.Tree;

namespace NarrativeLens.Tests.Extract.Dom;

/// <summary>The light nodes must form the tree that the parser's own nodes form: the rules of HTML for broken markup are many, and all of them are the parser's.</summary>
public sealed class PageTreeTests
{
    private const int Pages = 3_000;

    private static readonly string[] s_pieces =
    [
        "<p>", "</p>", "<b>", "</b>", "<i class=x>", "</i>", "<a href=/1>", "</a>", "<table>", "</table>", "<tr>", "<td>", "</td>", "<caption>", "<li>", "<ul>", "</ul>",
        "<div id=a>", "</div>", "<svg>", "</svg>", "<path d=x>", "<foreignObject>", "<math>", "<mi>", "</math>", "<select>", "<option>", "</select>",
        "<h1>", "</h2>", "<form>", "</form>", "<button>", "</button>", "<noscript>", "</noscript>", "<script>if (a<b) c();</script>", "<style>p{}</style>", "<!-- c -->", "<br>",
        "</br>", "<nobr>", "<x-card>", "</x-card>", "<frameset>", "<head>", "<body class=late>", "</body>", "<title>T</title>", "<dd>", "<dt>", "<ruby>", "<rp>", "&amp;", "&notin;",
        "text ", " 60,000", "\n", "<textarea>x", "</textarea>", "<pre>\n", "</pre>", "<html lang=en>", "<meta charset=utf-8>", "<object>", "</object>", "<marquee>", "<center>",
    ];

    [Theory]
    [InlineData("")]
    [InlineData("just text")]
    [InlineData("<!doctype html><html lang=de><head><meta name=a content=b><title>A &amp; B</title></head><body class='x y'><p>one<p>two<b>three</p>four")]
    [InlineData("<table><p>fostered</p><tr><td>cell<td>cell2<tbody><tr>loose text")]
    [InlineData("<a href=1>one<a href=2>two<div>three</a>four</div>")]
    [InlineData("<p><b><i>mis</b>nested</i> twice <b>and</p><p>again</b>")]
    [InlineData("<svg><title>drawn</title><p>out of it")]
    public void A_page_makes_the_same_tree_as_the_parser_s_own_nodes(string html) => AssertSameTree(html);

    [Fact]
    public void Any_heap_of_tags_makes_the_same_tree_as_the_parser_s_own_nodes()
    {
        var random = new Random(20260206);
        for (var page = 0; page < Pages; page++)
        {
            AssertSameTree(string.Concat(Enumerable.Range(0, random.Next(3, 40)).Select(_ => s_pieces[random.Next(s_pieces.Length)])));
        }
    }

    [Theory]
    [InlineData("<template><p>inert 60,000</p></template><p>shown</p>")]
    [InlineData("<table><template><tr><td>inert</template><tr><td>shown</table>")]
    [InlineData("<template><table><tr></template><col></tr><p>shown")]
    [InlineData("<div><template><caption>inert<template></caption></table></template>inert</template>shown</div>")]
    [InlineData("</template><p>shown")]
    public void What_a_template_holds_is_not_read(string html)
    {
        using var tree = PageParser.Parse(html, new ExtractOptions(), TestContext.Current.CancellationToken);
        var (table, _) = NodeTableBuilder.Build(tree, 10_000, TestContext.Current.CancellationToken);

        var words = table.Words(0, 1_000);

        Assert.Contains("shown", words, StringComparison.Ordinal);
        Assert.DoesNotContain("inert", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Attributes_that_nothing_reads_are_dropped()
    {
        using var tree = PageParser.Parse("<p class=lead data-track=1 onclick='x()' href=/a>text", new ExtractOptions(), TestContext.Current.CancellationToken);

        var paragraph = (TreeElement)tree.Root!.Children[1].Children[0];

        Assert.Equal(["class", "href"], paragraph.Kept.ToArray().Select(attribute => attribute.Name));
        Assert.Equal("lead", paragraph.Attribute("class"));
        Assert.Null(paragraph.Attribute("onclick"));
    }

    private static void AssertSameTree(string html)
    {
        using var own = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(html);
        using var light = PageParser.Parse(html, new ExtractOptions(), TestContext.Current.CancellationToken);

        Assert.Equal(Outline(own.DocumentElement), Outline(light.Root!));
    }

    private static string Outline(IElement element)
    {
        var outline = new StringBuilder();
        Write(element);
        return outline.ToString();

        void Write(INode node)
        {
            switch (node)
            {
                case IElement inner:
                    outline.Append('<').Append(inner.LocalName).Append(inner.GetAttribute("class")).Append(inner.GetAttribute("href")).Append('>');
                    node.ChildNodes.ToList().ForEach(Write);
                    outline.Append("</>");
                    break;
                case IText text:
                    outline.Append(text.Data);
                    break;
                default:
                    break;
            }
        }
    }

    private static string Outline(TreeElement element)
    {
        var outline = new StringBuilder();
        Write(element);
        return outline.ToString();

        void Write(TreeNode node)
        {
            if (node is TreeText text)
            {
                outline.Append(text.Characters);
            }
            else if (node is TreeElement inner)
            {
                outline.Append('<').Append(inner.Kind.Name).Append(inner.Attribute("class")).Append(inner.Attribute("href")).Append('>');
                inner.Children.ForEach(Write);
                outline.Append("</>");
            }
        }
    }
}
