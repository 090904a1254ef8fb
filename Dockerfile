# LegalClinic in one image: the program, the web UI and the PDF engine with its fonts. PostgreSQL runs beside it, see compose.yaml.
# The checks of the repository do not build this image.
FROM node:20-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
COPY . .
# Installs the npm packages and builds the web UI too (build/NodePackages.targets).
RUN dotnet restore src/LegalClinic.Api --locked-mode \
 && dotnet publish src/LegalClinic.Api --no-restore -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=build /app /app
RUN install -d -o "$APP_UID" -g "$APP_UID" -m 700 /data
ENV ASPNETCORE_HTTP_PORTS= \
    ASPNETCORE_URLS=http://+:8080 \
    Clinic__DataFolder=/data
USER $APP_UID
WORKDIR /app
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8080/health/ready').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["dotnet", "LegalClinic.Api.dll"]
