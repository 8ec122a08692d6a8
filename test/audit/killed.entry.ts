import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { province } from './province/province.js'

/** Writes the province of the tests: `reports/` and `bodies.yaml`. */
export function makeProvince(folder: string): void {
  const { files, bodiesYaml } = province()
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, 'reports', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
  writeFileSync(join(folder, 'bodies.yaml'), bodiesYaml)
}
