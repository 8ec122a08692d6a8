import { readFileSync } from 'node:fs'

/** A .doc file that LibreOffice made of `test/fixtures/doc/sources.ts`. */
export function fixture(name: 'numbers' | 'tables' | 'text'): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../fixtures/doc/${name}.doc`, import.meta.url)))
}
