namespace LegalClinic.Domain.Pathways.Rules;

/// <summary>A name with its arguments, the only shape of the dependency grammar: <c>ANY(UNID(P), CSID(P))</c>.</summary>
/// <param name="Name">Token such as <c>UNID</c>, <c>ALL</c>, <c>P</c> or <c>4y</c>.</param>
/// <param name="Arguments">Empty for a bare name.</param>
public sealed record Term(string Name, IReadOnlyList<Term> Arguments)
{
    /// <summary>Reads a term.</summary>
    /// <exception cref="FormatException">The text is no term; the message says what was expected and where.</exception>
    public static Term Parse(string text)
    {
        var reader = new TermReader(text);
        var term = reader.Read();
        reader.End();
        return term;
    }

    /// <summary>The term as it is written.</summary>
    public override string ToString() =>
        Arguments.Count == 0 ? Name : $"{Name}({string.Join(", ", Arguments)})";

    private sealed class TermReader(string text)
    {
        private int _at;

        public Term Read()
        {
            var name = Name();
            List<Term> arguments = [];
            if (Skip('('))
            {
                do arguments.Add(Read());
                while (Skip(','));
                if (!Skip(')')) throw Expected("')'");
            }

            return new Term(name, arguments);
        }

        public void End()
        {
            Blanks();
            if (_at < text.Length) throw Expected("the end");
        }

        private string Name()
        {
            Blanks();
            var start = _at;
            while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] is '_')) _at++;
            return _at > start ? text[start.._at] : throw Expected("a name");
        }

        private bool Skip(char sign)
        {
            Blanks();
            if (_at >= text.Length || text[_at] != sign) return false;
            _at++;
            return true;
        }

        private void Blanks()
        {
            while (_at < text.Length && text[_at] == ' ') _at++;
        }

        private RuleTextException Expected(string what) => new(RuleFaultKind.Spelling, text, $"'{text}': expected {what} at character {_at + 1}.");
    }
}
