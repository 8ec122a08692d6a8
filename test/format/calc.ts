import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseCsv } from 'hucre/csv'

/** LibreOffice, which may be elsewhere. */
const SOFFICE = process.env.SOFFICE ?? 'soffice'

/** Why workbooks cannot be opened here; `undefined` where they can. */
export function noCalc(): string | undefined {
  try {
    convert(Buffer.from('a,b\n1,2\n'), 'probe.csv')
    return undefined
  } catch (error) {
    return (error as NodeJS.ErrnoException).syscall?.startsWith('spawn')
      ? 'there is no soffice on this machine'
      : 'the LibreOffice of this machine opens no spreadsheets'
  }
}

/** The cells of the first sheet as LibreOffice displays them. */
export function convertSheet(workbook: Uint8Array): string[][] {
  const rows = parseCsv(convert(workbook, 'list.xlsx')) as unknown[][]
  return rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
}

function convert(content: Uint8Array, name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'disclosure-lint-calc-'))
  try {
    writeFileSync(join(folder, name), content)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    // Field mark, quotes, UTF-8, from the first row, every cell as displayed.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false'
    execFileSync(
      SOFFICE,
      [profile, '--headless', '--convert-to', filter, '--outdir', join(folder, 'out'), join(folder, name)],
      {
        stdio: 'ignore',
        timeout: 60_000,
      },
    )
    return readFileSync(join(folder, 'out', name.replace(/\.\w+$/, '.csv')), 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
