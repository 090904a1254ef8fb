using LegalClinic.Application.Intakes;
using LegalClinic.Domain.Consent;
using LegalClinic.EndToEnd.Tests.Testing;
using Microsoft.Playwright;

namespace LegalClinic.EndToEnd.Tests.Walk;

/// <summary>Fills the form of family W4 in, a man alone whose papers were lost in flight (domain.md 1.6), and hands it in.</summary>
public sealed class FieldOfficer(ClinicPage clinic, IntakeForm form) : Person(clinic)
{
    private const string Card = "البطاقة الوطنية الموحدة";
    private const string OldCard = "هوية الأحوال المدنية";
    private const string Nationality = "شهادة الجنسية العراقية";
    private const string Registration = "تسجيل نازح / استمارة نزوح";

    private readonly MemberSection _man = form.Members.Single();

    /// <summary>The man as the form names him.</summary>
    public string Name => $"{_man.Name.Given} {_man.Name.Father} {_man.Name.Grandfather}";

    /// <summary>Sets a PIN for this device, as at the first visit, and begins a form.</summary>
    public async Task BeginAsync()
    {
        await Content.WriteAsync("اسم هذا الجهاز", "لوح 1");
        await Content.Part.GetByLabel("الرمز السري الجديد").FillAsync("482915");
        await Content.Part.GetByLabel("الرمز نفسه مرة أخرى").FillAsync("482915");
        await Content.PressAsync("وضع الرمز");
        await SeeAsync("استماراتي");
        await StandAsync("officer-01-my-forms");
        await Content.FollowAsync("استقبال جديد");
        await SeeAsync("اليوم والمكان");
    }

    public async Task TellOfTheInterviewAsync()
    {
        await Content.DateAsync("يوم المقابلة", form.Header.InterviewedOn);
        await Content.PickAsync("المخيم أو مركز المقابلة", "مخيم كبرتو 1");
        await Content.TapAsync("لغة المقابلة", "الكردية الكرمانجية");
        await Content.WriteAsync("المترجم", "نعم");
        await Content.TapAsync("هل جرى الحديث على انفراد؟", "نعم");
        await NextAsync("officer-02-interview");
    }

    public async Task TellOfTheHouseholdAsync()
    {
        await Content.SelectAsync("حالة النزوح", "نازح داخل مخيم");
        await Content.WriteAsync("عدد أفراد الأسرة", $"{form.Household.SizeDeclared}");
        await Content.TapAsync("الدخل والمساعدات", "قليل");
        await Content.PickAsync("المحافظة", "دهوك");
        await Content.PickAsync("القضاء", "سميل");
        await Content.PickAsync("المخيم / الموقع", "مخيم كبرتو 1");
        await Content.WriteAsync("القاطع أو البلوك", form.Household.Address.Block);
        await Content.WriteAsync("الخيمة أو الكرفان", form.Household.Address.Tent);
        await Content.SelectAsync("التصريح الأمني", "غير متوقع");
        await NextAsync("officer-03-household");
    }

    public async Task TellOfTheManAsync()
    {
        await Content.PressAsync("إضافة فرد");
        await Content.SelectAsync("صلة القرابة برب الأسرة", "رب الأسرة");
        await Content.TapAsync("الجنس", "ذكر");
        await WriteNameAsync(_man.Name);
        await Content.DateAsync("تاريخ الولادة", _man.Birth.Date!.Value);
        await Content.WriteAsync("التاريخ كما كُتب في الوثيقة", _man.Birth.AsWritten);
        await Content.PickAsync("محل الولادة", "سنجار");
        await Content.TapAsync("هل هو مقيد في سجل الأحوال المدنية؟", "نعم");
        await Content.SelectAsync("الحالة الزوجية", "أعزب / عزباء");
        await Content.TapAsync("اللغات", "الكردية الكرمانجية");
        await Content.SelectAsync("التحصيل الدراسي", "بدون تعليم");
        await Content.WriteAsync("المهنة", "عامل بأجر يومي");
        await StandAsync("officer-04-person");
        await Content.PressAsync("تم");
        await NextAsync("officer-05-people");
    }

