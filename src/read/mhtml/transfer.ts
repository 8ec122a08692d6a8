import { ReadError } from '../document.js'
import { DAMAGED, type Part } from './parts.js'

const NO_BASE64 = /[^\w+/=\s]/
const ESCAPE = /=(?:([\dA-Fa-f]{2})|[ \t]*\r?\n)/g

/** The bytes of a part as they were before they were sent (RFC 2045, 6). */
export function bytesOf({ transfer, body }: Part): Uint8Array {
  if (['7bit', '8bit', 'binary'].includes(transfer)) return Buffer.from(body, 'latin1')
  if (transfer === 'quoted-printable') return Buffer.from(unquoted(body), 'latin1')
  if (transfer === 'base64' && !NO_BASE64.test(body)) return Buffer.from(body, 'base64')
  throw new ReadError(DAMAGED)
}

/** `=E5` is a byte; `=` at the end of a line joins it with the next. */
function unquoted(body: string): string {
  return body.replace(ESCAPE, (_, code?: string) =>
    code === undefined ? '' : String.fromCharCode(parseInt(code, 16)),
  )
}
