import iconv from 'iconv-lite'

export interface WrittenPart {
  readonly type?: string
  readonly charset?: string
  readonly transfer?: '8bit' | 'quoted-printable' | 'base64'
  readonly id?: string
  readonly content: string
}

const LINE = 76

/** A single file web page as Word writes it; `encoding` is what the charset of its parts really is. */
export function mhtmlFile(parts: readonly WrittenPart[], parameters = ''): Uint8Array {
  const boundary = '----=_NextPart_01DA4B7C.8D1F2E30'
  const head = `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="${boundary}"${parameters}\r\n\r\n`
  const note = 'This document is a Single File Web Page, also known as a Web Archive file.\r\n\r\n'
  const pieces = parts.map((part) => Buffer.concat([latin(`--${boundary}\r\n`), partOf(part), latin('\r\n')]))
  return Buffer.concat([latin(head + note), ...pieces, latin(`--${boundary}--\r\n`)])
}

export function partOf(part: WrittenPart): Buffer {
  const { type = 'text/html', charset, transfer = 'quoted-printable', id, content } = part
  const head = [
    `Content-Location: file:///C:/0A1B2C3D/part.htm`,
    ...(id === undefined ? [] : [`Content-ID: ${id}`]),
    `Content-Transfer-Encoding: ${transfer}`,
    `Content-Type: ${type}${charset === undefined ? '' : `; charset="${charset}"`}`,
  ].join('\r\n')
  const bytes = iconv.encode(content, charset ?? 'utf-8')
  return Buffer.concat([latin(`${head}\r\n\r\n`), sent(bytes, transfer)])
}

function sent(bytes: Buffer, transfer: string): Buffer {
  if (transfer === '8bit') return bytes
  if (transfer === 'base64') return latin((bytes.toString('base64').match(/.{1,76}/g) ?? []).join('\r\n'))
  return latin(quoted(bytes))
}

function quoted(bytes: Buffer): string {
  let line = ''
  let text = ''
  for (const byte of bytes) {
    const isPlain = byte === 0x0a || byte === 0x0d || (byte >= 0x20 && byte < 0x7f && byte !== 0x3d)
    const written = isPlain
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
    if (line.length + written.length >= LINE) {
      text += `${line}=\r\n`
      line = ''
    }
    line += written
    if (byte === 0x0a) {
      text += line
      line = ''
    }
  }
  return text + line
}

function latin(text: string): Buffer {
  return Buffer.from(text, 'latin1')
}
