import { describe, expect, it } from '@jest/globals'
import { fold } from '../../src/model/fold.js'
import { readClaims } from '../../src/parse/claims/claims.js'
import { readFigures } from '../../src/parse/figures/figures.js'
import { countSteps } from './steps.js'

/** Pieces that a reader of figures might go over again and again. */
const PIECES = {
  'numbers and 其中': '12其中3，',
  'counts without a mark': '12条其中3条',
  'counts and 其中': '公开信息12条，其中3条、',
  'open brackets': '12条（',
  'nested brackets': '（（12条））',
  'closing brackets': '12条）',
  'one number': '7',
  'one Chinese number': '二百',
  'thousands separators': ',123',
  'blanks between digits': '1 ',
  shares: '12条，占3%，',
  zeros: '未收到申请，无结转，',
  'all handled': '所有申请均已办结，',
  growth: '比上年的12条增长3%，',
  targets: '由12条增加到13条，',
  'one sentence each': '收到申请12件。',
  'totals behind': '网站12条，合计12条，',
  each: '各1条、',
  'open quotes': '“12条',
  'open titles': '《12条',
  'a balance in every sentence': '新收申请12件，上年结转1件，办结12件，结转下年1件。',
  'one measure again and again': '全年主动公开政府信息12条。',
  'units without numbers': '公开信息条，',
  lines: '公开信息12条，\n',
  letters: 'a1b2',
}
const SIZE = 6_000

function stepsFor(piece: string, length: number): number {
  const folded = fold(piece.repeat(Math.ceil(length / piece.length)).slice(0, length))
  const search = {
    text: folded,
    folded,
    blocks: [{ kind: 'paragraph' as const, range: { start: 0, end: folded.length } }],
    sections: [],
    year: 2022,
  }
  return countSteps(() => {
    const { sentences } = readFigures(search)
    readClaims(sentences, { folded, year: 2022 })
  })
}

describe('hostile text', () => {
  it.each(Object.entries(PIECES))(
    'of nothing but %s takes work in proportion to its length',
    (_name, piece) => {
      const once = stepsFor(piece, SIZE)
      const fourfold = stepsFor(piece, 4 * SIZE)
      expect(fourfold / once).toBeLessThan(5)
      expect(once / SIZE).toBeLessThan(2000)
    },
  )

  it('of numbers and 其中 fifty times as long takes fifty times the work', () => {
    expect(stepsFor('12其中3，', 50 * SIZE) / stepsFor('12其中3，', SIZE)).toBeLessThan(55)
  })
})
