import { isFields } from '../config/fields.js'
import type { Bilingual } from '../model/regime.js'
import { order } from '../model/sorted.js'
import { AcceptanceError } from './acceptanceError.js'
import type { Baseline, BaselineEntry } from './baseline.js'

const VERSION = 1

/** Throws `AcceptanceError` for what is no baseline, or one of a newer version. */
export function readBaseline(text: string, file: string): Baseline {
  const content = parse(text)
  if (!isFields(content) || typeof content.version !== 'number') throw damaged(file)
  if (content.version > VERSION) throw newer(file, content.version)
  const { findings, reason } = content
  if (!isFields(findings)) throw damaged(file)
  const lists = Object.entries(findings)
  if (!lists.every((list): list is [string, BaselineEntry[]] => isList(list[1]))) throw damaged(file)
  return { findings: new Map(lists), ...(typeof reason === 'string' ? { reason } : {}) }
}

/** Sorted, one line an entry: a change of one finding is a change of one line. */
export function writeBaseline({ findings, reason }: Baseline): string {
  const files = [...findings].sort(([a], [b]) => order(a, b))
  const lists = files.map(([file, entries]) => {
    const lines = entries.map(
      ({ rule, fingerprint, text }) => `      ${JSON.stringify({ rule, fingerprint, text })}`,
    )
    return `    ${JSON.stringify(file)}: [\n${lines.join(',\n')}\n    ]`
  })
  const why = reason === undefined ? '' : `  "reason": ${JSON.stringify(reason)},\n`
  const body = lists.length === 0 ? '{}' : `{\n${lists.join(',\n')}\n  }`
  return `{\n  "version": ${VERSION},\n${why}  "findings": ${body}\n}\n`
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

function isList(value: unknown): boolean {
  return Array.isArray(value) && value.every(isEntry)
}

function isEntry(value: unknown): boolean {
  return (
    isFields(value) && [value.rule, value.fingerprint, value.text].every((part) => typeof part === 'string')
  )
}

function damaged(file: string): AcceptanceError {
  return new AcceptanceError([
    {
      zh: `基线文件 ${file} 无法读取：不是 disclosure-lint 的基线，可用 --update-baseline 重新生成到另一个文件`,
      en: `The baseline ${file} cannot be read: it is no baseline of disclosure-lint; --update-baseline writes one to another file`,
    },
  ])
}

function newer(file: string, version: number): AcceptanceError {
  const texts: Bilingual = {
    zh: `基线文件 ${file} 的版本是 ${version}，本程序只能读到 ${VERSION}，请升级 disclosure-lint`,
    en: `The baseline ${file} has version ${version}, this program reads up to ${VERSION}: upgrade disclosure-lint`,
  }
  return new AcceptanceError([texts])
}
