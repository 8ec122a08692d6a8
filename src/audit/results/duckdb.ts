import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { TABLES } from './tables.js'

/** Makes a database and Parquet files of the tables in a folder; gives the names of what it made. */
type Database = (folder: string) => Promise<readonly string[]>

/** `undefined` where DuckDB is not installed, or not for this platform. */
export async function openDatabase(): Promise<Database | undefined> {
  const duckdb = await import('@duckdb/node-api').catch(() => undefined)
  if (!duckdb) return undefined
  return async (folder) => {
    const file = join(folder, DATABASE)
    if (existsSync(file)) rmSync(file)
    const instance = await duckdb.DuckDBInstance.create(file, SETTINGS)
    const connection = await instance.connect()
    try {
      await connection.run(SAME_BYTES)
      for (const [name, columns] of Object.entries(TABLES)) {
        const csv = quoted(join(folder, 'tables', `${name}.csv`))
        const types = Object.entries(columns).map(([column, type]) => `${quoted(column)}: '${type}'`)
        const source = `read_csv(${csv}, header = true, delim = ',', quote = '"', escape = '"', nullstr = '', max_line_size = 1048576, parallel = false, columns = {${types.join(', ')}})`
        await connection.run(`CREATE TABLE "${name}" AS SELECT * FROM ${source}`)
        const parquet = quoted(join(folder, 'tables', `${name}.parquet`))
        await connection.run(
          `COPY "${name}" TO ${parquet} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${ROWS})`,
        )
      }
    } finally {
      connection.closeSync()
      instance.closeSync()
    }
    return [DATABASE, ...Object.keys(TABLES).map((name) => `tables/${name}.parquet`)]
  }
}

const DATABASE = 'audit.duckdb'

/** Parquet is written so many rows at a time, which all lie in memory. */
const ROWS = 40_960

/** One thread keeps the order of the rows; nothing is ever fetched from the network. */
const SETTINGS = {
  threads: '1',
  // Ten million figures go through with it; 64 MB are too little for a single one.
  memory_limit: '128MB',
  preserve_insertion_order: 'true',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
}

/**
 * FSST chooses its samples at random, and bit packing and ALP leave a gap before their metadata that they do not clear:
 * with them the same rows would give other bytes each time.
 */
const SAME_BYTES = "SET disabled_compression_methods = 'fsst,dict_fsst,bitpacking,alp,alprd'"

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
