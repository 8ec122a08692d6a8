// Builds the package. Where npm installs it from git for everybody (`npm install --global git+https://…`, as
// pre-commit does), it prepares it without its dependencies, for --global holds within as well: they come first.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import process from 'node:process'

const isGlobal = (name) => /^npm_config_(global|location)$/i.test(name)
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !isGlobal(name)))

if (!existsSync('node_modules/esbuild'))
  npm('ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund')
npm('run', 'build')
npm('run', 'build:types')

function npm(...args) {
  const { status } = spawnSync('npm', args, { env, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) process.exit(status ?? 1)
}
