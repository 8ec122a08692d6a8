import { matchesIn } from '../../src/model/matches.js'
import type { Range } from '../../src/model/range.js'
import type { Report } from '../../src/model/report.js'
import type { Table } from '../../src/model/table.js'
import type { Reading } from './readings/reading.js'
import { remedyReadings } from './readings/remedies.js'

/** 均获维持, 未被纠错: no case was decided against the body. */
const NONE_LOST =
  /(?:均|全部|都)(?:被|获得?|予以|得到)?(?:结果)?维持|(?:均?未|没有|无)(?:案件)?(?:被|出现|发生)?(?:结果|行政机关)?(?:被)?(?:纠正|纠错|败诉)|零(?:纠错|败诉)/g
const DISCLOSURE = /信息公开|公开申请|依申请/
const OTHER_SCOPE = /备案|代表|本级|半年|季度|所属|下属|指导|去年|上年|20\d\d年审|历年/
const OWN_RESULT = /维持|纠正|纠错|撤销|败诉|驳回/
const LOOK_BACK = 120

/** Sentences that say so although table 四 gives cases that were corrected. */
export function* reversed(
  { folded }: Report,
  tables: readonly Table[],
): Iterable<{ readonly range: Range; readonly reading: Reading }> {
  const table = tables.find(({ form }) => form?.family === 'remedies')
  if (!table) return
  for (const { index, 0: said } of matchesIn(folded, NONE_LOST)) {
    const end = index + said.length
    const near = folded.slice(Math.max(0, index - LOOK_BACK), index)
    const before = near.slice(near.lastIndexOf('\n') + 1)
    const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf(';')) + 1)
    if (!DISCLOSURE.test(before) || OTHER_SCOPE.test(sentence)) continue
    const reading = correctedOf(sentence, said, table)
    if (reading && reading.value > 0) yield { range: { start: index, end }, reading }
  }
}

/** The corrected cases of what the sentence spoke of last. */
function correctedOf(sentence: string, said: string, table: Table): Reading | undefined {
  const review = sentence.lastIndexOf('复议')
  const suit = Math.max(sentence.lastIndexOf('诉讼'), said.includes('败诉') ? sentence.length : -1)
  if (review < 0 && suit < 0) return undefined
  // 行政复议7件，行政诉讼9件，均获维持 speaks of both, unless one has its own result: 行政复议7件，纠正1件.
  const isBoth = review >= 0 && suit >= 0 && !said.includes('败诉') && !OWN_RESULT.test(sentence)
  const topic = isBoth ? 'remedies' : suit > review ? 'suits' : 'reviews'
  const readings = remedyReadings(said.includes('败诉') ? 'lost' : 'corrected', topic, table)
  return topic === 'remedies' ? readings.at(-1) : readings[0]
}
