import { join } from 'node:path'
import { matchesIn } from '../../model/matches.js'
import { createTextFile, type TextFile } from './files.js'
import { csvHead, csvLine, TABLES, type TableName, type TableSink } from './tables.js'

interface TableFiles extends TableSink {
  readonly close: () => void
  /** Names of the files, below the folder. */
  readonly names: readonly string[]
}

const NAMES = Object.keys(TABLES) as TableName[]

/** Every table as CSV, and as NDJSON where nothing better can be made of it. */
export function tableFiles(folder: string, withNdjson: boolean): TableFiles {
  const csv = filesFor(folder, 'csv', NAMES)
  const ndjson = filesFor(folder, 'ndjson', withNdjson ? NAMES : NAMES.filter((name) => name !== 'figures'))
  for (const name of NAMES) csv[name]?.write(csvHead(name))
  return {
    row(table, row) {
      csv[table]?.write(csvLine(table, row))
      ndjson[table]?.write(`${JSON.stringify(withNulls(table, row))}\n`)
    },
    figures(lines) {
      csv.figures?.write(lines)
      ndjson.figures?.write(linesAsJson(lines))
    },
    close() {
      for (const file of [...Object.values(csv), ...Object.values(ndjson)]) file?.close()
    },
    names: [...NAMES.map((name) => `${name}.csv`), ...Object.keys(ndjson).map((name) => `${name}.ndjson`)],
  }
}

type Files = Partial<Record<TableName, TextFile>>

function filesFor(folder: string, ending: string, names: readonly TableName[]): Files {
  return Object.fromEntries(names.map((name) => [name, createTextFile(join(folder, `${name}.${ending}`))]))
}

function withNulls(table: TableName, row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.keys(TABLES[table]).map((column) => [column, row[column] ?? null]))
}

const FIELD = /(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g

/** The lines of figures are CSV in the store already. */
function linesAsJson(lines: string): string {
  const columns = Object.entries(TABLES.figures)
  return recordsOf(lines)
    .map((line) => {
      const fields = matchesIn(line, FIELD).map(
        ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain,
      )
      const values = columns.map(([name, type], at) => {
        const field = fields[at] ?? ''
        return [name, field === '' ? null : type === 'DOUBLE' ? Number(field) : field]
      })
      return `${JSON.stringify(Object.fromEntries(values))}\n`
    })
    .join('')
}

/** A quoted field may hold a line break. */
function recordsOf(lines: string): string[] {
  const records: string[] = []
  let open = ''
  for (const line of lines.split('\n')) {
    open = open === '' ? line : `${open}\n${line}`
    const quotes = open.split('"').length - 1
    if (quotes % 2 === 1) continue
    if (open !== '') records.push(open)
    open = ''
  }
  return records
}
