/** Makes a database of the tables in a folder; `undefined` where DuckDB is not installed. */
export async function openDatabase(): Promise<((folder: string) => Promise<readonly string[]>) | undefined> {
  return undefined
}