    public async Task TellOfKinshipAsync()
    {
        await Content.SelectAsync("من قدم المعلومات؟", Name);
        await NextAsync("officer-06-kinship");
    }

    public async Task TellOfPapersAsync()
    {
        await Content.SelectAsync($"{Name} · {Card}", "لم تصدر سابقاً");
        await Content.TickAsync($"{Name} · {Card} · مطلوبة");
        await Content.SelectAsync($"{Name} · {OldCard}", "مفقودة");
        await Content.SelectAsync($"{Name} · {Nationality}", "مفقودة");
        await Content.PickAsync("إضافة نوع وثيقة", Registration);
        await Content.SelectAsync($"{Name} · {Registration}", "متوفرة ونافذة");
        await Content.SelectAsync("لماذا الوثائق مطلوبة؟", "التنقل والسيطرات");
        await Paper(Card).SelectAsync("سبب عدم توفرها", "الدائرة مغلقة");
        await TellOfLossAsync(Paper(OldCard), "CSID");
        await TellOfLossAsync(Paper(Nationality), "INC");
        await Paper(Registration).WriteAsync("رقم الوثيقة", Held("IDP_REG").Number);
        await Paper(Registration).DateAsync("تاريخ الإصدار", Held("IDP_REG").IssuedOn!.Value);
        await NextAsync("officer-07-papers");
    }

    public async Task TellOfNumbersAsync()
    {
        var page = form.Household.RegisterPage!;
        await Content.PickAsync("محافظة القيد", "نينوى");
        await Content.PickAsync("دائرة الأحوال المدنية (القضاء)", "سنجار");
        await Content.WriteAsync("رقم السجل", page.RegisterNumber);
        await Content.WriteAsync("رقم الصحيفة", page.PageNumber);
        await Content.WriteAsync("الرقم العائلي", page.FamilyNumber);
        await Content.TapAsync("حالة السجل", "سليم");
        await Content.TapAsync("أي دائرة أحوال يمكنهم الوصول إليها؟", "القسم المركزي");
        await NextAsync("officer-08-numbers");
    }

    public async Task TellOfDisplacementAsync()
    {
        await Content.PressAsync("إضافة محطة");
        var stay = Content.Sheet("المحطة 1");
        await stay.PickAsync("من", "سنجار");
        await stay.PickAsync("من مخيم أو مركز", "خارج المخيم");
        await stay.PickAsync("إلى", "سميل");
        await stay.PickAsync("إلى مخيم أو مركز", "مخيم كبرتو 1");
        await stay.SelectAsync("السبب", "القتال");
        await stay.DateAsync("تاريخ الوصول", 2014, 8);
        await NextAsync("officer-09-displacement");
        await NextAsync("officer-10-needs");
    }

    public async Task TellOfContactAsync()
    {
        var told = form.Contacts.Single();
        await Content.PressAsync("إضافة وسيلة اتصال");
        var contact = Content.Sheet("وسيلة الاتصال 1");
        await contact.WriteAsync("رقم الهاتف", told.Phone);
        await contact.SelectAsync("فرد الأسرة", Name);
        await contact.WriteAsync("لمن هذا الهاتف؟", "خاص");
        await contact.TickAsync("الاتصال آمن");
        await contact.TickAsync("ترك رسالة آمن");
        await contact.TapAsync("الكلمات المستخدمة", "يمكن القول «من العيادة»");
        await NextAsync("officer-11-contact");
    }

