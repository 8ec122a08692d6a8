import type { Sentence } from '../../figures/sentence.js'
import type { Reading } from '../reader.js'

/** 无上年结转, 没有结转下年度: nothing came in, or nothing is left. */
export function saysNone(window: readonly Sentence[], way: 'in' | 'out', { folded }: Reading): boolean {
  const pattern = way === 'in' ? NONE_IN : NONE_OUT
  return window.some(({ start, end }) => pattern.test(folded.slice(start, Math.min(end, start + 400))))
}

const NONE_IN =
  /(?:无|没有|未有)(?:上年度?|上一年度?|往年)(?:度)?(?:结转|转结)|(?:上年度?|上一年度?|往年)(?:度)?(?:均?无|没有|未有)(?:结转|转结)/
const NONE_OUT =
  /(?:无|没有|未有)(?:下年度?|下一年度?)?(?:结转|转结)(?:下一?年度?|至下|到下)?(?![^,;。]{0,4}上年)/
