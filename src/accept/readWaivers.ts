import type { Bilingual } from '../model/regime.js'
import type { Rule } from '../rule/rule.js'
import { AcceptanceError } from './acceptanceError.js'
import { mistakesIn, waiverOf, type Waiver } from './waiver.js'

/**
 * A list of waivers in YAML, each with its line. Everything is read as text: a fingerprint of digits is no number.
 * Throws `AcceptanceError` with a sentence for each mistake.
 */
export async function readWaivers(text: string, name: string, rules: readonly Rule[]): Promise<Waiver[]> {
  const { isSeq, LineCounter, parseDocument } = await import('yaml')
  const counter = new LineCounter()
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: counter })
  const [error] = document.errors
  if (error) {
    const line = error.linePos?.[0].line ?? 1
    throw new AcceptanceError([at(name, line, unreadable(error.message.split('\n')[0] ?? ''))])
  }
  const { contents } = document
  if (contents === null) return []
  if (!isSeq(contents)) throw new AcceptanceError([at(name, 1, NO_LIST)])
  const entries = contents.items.map((item) => ({
    entry: (item as { toJS(doc: unknown): unknown }).toJS(document),
    line: counter.linePos((item as { range?: readonly number[] }).range?.[0] ?? 0).line,
  }))
  const mistakes = entries.flatMap(({ entry, line }) =>
    mistakesIn(entry, rules).map((mistake) => at(name, line, mistake)),
  )
  if (mistakes.length > 0) throw new AcceptanceError(mistakes)
  return entries.map(({ entry, line }) => waiverOf(entry as object, line))
}

function at(name: string, line: number, { zh, en }: Bilingual): Bilingual {
  return { zh: `豁免文件 ${name} 第 ${line} 行：${zh}`, en: `Waivers ${name}, line ${line}: ${en}` }
}

function unreadable(sentence: string): Bilingual {
  const told = sentence.replace(/:$/, '')
  return { zh: `不是有效的 YAML（${told}）`, en: `not valid YAML (${told})` }
}

const NO_LIST = {
  zh: '应为一列豁免，每条以“- ”开头，写明 rule 和 reason',
  en: 'expected a list of waivers, each beginning with “- ” and giving rule and reason',
}
