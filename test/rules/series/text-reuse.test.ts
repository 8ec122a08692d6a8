import { describe, expect, it } from '@jest/globals'
import { textReuse } from '../../../rules/text-reuse/index.js'
import { sentencesOf } from '../../audit/province/prose.js'
import { compare } from '../../series.js'

const report = (body: string, sentences: readonly string[]): string =>
  `${body}政府信息公开工作年度报告\n\n一、总体情况\n${sentences.join('。')}。\n\n二、其他需要报告的事项\n本年度没有收取信息处理费。\n`

async function found(before: readonly string[], now: readonly string[]): Promise<string[]> {
  const { diagnostics } = await compare(
    textReuse,
    { year: 2022, text: report('云溪县水利局', before) },
    { year: 2023, text: report('云溪县水利局', now) },
  )
  return diagnostics.map(({ message }) => message)
}

const old = sentencesOf('old', 10)
const fresh = sentencesOf('fresh', 10)

describe('text-reuse', () => {
  it('names the part and quotes both reports', async () => {
    const { diagnostics } = await compare(
      textReuse,
      { year: 2022, text: report('云溪县水利局', old) },
      { year: 2023, text: report('云溪县水利局', [...old.slice(0, 9), ...fresh.slice(0, 1)]) },
    )
    expect(diagnostics).toHaveLength(1)
    expect(diagnostics[0]?.message).toBe(
      '“总体情况”部分 10 句中有 9 句（90%）与上一年度报告相同（对照 2022.txt）',
    )
    expect(diagnostics[0]?.related.map(({ file = '' }) => file).slice(0, 2)).toEqual(['', '2022.txt'])
  })

  it('takes the same sentence with the years moved on for the same', async () => {
    const dated = old.map((sentence, at) => (at === 0 ? `2022年，${sentence}` : sentence))
    expect(
      await found(
        dated,
        dated.map((sentence) => sentence.replace('2022年', '2023年')),
      ),
    ).toHaveLength(1)
  })

  it.each([
    ['sixty per cent', old, [...old.slice(0, 6), ...fresh.slice(0, 4)]],
    [
      'other figures in the same words',
      old,
      old.map((sentence) => sentence.replace(/\d+/g, (digits) => String(Number(digits) + 1))),
    ],
    ['four sentences', old.slice(0, 4), old.slice(0, 4)],
  ])('says nothing of %s', async (_name, before, now) => {
    expect(await found(before, now)).toEqual([])
  })

  it('sets zero statements and fixed wording aside', async () => {
    const formulas = [
      '2022年未收到公民、法人和其他组织的政府信息公开申请',
      '没有因政府信息公开工作被申请行政复议、提起行政诉讼',
      '本报告根据《中华人民共和国政府信息公开条例》的规定编制而成',
      '本年度没有收取信息处理费，也没有减免情况',
      '所列数据的统计期限为本年度全年，电子版可在门户网站下载',
      '全年没有发生举报投诉，也没有受到责任追究的情况',
    ]
    expect(await found(formulas, formulas)).toEqual([])
  })
})
