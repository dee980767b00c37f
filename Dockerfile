# docker build -t confab . && docker run -p 8080:8080 -v confab:/data confab
# The image holds the executable, the C and C++ libraries that it needs, and nothing else: no shell, no package manager.
FROM node:24-bookworm-slim AS build
WORKDIR /src
RUN apt-get update && apt-get install -y --no-install-recommends binutils && rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build \
  && mkdir -p -m 700 /image/data \
  && cp --parents --dereference $(ldd dist/confab | grep -o '/[^ ]*') /image \
  && cp dist/confab /image/confab

FROM scratch
COPY --from=build /image /
COPY --from=build --chown=65532:65532 /image/data /data
USER 65532:65532
ENV CONFAB_HOST=0.0.0.0 CONFAB_PORT=8080 CONFAB_DATA=/data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["/confab", "health"]
ENTRYPOINT ["/confab"]
CMD ["serve"]
