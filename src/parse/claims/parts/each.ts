import { printedCount } from '../../figures/numerals.js'
import type { Entry } from '../entry.js'

/** 各 with the verb of the clause behind it; 各乡镇公开120条 is what all of them published together. */
const EACH =
  /各(?:自|分别)?(?:设(?!区)|建[立成]|配备|公开|发布|发放|发送|举办|开展|召开|组织(?!部)|印[发制]|报送|有(?!关)|安排|增[设加]|制作|刊[发登]|编[发印]|推[送出]|确定|完成|公布)[^各]{0,10}$/
const COUNTED =
  /([两二三四五六七八九十]|\d{1,3})(?:余|多)?(?:个|种|类|家|所|镇|乡)[^,;:。、\d]{0,6}(?:\([^)]*\))?(?:均|都|分别)?$/
const NAMES = /[、和与及]/
const PAIRS = /(?:中英文|中外文|城乡|新旧|东西)(?:版本?|部)?$/
const MARKS = [',', '。', ';', ':', '(', '\n']

/** 各1条, 各设立查阅点1个: the number holds for each thing named before it. */
export const isForEach = ({ item, label }: Entry): boolean => item.number.each || EACH.test(label)

/** 16个乡镇各设立1个: the 16 tell how many there are to have one. */
export const namesUnits = ({ item }: Entry, behind: Entry): boolean =>
  behind.item.mark === undefined &&
  behind.item.leadStart <= item.tailEnd &&
  /^[^各]{1,20}各/.test(behind.label)

/** How many things 各 stands for: 9个科室各2名, 三种方式各3件, 网站、公众号各15条. */
export function timesOf({ item }: Entry, folded: string): number | undefined {
  const clause = folded
    .slice(Math.max(0, item.number.start - 60), item.number.start)
    .replace(/各[^各]{0,16}$/, '')
  const counted = COUNTED.exec(clause)?.[1]
  if (counted) return printedCount(counted)
  if (PAIRS.test(clause)) return 2
  const from = Math.max(...MARKS.map((mark) => clause.lastIndexOf(mark)))
  const names = clause.slice(from + 1).split(NAMES).length
  return names >= 2 ? names : undefined
}
