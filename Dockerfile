# docker build -t disclosure-lint . && docker run --rm -v "$PWD:/reports:ro" disclosure-lint .
ARG NODE=node:20.20.2-bookworm-slim

FROM ${NODE} AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
# The same Node as below: the build keeps code that this version has compiled.
RUN npm run build && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM ${NODE}
WORKDIR /opt/disclosure-lint
COPY --from=build /build/package.json /build/LICENSE ./
COPY --from=build /build/bin ./bin
COPY --from=build /build/dist ./dist
COPY --from=build /build/rules ./rules
COPY --from=build /build/schemas ./schemas
COPY --from=build /build/node_modules ./node_modules
RUN ln -s /opt/disclosure-lint/bin/disclosure-lint.js /usr/local/bin/disclosure-lint
ENV NODE_ENV=production
USER node
WORKDIR /reports
ENTRYPOINT ["disclosure-lint"]
CMD ["--help"]
