import { part } from './wordFile.js'

const FIXED = 40

/** Names of the fonts by number, [MS-DOC] 2.9.286: records with their length before them. */
export function fontsOf(view: DataView): string[] {
  const names: string[] = []
  if (view.byteLength < 4) return names
  const count = view.getUint16(0, true)
  for (let at = 4; names.length < count && at < view.byteLength;) {
    const length = 1 + view.getUint8(at)
    names.push(nameOf(part(view, at, Math.min(length, view.byteLength - at))))
    at += length
  }
  return names
}

function nameOf(record: DataView): string {
  let name = ''
  for (let at = FIXED; at + 2 <= record.byteLength; at += 2) {
    const code = record.getUint16(at, true)
    if (code === 0) break
    name += String.fromCharCode(code)
  }
  return name
}
