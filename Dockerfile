# The command line with git, as any uid, with a read-only root if $TMPDIR can be written. Nothing that builds is in it.
FROM node:24.19.0-bookworm-slim@sha256:3638d9a6fe4030bd716be989438248074489337ba3275657f93595428be4fc03 AS build
WORKDIR /src
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run bundle

FROM node:24.19.0-bookworm-slim@sha256:3638d9a6fe4030bd716be989438248074489337ba3275657f93595428be4fc03
LABEL org.opencontainers.image.title="redshift-devops" \
      org.opencontainers.image.description="Lint, plan and apply Amazon Redshift migrations." \
      org.opencontainers.image.licenses="Apache-2.0"
# A mounted workspace belongs to another uid than the container's, which git would refuse to read.
RUN apt-get update \
 && apt-get install --yes --no-install-recommends ca-certificates git \
 && rm -rf /var/lib/apt/lists/* /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /opt/yarn* /usr/local/bin/yarn* \
 && git config --system --add safe.directory '*'
COPY --from=build /src/LICENSE /opt/redshift-devops/LICENSE
COPY --from=build /src/dist /opt/redshift-devops/dist
RUN printf '#!/bin/sh\nexec node /opt/redshift-devops/dist/cli.js "$@"\n' > /usr/local/bin/redshift-devops \
 && chmod 755 /usr/local/bin/redshift-devops
ENV NODE_ENV=production HOME=/tmp
USER 65532:65532
WORKDIR /work
HEALTHCHECK NONE
ENTRYPOINT ["redshift-devops"]
CMD ["--help"]
