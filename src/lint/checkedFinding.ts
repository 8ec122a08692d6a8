import type { Bilingual } from '../model/regime.js'
import type { Range } from '../model/range.js'
import type { Spot } from '../model/digest.js'
import type {
  Data,
  Finding,
  NotAssessable,
  Rule,
  RuleContext,
  SeriesFinding,
  SetContext,
  SetFinding,
} from '../rule/rule.js'
import { fault } from './fault.js'

/** What a rule yields. Of a plugin's rule whatever would break what is made of it later is thrown. */
export function yieldsOf<Yielded extends object>(
  rule: Rule,
  given: Iterable<Yielded>,
  check: (finding: Exclude<Yielded, NotAssessable>) => void,
): Iterable<Yielded> {
  return rule.plugin === undefined ? given : checked(rule, given, check)
}

function* checked<Yielded extends object>(
  rule: Rule,
  given: Iterable<Yielded>,
  check: (finding: Exclude<Yielded, NotAssessable>) => void,
): Generator<Yielded> {
  if (typeof (given as Partial<typeof given> | undefined)?.[Symbol.iterator] !== 'function')
    throw noGenerator()
  for (const yielded of given) {
    if (!isObject(yielded)) throw wrong(String(yielded), '一个问题', 'a finding')
    if ('notAssessed' in yielded) checkNote(rule, String(yielded.notAssessed))
    else check(yielded as Exclude<Yielded, NotAssessable>)
    yield yielded
  }
}

export function checkFinding(finding: Finding, rule: Rule, { report, regime }: RuleContext): void {
  const { related = [], fix, hint } = finding
  checkCommon(finding, rule)
  for (const { range } of [finding, ...related, ...(fix ? [fix] : [])])
    if (!isRange(range, report.text.length))
      throw wrong(`range ${shown(range)}`, '报告正文中的范围', 'a range of the report')
  if (fix && typeof fix.text !== 'string') throw wrong(`fix.text ${shown(fix.text)}`, '文字', 'a text')
  for (const note of [hint, ...related.map((other) => other.note)])
    if (note !== undefined) checkNote(rule, note)
  if ('article' in rule.basis && !regime.articles[rule.basis.article])
    throw fault(
      `${regime.id} 没有 ${rule.basis.article} 这一依据`,
      `${regime.id} has no article ${rule.basis.article}`,
    )
}

export function checkSeriesFinding(finding: SeriesFinding, rule: Rule): void {
  checkCommon(finding, rule)
  checkSpot(finding.spot)
  for (const { note, spot, in: at } of finding.related ?? []) {
    checkNote(rule, note)
    checkSpot(spot)
    if (!['report', 'previous'].includes(at))
      throw wrong(`in ${shown(at)}`, 'report 或 previous', 'report or previous')
  }
}

export function checkSetFinding(
  finding: SetFinding,
  rule: Rule,
  { bodies }: Pick<SetContext, 'bodies'>,
): void {
  checkCommon(finding, rule)
  if (finding.spot) checkSpot(finding.spot)
  const body = bodies.find(({ name }) => name === finding.body)
  if (!body) throw wrong(`body ${shown(finding.body)}`, '所列机关之一', 'one of the bodies')
  if (!Number.isInteger(finding.year)) throw wrong(`year ${shown(finding.year)}`, '年份', 'a year')
  if (finding.file !== undefined && !Object.values(body.files).includes(finding.file))
    throw wrong(`file ${shown(finding.file)}`, '该机关的报告之一', 'one of the files of the body')
  for (const { note, spot } of finding.related ?? []) {
    checkNote(rule, note)
    checkSpot(spot)
  }
}

interface Common {
  readonly message: string
  readonly data?: Data
  readonly place?: Bilingual
}

function checkCommon({ message, data = {}, place }: Common, rule: Rule): void {
  if (!Object.hasOwn(rule.messages, message))
    throw wrong(`message ${shown(message)}`, '规则 messages 中的一个', 'one of the rule’s messages')
  for (const [name, value] of Object.entries(data))
    if (!['string', 'number'].includes(typeof value))
      throw wrong(`data.${name} ${shown(value)}`, '文字或数', 'a text or a number')
  if (place && !(typeof place.zh === 'string' && typeof place.en === 'string'))
    throw wrong(`place ${shown(place)}`, '{ zh, en }', '{ zh, en }')
}

function checkNote(rule: Rule, note: string): void {
  if (!Object.hasOwn(rule.notes ?? {}, note))
    throw wrong(`note ${shown(note)}`, '规则 notes 中的一个', 'one of the rule’s notes')
}

function checkSpot(spot: Spot | undefined): void {
  const {
    range,
    line = 0,
    column = 0,
    endLine = 0,
    endColumn = 0,
    place,
    quote,
  } = spot ?? ({} as Partial<Spot>)
  const isPlace = [line, column, endLine, endColumn].every((value) => Number.isInteger(value) && value >= 1)
  const isTold = typeof place === 'string' && typeof quote === 'string'
  if (!isPlace || !isTold || !isRange(range, Infinity))
    throw wrong(`spot ${shown(spot)}`, '从所给报告中取得的位置', 'a place taken from the reports given')
}

function isRange(range: Range | undefined, length: number): boolean {
  const { start = NaN, end = NaN } = range ?? {}
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= length
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function noGenerator(): Error {
  return fault(
    '检查函数应为生成器 function*，不能是 async，也不能没有返回值',
    'its check must be a generator (function*): not async, and not without a value',
  )
}

function wrong(given: string, zh: string, en: string): Error {
  return fault(`所给的 ${given} 有误，应为${zh}`, `it yields ${given}, expected ${en}`)
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? 'undefined'
}
