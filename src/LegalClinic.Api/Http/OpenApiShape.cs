using LegalClinic.Domain;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace LegalClinic.Api.Http;

/// <summary>What the description of the API says beyond what the framework finds by itself.</summary>
internal static class OpenApiShape
{
    public static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "LegalClinic";
            document.Info.Version = "v1";
            document.Servers?.Clear();
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
            if (typeof(IEntityId).IsAssignableFrom(type))
            {
                (schema.Type, schema.Format) = (JsonSchemaType.String, "uuid");
            }

            if (context.JsonTypeInfo.ElementType is { } element && typeof(IEntityId).IsAssignableFrom(element))
            {
                schema.Items = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" };
            }

            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            // A code in an address is described by its list of codes.
            var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Coded<>))
            {
                schema.Type = JsonSchemaType.String;
                schema.Properties?.Clear();
                schema.Required?.Clear();
                schema.Enum = [.. CodesOf(type.GetGenericArguments()[0]).Select(code => (System.Text.Json.Nodes.JsonNode)code)];
            }

            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<System.Reflection.MethodInfo>().FirstOrDefault() is { } method
                && method.GetParameters().Any(p => p.ParameterType == typeof(IfMatch)))
            {
                operation.Parameters ??= [];
                operation.Parameters.Add(new OpenApiParameter
                {
                    Name = "If-Match", In = ParameterLocation.Header, Required = true,
                    Description = "Version the change is based on, as the ETag gave it.",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                });
            }

            return Task.CompletedTask;
        });
    }

    private static IReadOnlyCollection<string> CodesOf(Type codes) =>
        (IReadOnlyCollection<string>)typeof(Code<>).MakeGenericType(codes).GetProperty(nameof(Code<Domain.Staff.Role>.All))!.GetValue(null)!;
}
