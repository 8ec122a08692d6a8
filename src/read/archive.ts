import { ReadError } from './document.js'
import { openZip, type ZipLimits } from './zip.js'
import { isDocument } from './zipFormats.js'

/** A dozen attachments, not a backup. */
const LIMITS: ZipLimits = { entries: 1000, unpacked: 256 * 1024 * 1024 }
const OUTSIDE = {
  zh: '压缩包中有指向其外部的文件名，拒绝读取',
  en: 'The archive holds names that lead out of it and is not read',
}
const LOST = {
  zh: '压缩包中没有这个文件',
  en: 'The archive holds no such file',
}

/** Names of the files in an archive of attachments; `undefined` where the container is one document. */
export function filesInArchive(bytes: Uint8Array): readonly string[] | undefined {
  const { names, printedNames } = openZip(bytes, LIMITS)
  if (isDocument(names)) return undefined
  // Nothing is written, but a name that lies has something to hide.
  if (names.some((name) => name.split('/').includes('..'))) throw new ReadError(OUTSIDE)
  return printedNames.filter((name) => !name.endsWith('/') && !name.startsWith('__MACOSX/'))
}

export function fileInArchive(bytes: Uint8Array, name: string): Uint8Array {
  const content = openZip(bytes, LIMITS).read(name)
  if (!content) throw new ReadError(LOST)
  return content
}
