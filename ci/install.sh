#!/usr/bin/env bash
# Installs and builds the action's own checkout, once on a runner.
set -euo pipefail
cd "$GITHUB_ACTION_PATH"
node -e 'const [major, minor] = process.versions.node.split("."); if (major < 20 || (major == 20 && minor < 19)) { console.error(`disclosure-lint needs Node 20.19 or later, this is ${process.version}: use actions/setup-node first`); process.exit(2) }'
[ -f dist/cli/main.cjs ] || npm ci --no-audit --no-fund
