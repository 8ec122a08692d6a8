import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { inFolder, type Folder } from '../cli/command.js'

/** Stands in for npm: writes down what it is asked for. */
const NPM = '#!/bin/sh\necho "global=$npm_config_global $*" >> calls\n'

function prepare({ path, write, read }: Folder): string {
  write('bin/npm', NPM)
  chmodSync(`${path}/bin/npm`, 0o755)
  const env = {
    PATH: `${path}/bin:${process.env.PATH}`,
    npm_config_global: 'true',
    NPM_CONFIG_LOCATION: 'global',
  }
  const { status } = spawnSync(process.execPath, [`${process.cwd()}/ci/prepare.js`], { cwd: path, env })
  expect(status).toBe(0)
  return read('calls')
}

describe('ci/prepare.js', () => {
  it('brings what the build needs where npm installs globally from git, and builds', async () => {
    await inFolder({}, async (folder) => {
      expect(prepare(folder)).toMatch(
        /^global= ci --include=dev .*\nglobal= run build\nglobal= run build:types\n$/,
      )
      return Promise.resolve()
    })
  })

  it('only builds where it is there', async () => {
    await inFolder({ 'node_modules/esbuild/package.json': '{}' }, async (folder) => {
      expect(prepare(folder)).toBe('global= run build\nglobal= run build:types\n')
      return Promise.resolve()
    })
  })
})
