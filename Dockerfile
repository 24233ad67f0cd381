# syntax=docker/dockerfile:1

# The chat page, built with the development tools.
FROM node:24-slim AS web
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npx vite build --logLevel warn

# What the service needs at run time, and nothing more.
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

FROM node:24-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json ./
COPY src ./src
COPY prompts ./prompts
COPY seeds ./seeds
COPY index ./index
COPY models ./models
COPY --from=web /app/dist ./dist
# The image's own unprivileged user. The service writes to no place but this one, and there only with TRAINER_TOKEN set:
# mount a volume on it to keep quiz sessions.
RUN mkdir data && chown node:node data
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s --retries=3 \
  CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((response) => process.exit(response.ok ? 0 : 1), () => process.exit(1))"]
# Node itself, not npm, so that SIGTERM reaches the service and it can finish what is under way.
CMD ["node", "src/node.ts"]
