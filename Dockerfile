# The program and its own PostgreSQL in one image. `compose.yaml` runs it; docs/operations.md explains it.
FROM node:22-bookworm-slim AS build
# Node 26, which comes with the packages, needs libatomic
RUN apt-get update && apt-get install --yes --no-install-recommends libatomic1
WORKDIR /app
COPY package.json package-lock.json .npmrc bootstrap.mjs ./
COPY scripts ./scripts
RUN node bootstrap.mjs install
COPY . .
RUN node bootstrap.mjs build
# once for real: the image can start, and PostgreSQL's library links are made while they may be; then what only building and testing need goes
RUN DATA_DIR=/tmp/try/data node_modules/.bin/node dist/main.js migrate && rm -rf /tmp/try \
  && npm prune --omit=dev --ignore-scripts

FROM debian:bookworm-slim
RUN apt-get update && apt-get install --yes --no-install-recommends libatomic1 && rm -rf /var/lib/apt/lists/* \
  && useradd --uid 10001 --create-home --home-dir /data cageot
WORKDIR /app
COPY --from=build /app/package.json /app/package-lock.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/src/foundation/db/migrations ./src/foundation/db/migrations
ENV HOST=0.0.0.0 DATA_DIR=/data/cageot PATH=/app/node_modules/.bin:$PATH
USER cageot
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/health/ready`).then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "--enable-source-maps", "dist/main.js"]
CMD ["start"]
