using LegalClinic.Application;
using LegalClinic.EndToEnd.Tests.Testing;
using Microsoft.Playwright;

namespace LegalClinic.EndToEnd.Tests.Walk;

/// <summary>Carries a case from the plan to its closure.</summary>
public sealed class Lawyer(ClinicPage clinic) : Person(clinic)
{
    /// <summary>What W4 takes, in order (domain.md 1.6): the loss reported, the entry copied out, the card.</summary>
    private static readonly (string Document, string Body, string Number)[] Way =
    [
        ("تأييد فقدان", "مركز الشرطة", "٤٥/٢٠٢٦"),
        ("صورة قيد", "دائرة الأحوال المدنية", "318/ب"),
        ("البطاقة الوطنية الموحدة", "قسم التسجيل المركزي", "AB1234567"),
    ];

    /// <summary>Opens the case from the day's list.</summary>
    public async Task TakeUpAsync(string number)
    {
        await StandAsync("lawyer-01-today");
        await Content.Part.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await ArriveAsync(number);
    }

    /// <summary>Turns the pathway into the plan, records that the man agreed, and begins with what can be filed today.</summary>
    public async Task PlanAsync()
    {
        var plan = Section("خطة العمل");
        await plan.ActAsync("إعداد الخطة من المسار");
        await SeeAsync("خطوات تنتظر قراركم");
        await StandAsync("lawyer-02a-proposed");
        await plan.ActAsync("قبول كل الخطوات");
        await plan.ActAsync("تسجيل الموافقة على الخطة", fields => fields.TapAsync("كيف", "حضورياً"));
        await SeeAsync("قيد الإنجاز");
        await plan.ActAsync("بدء كل خطوات اليوم", fields => fields.UntickAsync("تحضير إحالة حيث تستلم الدائرة كتاباً"));
        await SeeAsync("بدأت");
        await StandAsync("lawyer-02-planned");
    }

    /// <summary>Drafts the request to the civil status office about the entry and the card.</summary>
    public async Task DraftReferralAsync(string person)
    {
        await Section("الإحالات إلى الجهات الحكومية").ActAsync("إحالة جديدة", async fields =>
        {
            await fields.PickAsync("الجهة", "دائرة الأحوال المدنية");
            await fields.WriteAsync("الدائرة", "سنجار");
            await fields.WriteAsync("المطلوب", "تزويد المستفيد بصورة قيد وإنجاز معاملة البطاقة الوطنية");
            await fields.TapAsync("بخصوص", $"صورة قيد · {person}", $"البطاقة الوطنية الموحدة · {person}");
        }, "حفظ المسودة");
        await StandAsync("lawyer-03-draft");
    }

    /// <summary>Writes the letter L1 that carries the request, looks at it and issues it.</summary>
    /// <returns>The file that was downloaded.</returns>
    public Task<byte[]> WriteLetterAsync() => WriteAsync("كتاب مرافقة للمستفيد", "lawyer-04-letter");

    /// <summary>Takes the letter to the office and notes its reply.</summary>
    public async Task HearOfficeAsync()
    {
        await Content.ActAsync("تسجيل التسليم", async fields =>
        {
            await fields.WriteAsync("سلّمها", "المحامي");
            await fields.WriteAsync("استلمها", "شعبة الواردة");
            await fields.WriteAsync("رقم الوارد لديهم", "١٢٣٤");
        });
        await MoveAsync("بانتظار الجهة الحكومية");
        await SeeAsync("بانتظار رد");
        await StandAsync("lawyer-05-waiting");
        await Content.ActAsync("تسجيل الرد", async fields =>
        {
            await fields.TapAsync("الرد", "تمت الموافقة");
            await fields.WriteAsync("رقم الرد", "٩٩/٢٠٢٦");
        });
        await Content.ActAsync("إنهاء الإحالة");
        await StandAsync("lawyer-06-replied");
    }

    /// <summary>Files every application, notes what came of it and that the man has the paper.</summary>
    public async Task ObtainAsync(string person)
    {
        foreach (var (document, body, number) in Way)
        {
            var application = Content.Sheet($"{document} · {person}");
            await application.ActAsync("تسجيل التقديم", fields => fields.PickAsync("الجهة", body));
            await application.ActAsync("تسجيل النتيجة", async fields =>
            {
                await fields.SelectAsync("النتيجة", "تم الحصول على الوثيقة");
                await fields.WriteAsync("رقم الوثيقة", number);
            });
            await application.ActAsync("تسجيل الاستلام");
        }

        await MoveAsync("سُجلت النتيجة");
        await StandAsync("lawyer-07-obtained");
    }

    /// <summary>Prepares the closure and writes the closing letter.</summary>
    public async Task<byte[]> TakeLeaveAsync()
    {
        var today = TimeProvider.System.Today();
        await Content.ActAsync("تحضير الإغلاق", async fields =>
        {
            await fields.SelectAsync("سبب الإغلاق", "أُنجزت: جميع الوثائق");
            await fields.DateAsync("تاريخ إبلاغ الأسرة", today);
            await fields.TapAsync("كيف", "بالهاتف");
            await fields.TickAsync("كل الأصول أُعيدت إلى الأسرة");
            await fields.DateAsync("موعد المتابعة", today.AddDays(30));
        }, "حفظ");
        await SeeAsync("كل شيء مكتمل، ويمكن إغلاق القضية.");
        return await WriteAsync("كتاب إنهاء المعاملة", "lawyer-08-closing-letter");
    }

    public async Task CloseAsync()
    {
        await Content.ActAsync("إغلاق القضية");
        await SeeAsync("أُغلقت القضية في");
        await StandAsync("lawyer-09-closed");
    }

    /// <summary>Opens the case again.</summary>
    public async Task ReopenAsync()
    {
        await Content.ActAsync("إعادة فتح القضية", fields => fields.WriteAsync("السبب", "في البطاقة خطأ في الاسم"));
        await SeeAsync("أعيد فتحها");
        await StandAsync("lawyer-10-reopened");
    }

    private Controls Section(string heading) => Content.Sheet(heading);

    private Task MoveAsync(string state) => Content.ActAsync("تغيير الحالة", fields => fields.TapAsync("الحالة الجديدة", state));

    private async Task<byte[]> WriteAsync(string letter, string station)
    {
        var letters = Section("الكتب");
        await letters.PressAsync("تحرير كتاب");
        await letters.TapAsync("الكتاب", letter);
        await letters.PressAsync("معاينة الكتاب");
        await Assertions.Expect(letters.Part.GetByTitle("الكتاب كما سيُطبع")).ToBeVisibleAsync();
        await StandAsync($"{station}-preview");
        await letters.PressAsync("إصدار الكتاب");
        var row = letters.Part.GetByRole(AriaRole.Row).Filter(new() { HasText = letter });
        var file = await DownloadAsync(() => row.GetByRole(AriaRole.Button, new() { Name = "تنزيل" }).ClickAsync());
        await StandAsync(station);
        return file;
    }
}
