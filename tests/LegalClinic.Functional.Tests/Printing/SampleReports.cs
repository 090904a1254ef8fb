using LegalClinic.Application.Printing;
using LegalClinic.Domain.Staff;

namespace LegalClinic.Functional.Tests.Printing;

/// <summary>A case report on family W2 and a month's figures, in three languages.</summary>
internal static class SampleReports
{
    public static CaseReportDocument Case(ClinicLanguage language, bool names = true)
    {
        string Of(string ar, string ckb, string en) => SampleLetters.Of(language, ar, ckb, en);
        string? Name(string name) => names ? name : null;
        var card = Of("البطاقة الوطنية الموحدة", "کارتی نیشتمانی", "Unified national card");
        var birthDeed = Of("حجة الولادة", "حوجەی لەدایکبوون", "Birth deed");
        return new CaseReportDocument
        {
            Language = language,
            Digits = language is ClinicLanguage.En ? PrintDigits.Western : PrintDigits.Eastern,
            Title = Of("تقرير القضية", "ڕاپۆرتی کەیس", "Case report"),
            Date = SampleLetters.Day,
            Stamp = Stamp(language),
            CaseNumber = "C-7Q3K9-4",
            ServiceLevel = Of("مساعدة قانونية", "یارمەتیی یاسایی", "Legal assistance"),
            Status = Of("قيد الإنجاز", "لە جێبەجێکردندایە", "In progress"),
            Priority = Of("عالٍ", "بەرز", "High"),
            Office = Of("الموصل", "مووسڵ", "Mosul"),
            Lawyer = "LW-04",
            OpenedOn = "6/9/2026",
            Facts = [Of(
                "أم وثلاثة أطفال غير مسجلين. الزواج خارج المحكمة سنة 2015. للتواصل: 0750 000 3061 (الوقت الآمن 09:00-13:00).",
                "دایکێک و سێ منداڵی تۆمارنەکراو. هاوسەرگیری لە دەرەوەی دادگا ساڵی 2015. پەیوەندی: 0750 000 3061 (کاتی گونجاو 09:00-13:00).",
                "A mother and three unregistered children. Marriage outside court in 2015. Contact: 0750 000 3061 (safe time 09:00-13:00).")],
            Parties =
            [
                new("P1", Of("المستفيدة", "داواکار", "Client"), Name("أميرة عبد الرزاق طعمة عطية اللهيبي")),
                new("P2", Of("الزوج", "هاوسەر", "Spouse"), null),
            ],
            Family =
            [
                new("P1", Name("أميرة عبد الرزاق طعمة"), Of("رب الأسرة", "سەرۆکی خێزان", "Head"), Of("أنثى", "مێ", "Female"), "1996"),
                new("P3", Name("فائز وليد جاسم"), Of("ابن", "کوڕ", "Son"), Of("ذكر", "نێر", "Male"), "14/2/2016"),
                new("P4", Name("رنا وليد جاسم"), Of("ابنة", "کچ", "Daughter"), Of("أنثى", "مێ", "Female"), "5/3/2017"),
                new("P5", Name("أمل وليد جاسم"), Of("ابنة", "کچ", "Daughter"), Of("أنثى", "مێ", "Female"), "10/2/2018"),
            ],
            Documents =
            [
                new("P1", Of("هوية الأحوال المدنية", "ناسنامەی باری شارستانی", "Civil status ID"), Of("مفقودة", "ونبوو", "Lost"), "00456824", false),
                new("P1", Of("شهادة الجنسية العراقية", "ڕەگەزنامەی عێراقی", "Nationality certificate"), Of("مفقودة", "ونبوو", "Lost"), "أ/424485", false),
                new("P1", card, Of("لم تصدر سابقاً", "هەرگیز نەیبووە", "Never had"), null, true),
                new("P3", card, Of("لم تصدر سابقاً", "هەرگیز نەیبووە", "Never had"), null, true),
            ],
            Applications =
            [
                new("P3", birthDeed, Of("محكمة الأحوال الشخصية", "دادگای باری کەسێتی", "Personal Status Court"), "20/9/2026", "1747/ش/2026", null),
                new("P1", card, Of("دائرة الأحوال المدنية", "فەرمانگەی باری شارستانی", "Civil status office"), "4/10/2026", "55-102", Of("تم الحصول على الوثيقة", "بەڵگەنامە وەرگیرا", "Document obtained")),
            ],
            Letters = [new("15/11/2026", "LC-MOS-2026-00123", Of("دائرة الأحوال المدنية في تلعفر", "فەرمانگەی باری شارستانی تەلەعفەر", "Civil status office of Telafar"), card, Of("أُرسلت", "نێردرا", "Sent"))],
            Timeline = [.. Enumerable.Range(1, 30).Select(day => new CaseReportEvent($"{day}/9/2026", Of("مراجعة المكتب", "سەردانی نووسینگە", "Visit to the office") + $" {day}"))],
            Consents =
            [
                new(Of("مشاركة البيانات مع وزارة الداخلية", "هاوبەشکردن لەگەڵ وەزارەتی ناوخۆ", "Share with Ministry of Interior"), Of("نعم", "بەڵێ", "Yes"), "6/9/2026"),
                new(Of("مشاركة البيانات مع المحكمة", "هاوبەشکردن لەگەڵ دادگا", "Share with the court"), Of("لا", "نەخێر", "No"), "6/9/2026"),
            ],
        };
    }

