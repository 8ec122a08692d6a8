import type { Range } from '../../model/range.js'
import type { BodyName, SignatureBlock, Title } from '../../model/report.js'
import { AREA, kindOfBody, ORGAN_AT_END } from './bodyName.js'

export interface BodySearch {
  readonly text: string
  readonly folded: string
  readonly title: Title | undefined
  readonly preface: Range | undefined
  readonly signature: SignatureBlock | undefined
}

/** 现公布某局2022年…, 由某局编制, 请与某局联系: how a preface names the body. */
const IN_PREFACE = [
  /(?:公布|发布|编制|公开)了?《?((?:(?!公布|发布|编制|公开)[\u4e00-\u9fff()]){3,40}?)(?:20\d\d年|关于)/,
  /(?:公布|发布|编制)了?《?20\d\d年(?:度|(?!度))([\u4e00-\u9fff()]{3,40}?)(?:政府信息|信息公开|政务公开)/,
  /由([\u4e00-\u9fff()、]{3,40}?)(?:办公室|综合[科处])?(?:负责)?(?:组织)?(?:编制|编写|汇总|综合|根据|依据|按照)/,
  /(?:请(?:[与和向]|联系:?)|可(?:与|联系)|编制单位:|报告单位:)([\u4e00-\u9fff()]{3,40}?)(?:政府信息公开|信息公开|政务公开|办公室|综合[科处]|联系|\(|,)/,
]

/** Who issued the report: as the title says, else the signature, else the preface. */
export function findBody({ text, folded, title, preface, signature }: BodySearch): BodyName | undefined {
  const named =
    bodyAt(folded, title?.body, 'title') ??
    bodyAt(folded, signature?.body?.range, 'signature') ??
    bodyInPreface(folded, preface)
  return named && { ...named, name: text.slice(named.range.start, named.range.end).replace(/\s+/g, '') }
}

type Named = Omit<BodyName, 'name'>

function bodyAt(folded: string, range: Range | undefined, from: BodyName['from']): Named | undefined {
  if (!range) return undefined
  const kind = kindOfBody(folded.slice(range.start, range.end).replace(/\s+/g, ''))
  return { range, from, ...(kind ? { kind } : {}) }
}

function bodyInPreface(folded: string, preface: Range | undefined): Named | undefined {
  if (!preface) return undefined
  const words = folded.slice(preface.start, preface.end)
  for (const pattern of IN_PREFACE) {
    const match = pattern.exec(words)
    const name = match?.[1]
    if (!match || !name || !(ORGAN_AT_END.test(name) || AREA.test(name)) || /^[我本该]/.test(name)) continue
    const start = preface.start + match.index + match[0].indexOf(name)
    return bodyAt(folded, { start, end: start + name.length }, 'preface')
  }
  return undefined
}
