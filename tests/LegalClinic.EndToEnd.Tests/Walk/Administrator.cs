using LegalClinic.EndToEnd.Tests.Testing;
using LegalClinic.Infrastructure.Training;
using Microsoft.Playwright;

namespace LegalClinic.EndToEnd.Tests.Walk;

/// <summary>Keeps the offices and the accounts.</summary>
public sealed class Administrator(ClinicPage clinic) : Person(clinic)
{
    /// <summary>Opens an office.</summary>
    public async Task OpenOfficeAsync(string code, string name)
    {
        await GoAsync("المكاتب");
        await Content.ActAsync("إضافة مكتب", async office =>
        {
            await office.WriteAsync("الرمز", code);
            await office.WriteAsync("الاسم بالعربية", name);
            await office.WriteAsync("الاسم بالكردية", "ئۆفیسی زاخۆ");
            await office.WriteAsync("الاسم بالإنكليزية", "Zakho office");
            await office.PickAsync("المحافظة", "دهوك");
            await office.TapAsync("القانون المعمول به", "إقليم كردستان");
            await office.WriteAsync("قناة الشكاوى", "0770 000 0199");
        });
        await SeeAsync(name);
        await StandAsync("admin-01-offices");
    }

    /// <summary>Gives a lawyer an account in an office.</summary>
    public async Task AddLawyerAsync(string name, string userName, string office)
    {
        await GoAsync("المستخدمون");
        await Content.ActAsync("إضافة مستخدم", async person =>
        {
            await person.WriteAsync("الاسم", name);
            await person.WriteAsync("اسم المستخدم", userName);
            await person.WriteAsync("كلمة المرور الأولى", TrainingClinic.Password);
            await person.TapAsync("الدور", "محامي العيادة");
            await person.SelectAsync("المكتب", office);
        });
        await SeeAsync(name);
        await StandAsync("admin-02-staff");
    }

    /// <summary>Sets how many open cases somebody may carry.</summary>
    public Task LimitAsync(string name, int cases) => ChangeAsync(name, person => person.WriteAsync("حد القضايا المفتوحة", $"{cases}"));

    /// <summary>Ends somebody's work here. The list is older than the person's own choice of language, so the first try is not taken.</summary>
    public Task EndAsync(string name) => ChangeAsync(name, async person =>
    {
        await person.Part.GetByRole(AriaRole.Checkbox, new() { Name = "يعمل هنا" }).UncheckAsync();
        await person.PressAsync("حفظ");
        await Assertions.Expect(person.Part.GetByRole(AriaRole.Alert)).ToContainTextAsync("غيّر شخص آخر هذا في الأثناء");
        await StandAsync("admin-03-conflict");
        await Assertions.Expect(person.Part.GetByRole(AriaRole.Checkbox, new() { Name = "يعمل هنا" })).Not.ToBeCheckedAsync();
    });

    /// <summary>What the list says of somebody.</summary>
    public Task<string> ReadOfAsync(string name) => Row(name).InnerTextAsync();

    private Task ChangeAsync(string name, Func<Controls, Task> change) => new Controls(Row(name)).ActAsync("تعديل", change, "حفظ");

    private ILocator Row(string name) => Content.Part.GetByRole(AriaRole.Row).Filter(new() { HasText = name });
}
