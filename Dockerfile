# Two stages: the SDK publishes, the chiseled image (no shell, no package manager, not root) runs.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG TARGETARCH=amd64
WORKDIR /source
COPY . .
# Compiled ahead together with the .NET that it needs, so that the bot is on Discord a moment after its start; the fact database is built into the image.
RUN dotnet publish src/HeartstopperBot --configuration Release --arch "$TARGETARCH" --output /app \
 && mkdir /data

FROM mcr.microsoft.com/dotnet/runtime-deps:10.0-noble-chiseled
WORKDIR /app
COPY --from=build /app /app
# A volume takes its owner from here. A folder that is mounted in its place must belong to this user too.
COPY --from=build --chown=$APP_UID:$APP_UID /data /data
ENV Data__Directory=/data \
    DOTNET_EnableDiagnostics=0
USER $APP_UID
VOLUME /data
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s --retries=3 CMD ["/app/HeartstopperBot", "healthcheck"]
ENTRYPOINT ["/app/HeartstopperBot"]
CMD ["run"]