    public static MonthlyReportDocument Month(ClinicLanguage language)
    {
        string Of(string ar, string ckb, string en) => SampleLetters.Of(language, ar, ckb, en);
        var types = new[]
        {
            Of("البطاقة الوطنية الموحدة", "کارتی نیشتمانی", "Unified national card"),
            Of("حجة الولادة", "حوجەی لەدایکبوون", "Birth deed"),
            Of("تصديق الزواج", "پەسەندکردنی هاوسەرگیری", "Ratification of marriage"),
            Of("صورة القيد", "وێنەی تۆمار", "Registration extract"),
        };
        return new MonthlyReportDocument
        {
            Language = language,
            Digits = language is ClinicLanguage.En ? PrintDigits.Western : PrintDigits.Eastern,
            Title = Of("التقرير الشهري", "ڕاپۆرتی مانگانە", "Monthly report"),
            Date = SampleLetters.Day,
            Stamp = Stamp(language),
            Period = Of("تشرين الأول 2026", "تشرینی یەکەمی 2026", "October 2026"),
            Offices = Of("الموصل، دهوك", "مووسڵ، دهۆک", "Mosul, Duhok"),
            Headlines =
            [
                new(Of("الأشخاص المستلمون", "کەسانی وەرگیراو", "Persons received"), "214", "1,902"),
                new(Of("الأشخاص الذين حصلوا على مساعدة قانونية", "کەسانی یارمەتیدراوی یاسایی", "Persons legally assisted"), "160", "1,311"),
                new(Of("الوثائق المنجزة", "بەڵگەنامە دەرکراوەکان", "Documents obtained"), "97", "1,004"),
                new(Of("نسبة النجاح", "ڕێژەی سەرکەوتن", "Success rate"), "97 / 121 (80%)", "1,004 / 1,290 (78%)"),
            ],
            Documents =
            [
                new(types[0], "88", "52", "9", "130"), new(types[1], "41", "23", "7", "77"),
                new(types[2], "30", "14", null, "61"), new(types[3], "12", "8", null, "9"),
            ],
            Chart = new BarChart(
                Of("الوثائق المنجزة حسب النوع", "بەڵگەنامە دەرکراوەکان بەپێی جۆر", "Documents obtained by type"),
                [new(types[0], "52", 1), new(types[1], "23", 0.44), new(types[2], "14", 0.27), new(types[3], "8", 0.15)]),
            Ageing = [new("0–30", "120"), new("31–60", "98"), new("61–90", "41"), new("91–180", "63"), new("181–365", "37"), new(Of("أكثر من 365", "زیاتر لە 365", "over 365"), "11")],
            Notes = [Of("وصلت 6 استمارات متأخرة.", "6 فۆرم درەنگ گەیشتن.", "6 forms arrived late.")],
        };
    }

    private static ReportStamp Stamp(ClinicLanguage language) => new(
        SampleLetters.Of(language, "العيادة القانونية للوثائق الثبوتية", "کلینیکی یاسایی بۆ بەڵگەنامەکانی ناسنامە", "Legal Clinic for Identity Documents"),
        SampleLetters.Of(language, "سري: لا يُنسخ ولا يُسلَّم إلى أحد خارج العيادة", "نهێنی: کۆپی مەکە و مەیدە بە کەسی دەرەوەی کلینیک", "Confidential: not to be copied or given to anyone outside the clinic"),
        "R-2026-000871", "LW-04", "15/11/2026 14:32");
}
