# One image, two programs: `node dist/api/main.js` (the default) and `node dist/worker/main.js`.
ARG NODE_IMAGE=node:24.21.0-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /nazorg
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build

FROM ${NODE_IMAGE} AS packages
WORKDIR /nazorg
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && npm cache clean --force

FROM ${NODE_IMAGE}
# Temporal's client checks the certificates of a server with the system's own list.
RUN apt-get update \
  && apt-get install -y --no-install-recommends ca-certificates \
  && rm -rf /var/lib/apt/lists/*
ENV NODE_ENV=production
WORKDIR /nazorg
COPY --from=packages /nazorg/node_modules ./node_modules
COPY package.json ./
COPY --from=build /nazorg/dist ./dist
USER node
EXPOSE 3000
# Of the API; the worker's is in docker-compose.yml.
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.NAZORG_PORT || 3000}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Both programs stop cleanly on SIGTERM; compose adds an init process that passes signals on.
CMD ["node", "dist/api/main.js"]
