namespace NarrativeLens.Extract.Dom;

/// <summary>What an element means for text; the many elements of HTML fall into these few.</summary>
internal enum Tag : byte
{
    Text,
    Inline,
    Block,
    Root,
    Link,
    Break,
    Superscript,
    Paragraph,
    Heading,
    ListItem,
    List,
    Quote,
    Preformatted,
    Figure,
    Caption,
    Table,
    Row,
    Cell,
    Image,
    Aside,
    Navigation,
    Footer,
    Header,
    Form,
    Article,
    Main,
    Time,
    Rule,
}
