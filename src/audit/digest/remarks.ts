import type { Remark } from '../../model/digest.js'
import type { Report } from '../../model/report.js'
import { proseBlocks } from '../../rule/prose.js'
import type { Spotter } from './digest.js'
import { sentencesOf } from './sentences.js'

/** A footnote, or the words in which a difference is accounted for. */
const REASON =
  /^[(*※]?(?:注|备注|说明|附注)\d*[:.、]|由于|口径|差异|不一致|出入|更正|订正|调整|划转|划入|划出|移交|合并|并入|机构改革|职能|撤销|更名|改名|重新(?:统计|核)|核减|核增|核实|补[录登报]|[漏误错多少][报统计登录填列]|重复(?:统计|计)|未(?:计入|纳入|列入)|不同|不符|应为|实为|实际(?:结转|为|数)|可比|失效|清理|修订|修改|评估/

const MOST_REMARKS = 60

/** Sentences that give a reason for figures; those of tables stand in blocks of their own below them. */
export function remarksIn(report: Report, spotOf: Spotter): Remark[] {
  const remarks: Remark[] = []
  for (const block of proseBlocks(report))
    for (const range of sentencesOf(report.folded, block.range)) {
      const words = report.folded.slice(range.start, range.end).replace(/\s+/g, '')
      if (!/\d|结转|转结|文件|规章|数/.test(words) || !REASON.test(words)) continue
      remarks.push({ words, spot: spotOf(range) })
      if (remarks.length >= MOST_REMARKS) return remarks
    }
  return remarks
}
