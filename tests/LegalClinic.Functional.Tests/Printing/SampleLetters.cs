using LegalClinic.Application.Letters;
using LegalClinic.Application.Printing;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Functional.Tests.Printing;

/// <summary>Letters for two invented families: W2 (a mother and three children) in Arabic, W4 (a man of 28) in Kurdish and English.</summary>
internal static class SampleLetters
{
    public static readonly DateOnly Day = new(2026, 11, 15);

    public const string Phone = "+964 770 123 4567";

    public static readonly string[] Codes = ["L1", "L2", "L7"];

    public static LetterInput Input(string code, ClinicLanguage language) => new()
    {
        Head = new LetterHead(
            "العيادة القانونية للوثائق الثبوتية", "Legal Clinic for Identity Documents",
            language is ClinicLanguage.Ckb ? "کلینیکی یاسایی بۆ بەڵگەنامەکانی ناسنامە" : null, $"{Phone} · office@clinic.example"),
        OfficeCode = language is ClinicLanguage.Ar ? "MOS" : "DUH",
        Sequence = 123,
        Date = Day,
        SignatoryName = Of(language, "المحامية سعاد كريم حسن", "پارێزەر شیلان ئازاد مەحموود", "Shilan Azad Mahmood"),
        SignatoryTitle = Of(language, "محامية العيادة القانونية", "پارێزەری کلینیکی یاسایی", "Clinic lawyer"),
        Attachments = code != "L7" ? Attachments(language) : [],
        Secrecy = code == "L2" ? Of(language, "سري", "نهێنی", "Confidential") : null,
        VerificationText = "https://clinic.example/v/7Q3K9-4XZ2M",
        People = new Dictionary<string, PersonGender>
        {
            ["client"] = language is ClinicLanguage.Ar ? PersonGender.Female : PersonGender.Male,
        },
        Values = Values(language),
        Tables = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, LetterValue>>>
        {
            ["persons"] = Persons(language),
            ["results"] = Results(language),
        },
    };

    private static Dictionary<string, LetterValue> Values(ClinicLanguage language)
    {
        var values = new Dictionary<string, LetterValue>
        {
            ["client_name"] = Of(language, "أميرة عبد الرزاق طعمة عطية اللهيبي", "دڵشاد ئەلیاس عەلی", "Dilshad Elias Ali"),
            ["client_mother"] = Of(language, "فوزية كاظم طعمة", "بەسێ مستەفا بەرەکات", "Basê Mustafa Barakat"),
            ["document"] = Of(language, "البطاقة الوطنية الموحدة", "کارتی نیشتمانی", "the unified national card"),
            ["office"] = Of(language, "تلعفر", "شنگال", "Sinjar"),
            ["governorate"] = Of(language, "نينوى", "دهۆک", "Duhok"),
            ["member_count"] = Of(language, "4", "1", "1"),
            ["need"] = Of(language, "استكمال البطاقة التموينية", "نوێکردنەوەی دۆسیەکەی", "the update of the file"),
            ["request"] = Of(language, "تحديث الملف", "نوێکردنەوەی دۆسیە", "an update of the file"),
            ["return_period"] = Of(language, "90 يوماً", "90 ڕۆژ", "90 days"),
            ["complaint_channel"] = Of(
                language, $"الهاتف {Phone} أو البريد complaints@clinic.example",
                $"تەلەفۆن {Phone} یان ئیمەیڵ complaints@clinic.example", $"telephone {Phone} or complaints@clinic.example"),
        };
        if (language is ClinicLanguage.Ar)
            return values;
        values["register_no"] = "318/ب";
        values["page_no"] = "41266";
        values["file_no"] = "D4173328";
        values["registration_office"] = Of(language, "", "فەرمانگەی باری شارستانی شنگال", "the civil status office of Sinjar");
        values["papers_brought"] = LetterValue.List(Attachments(language));
        return values;
    }

    private static string[] Attachments(ClinicLanguage language) => language switch
    {
        ClinicLanguage.Ar => ["تأييد فقدان من الشرطة"],
        ClinicLanguage.Ckb => ["پشتگیریی ونبوون لە پۆلیس", "وێنەی ناسنامەی باری شارستانی ژمارە 00784361"],
        _ => ["Police loss report", "Copy of civil status ID no. 00784361"],
    };

    private static IReadOnlyList<IReadOnlyDictionary<string, LetterValue>> Persons(ClinicLanguage language) => language switch
    {
        ClinicLanguage.Ar =>
        [
            Person("أميرة عبد الرزاق طعمة عطية اللهيبي", "فوزية كاظم طعمة", "1996", "البطاقة الوطنية الموحدة"),
            Person("فائز وليد جاسم عبود المحمدي", "أميرة عبد الرزاق طعمة", new DateOnly(2016, 2, 14), "البطاقة الوطنية الموحدة"),
            Person("رنا وليد جاسم عبود المحمدي", "أميرة عبد الرزاق طعمة", new DateOnly(2017, 3, 5), "البطاقة الوطنية الموحدة"),
            Person("أمل وليد جاسم عبود المحمدي", "أميرة عبد الرزاق طعمة", new DateOnly(2018, 2, 10), "البطاقة الوطنية الموحدة"),
        ],
        ClinicLanguage.Ckb => [Person("دڵشاد ئەلیاس عەلی", "بەسێ مستەفا بەرەکات", new DateOnly(1998, 3, 15), "کارتی نیشتمانی")],
        _ => [Person("Dilshad Elias Ali (دڵشاد ئەلیاس عەلی)", "Basê Mustafa Barakat", new DateOnly(1998, 3, 15), "Unified national card")],
    };

    private static IReadOnlyList<IReadOnlyDictionary<string, LetterValue>> Results(ClinicLanguage language) => language switch
    {
        ClinicLanguage.Ar =>
        [
            Result("أميرة عبد الرزاق طعمة", "البطاقة الوطنية الموحدة", "تم الحصول على الوثيقة", new DateOnly(2026, 10, 4)),
            Result("فائز وليد جاسم", "حجة الولادة", "تم الحصول على الوثيقة", new DateOnly(2026, 9, 20)),
            Result("رنا وليد جاسم", "حجة الولادة", "رفض من الجهة المختصة", null),
        ],
        ClinicLanguage.Ckb => [Result("دڵشاد ئەلیاس عەلی", "کارتی نیشتمانی", "بەڵگەنامە وەرگیرا", new DateOnly(2026, 10, 4))],
        _ => [Result("Dilshad Elias Ali", "Unified national card", "Document obtained", new DateOnly(2026, 10, 4))],
    };

    private static Dictionary<string, LetterValue> Person(string name, string mother, LetterValue birth, string document) => new()
    {
        ["person_name"] = name,
        ["person_mother"] = mother,
        ["person_birth"] = birth,
        ["person_document"] = document,
    };

    private static Dictionary<string, LetterValue> Result(string name, string document, string result, DateOnly? on) => new()
    {
        ["person_name"] = name,
        ["person_document"] = document,
        ["result"] = result,
        ["result_date"] = on,
    };

    internal static string Of(ClinicLanguage language, string ar, string ckb, string en) => language switch
    {
        ClinicLanguage.Ar => ar,
        ClinicLanguage.Ckb => ckb,
        _ => en,
    };
}