    public async Task TellOfConsentAsync()
    {
        await Content.Part.GetByRole(AriaRole.Button, new() { Name = Name }).ClickAsync();
        var sheet = Content.Sheet("الموافقة حسب الغرض");
        foreach (var consent in form.Consents.Where(c => c.Sheet == 1))
        {
            var purpose = sheet.Part.GetByRole(AriaRole.Radiogroup, new() { Name = $"{(int)consent.Purpose}." });
            await purpose.GetByText(consent.Answer == ConsentAnswer.Yes ? "نعم" : "لا", new() { Exact = true }).ClickAsync();
        }

        await sheet.TapAsync("طريقة الجواب", "توقيع");
        await sheet.WriteAsync("قام بالشرح", form.Consents[0].ExplainedBy);
        var story = Content.Sheet("ورقة منفصلة: القصة أو الصورة");
        await story.TapAsync("9. قصتي أو صورتي للمناصرة", "لا");
        await story.TapAsync("طريقة الجواب", "توقيع");
        await NextAsync("officer-12-consent");
    }

    /// <summary>Leafs through the steps in another language, on a desk and on a phone; what was typed stays.</summary>
    /// <param name="name">The language's own name, as on its switch.</param>
    public async Task LeafThroughAsync(string language, string name)
    {
        await new Controls(Page.GetByRole(AriaRole.Banner)).PressAsync(name);
        await Assertions.Expect(Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        var steps = Page.Locator("ol a[href^='/intakes/new/']");
        var count = await steps.CountAsync();
        for (var step = 0; step < count; step++)
        {
            await steps.Nth(step).ClickAsync();
            await Assertions.Expect(steps.Nth(step)).ToHaveAttributeAsync("aria-current", "step");
            await StandAsync($"step-{step + 1:00}", language);
        }
    }

    /// <summary>Reads the form back to the family and sends it.</summary>
    /// <returns>The number of the receipt.</returns>
    public async Task<string> SendAsync()
    {
        await SeeAsync(Name);
        await StandAsync("officer-13-read-back");
        await Content.PressAsync("إرسال الاستمارة");
        var receipt = Content.Part.GetByRole(AriaRole.Status).Filter(new() { HasText = "تم استلام الاستمارة" });
        await Assertions.Expect(receipt).ToBeVisibleAsync();
        await StandAsync("officer-14-received");
        return (await receipt.Locator("bdi").InnerTextAsync()).Trim();
    }

    private HoldingSection Held(string documentType) => form.Documents.Single(d => d.DocumentType == documentType);

    private Controls Paper(string document) => Content.Sheet($"{document} · {Name}");

    private async Task TellOfLossAsync(Controls paper, string documentType)
    {
        var lost = Held(documentType);
        await paper.WriteAsync("أين فُقدت؟", lost.LostWhere);
        await paper.WriteAsync("متى فُقدت؟", lost.LostWhen);
        await paper.WriteAsync("كيف فُقدت؟", lost.LostHow);
        await paper.WriteAsync("رقم الوثيقة", lost.Number);
        await paper.DateAsync("تاريخ الإصدار", lost.IssuedOn!.Value);
        await paper.WriteAsync("جهة الإصدار", lost.IssuedAt);
        await paper.SelectAsync("سبب عدم توفرها", "فُقدت أثناء النزوح");
    }

    private async Task WriteNameAsync(NameSection name)
    {
        await Content.WriteAsync("الاسم", name.Given);
        await Content.WriteAsync("اسم الأب", name.Father);
        await Content.WriteAsync("اسم الجد", name.Grandfather);
        await Content.WriteAsync("اسم الأم", name.MotherGiven);
        await Content.WriteAsync("اسم والد الأم", name.MotherFather);
        await Content.WriteAsync("اسم جد الأم", name.MotherGrandfather);
        await Content.TapAsync("أحرف الاسم", "أحرف كردية");
        await Content.WriteAsync("الاسم كما في هوية قديمة", name.OnOldId);
    }

    private async Task NextAsync(string station)
    {
        await StandAsync(station);
        await Content.PressAsync("التالي");
    }
}
