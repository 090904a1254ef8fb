using System.Globalization;
using LegalClinic.Application.Printing;

namespace LegalClinic.Application.Letters;

/// <summary>Fills a template with the values of one letter.</summary>
public sealed class LetterComposer(PlaceholderCatalogue catalogue, PrintWordbook wordbook)
{
    /// <summary>Makes the letter, or lists everything that is missing for it; a missing value is never printed as a blank.</summary>
    public LetterComposition Compose(LetterTemplate template, LetterInput input)
    {
        var filling = new Filling(template, input, catalogue, wordbook);
        var document = filling.Letter();

        return filling.Missing.Count == 0 ? new(document, []) : new(null, [.. filling.Missing.Distinct()]);
    }

    /// <summary>One letter being filled; collects what is missing on its way.</summary>
    private sealed class Filling(
        LetterTemplate template, LetterInput input, PlaceholderCatalogue catalogue, PrintWordbook wordbook)
    {
        public List<MissingValue> Missing { get; } = [];

        public LetterDocument Letter()
        {
            var reference = input.Sequence is { } sequence
                ? wordbook.Reference(input.OfficeCode, input.Date.Year, sequence, template.Language)
                : "";
            return new LetterDocument
            {
                Language = template.Language,
                Digits = template.Digits,
                Title = reference.Length > 0 ? reference : template.Name,
                Date = input.Date,
                DateText = wordbook.LongDate(input.Date, template.Language),
                Head = input.Head,
                Reference = reference,
                Attachments = input.Attachments,
                Secrecy = input.Secrecy,
                Recipient = Fill(template.Recipient),
                SaysTo = template.SaysTo,
                Subject = Fill(template.Subject),
                Greeting = Fill(template.Greeting),
                // A paragraph that is one conditional phrase may turn out empty.
                Body = [.. template.Body.Select(Block).Where(block => block.Text is not "")],
                Closing = Fill(template.Closing),
                SignatoryName = Required("signatory_name", input.SignatoryName),
                SignatoryTitle = Required("signatory_title", input.SignatoryTitle),
                Copies = [.. input.Copies, .. template.Copies.Select(Fill)],
                ReceiptText = template.Receipt is { } receipt ? Fill(receipt) : null,
                VerificationText = input.VerificationText,
            };
        }

        private PrintBlock Block(BlockTemplate block) =>
            block.Table is { } key ? PrintBlock.Of(Table(key, template.Tables[key])) : PrintBlock.Of(Fill(block.Text!));

        private PrintTable Table(string key, TableTemplate table)
        {
            var rows = input.Tables.GetValueOrDefault(key) ?? [];
            if (rows.Count == 0)
                Missing.Add(new(key, string.Join(" / ", table.Columns.Select(column => column.Heading)), key));
            return new(
                [.. table.Columns.Select(column => new PrintColumn(column.Heading, column.Weight))],
                [.. rows.Select((row, index) => table.Columns.Select(column => Cell(key, column, row, index + 1)).ToList())]);
        }

        private string Cell(string table, ColumnTemplate column, IReadOnlyDictionary<string, LetterValue> row, int number)
        {
            if (column.Key == LetterTemplateCheck.RowNumber)
                return number.ToString(CultureInfo.InvariantCulture);
            var value = row.GetValueOrDefault(column.Key);
            if (!value.IsEmpty)
                return Written(column.Key, value, inTable: true);
            if (column.IfMissing is null)
                Missing.Add(new(column.Key, column.Heading, table, number));
            return column.IfMissing ?? "";
        }

        private string Fill(string text) => LetterTemplateCheck.Placeholder().Replace(text, match => ValueOf(match.Groups[1].Value));

        private string ValueOf(string name)
        {
            if (template.Words.TryGetValue(name, out var word))
                return Form(word);
            if (template.Phrases.TryGetValue(name, out var phrase))
                return Fill(phrase.Needs.All(need => !input.Values.GetValueOrDefault(need).IsEmpty) ? phrase.Text : phrase.Otherwise);
            var value = input.Values.GetValueOrDefault(name);
            return value.IsEmpty ? Lacking(name) : Written(name, value, inTable: false);
        }

        private string Form(GenderedWord word) => input.People.GetValueOrDefault(word.Person) switch
        {
            PersonGender.Male => word.Male,
            PersonGender.Female => word.Female,
            _ => word.Neutral,
        };

        private string Written(string name, LetterValue value, bool inTable)
        {
            if (value.Date is { } date)
                return inTable ? PrintWordbook.ShortDate(date) : wordbook.LongDate(date, template.Language);
            if (value.Items is { } items)
                return string.Join(wordbook.In(template.Language).ListSeparator, items);
            return catalogue.All[name].Kind is PlaceholderKind.Number ? PrintText.Number(value.Text!) : PrintText.Clean(value.Text!).Trim();
        }

        private string Required(string name, string value) => string.IsNullOrWhiteSpace(value) ? Lacking(name) : value;

        private string Lacking(string name)
        {
            Missing.Add(new(name, catalogue.Label(name, template.Language)));
            return "";
        }
    }
}
