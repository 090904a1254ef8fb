using LegalClinic.Application.Printing;
using Microsoft.Extensions.Configuration;

namespace LegalClinic.Infrastructure.Hosting;

/// <summary>Reads the organisation's name from the settings <c>Clinic:Name:Ar</c>, <c>Clinic:Name:Ckb</c>, <c>Clinic:Name:En</c>.</summary>
internal static class ClinicNames
{
    public static ClinicName Read(IConfiguration configuration) => new(
        configuration["Clinic:Name:Ar"] ?? "العيادة القانونية",
        configuration["Clinic:Name:Ckb"] ?? "کلینیکی یاسایی",
        configuration["Clinic:Name:En"] ?? "Legal Clinic");
}
