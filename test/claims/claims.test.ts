import { fileURLToPath } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import type { Claim } from '../../src/model/claim.js'
import type { Report } from '../../src/model/report.js'
import { loadCases, run } from './cases.js'

const cases = loadCases(fileURLToPath(new URL('./cases', import.meta.url)))

describe('labelled sentences', () => {
  it('are three hundred at least, half of them silent, each with an id of its own', () => {
    expect(cases.length).toBeGreaterThanOrEqual(300)
    expect(cases.filter(({ expect: found }) => found.length === 0).length * 2).toBeGreaterThanOrEqual(
      cases.length,
    )
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length)
  })

  it.each(cases.map((one) => [one.id, one] as const))('%s', async (_id, one) => {
    const { report, missed, extra } = await run(one)
    expect({ missed, extra: extra.map(({ rule, message, text }) => `${rule}/${message} ${text}`) }).toEqual({
      missed: [],
      extra: [],
    })
    const unread = (one.readings ?? []).filter((reading) => !isRead(reading, report))
    expect(unread).toEqual([])
  })
})

type Reading = Readonly<Record<string, unknown>>

/** The names of the cases for what the model calls otherwise. */
const MEASURES: Readonly<Record<string, string>> = {
  requests: 'received',
  lawsuits: 'suits',
  refusals: 'refused',
}

/** The reading is among the figures and claims that `inspect` shows. */
function isRead(reading: Reading, { figures, claims }: Report): boolean {
  if (reading['kind'] === 'figure') return isFigure(reading, figures)
  return claims.some((claim) => fitsClaim(reading, claim)) || isZeroFigure(reading, figures)
}

function isFigure(reading: Reading, figures: Report['figures']): boolean {
  const { value, min, max, unit, not } = reading
  const found = figures.some(
    (figure) =>
      (value === undefined || figure.value === value) &&
      // Whole numbers: (200, 300] is 201 to 300 in the model.
      (min === undefined || figure.low >= Number(min) - 1) &&
      (max === undefined || figure.high <= Number(max) || figure.high === Infinity) &&
      (unit === undefined || figure.unit?.text === unit || figure.text.endsWith(String(unit))),
  )
  return not === true ? !found : found
}

/** 收到申请0件 says zero with a digit. */
function isZeroFigure(reading: Reading, figures: Report['figures']): boolean {
  const measure = MEASURES[String(reading['measure'])] ?? reading['measure']
  return (
    reading['kind'] === 'zero' && figures.some((figure) => figure.value === 0 && figure.measure === measure)
  )
}

const sum = (values: readonly number[]): number => Number(values.reduce((a, b) => a + b, 0).toPrecision(12))

function fitsClaim(reading: Reading, claim: Claim): boolean {
  if (reading['kind'] === 'parts' && claim.kind === 'parts')
    return (
      claim.whole.value === reading['total'] &&
      // 各3件 three times is one part of nine.
      [sum(claim.parts.map(({ low }) => low)), sum(claim.parts.map(({ figure }) => figure.value))].includes(
        sum(reading['parts'] as number[]),
      )
    )
  if (reading['kind'] === 'share' && claim.kind === 'share')
    return claim.part.value === reading['part'] && claim.share.value === reading['percent']
  if (reading['kind'] === 'growth' && claim.kind === 'growth')
    return claim.now.value === reading['to'] && claim.base?.value === reading['from']
  if (reading['kind'] === 'zero' && claim.kind === 'zero') {
    const measure = MEASURES[String(reading['measure'])] ?? reading['measure']
    return claim.measures.some((one) => one === measure)
  }
  if (reading['kind'] === 'balance' && claim.kind === 'balance')
    return (
      claim.handled.value === reading['settled'] && (claim.carriedOut?.value ?? 0) === reading['carriedOut']
    )
  return reading['kind'] === 'all-handled' && claim.kind === 'all-handled'
}
