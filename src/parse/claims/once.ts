import type { BalanceClaim, PartsClaim, ShareClaim } from '../../model/claim.js'
import type { Figure } from '../../model/figure.js'

/** One error is told once: what a balance says of all outcomes, their list need not say of some. */
export function withoutBalanced(
  parts: readonly PartsClaim[],
  balances: readonly BalanceClaim[],
): readonly PartsClaim[] {
  const faulty = new Map(balances.flatMap((one) => (one.holds ? [] : [[one.received, one] as const])))
  if (faulty.size === 0) return parts
  return parts.filter((claim) => {
    const balance = claim.fault && faulty.get(claim.whole)
    return !balance || !isPartOf(claim, balance)
  })
}

/** 新收317件，上年结转3件，其中…，其他22件，结转13件: the same outcomes against less than there was. */
const isPartOf = ({ parts }: PartsClaim, { handled, carriedOut }: BalanceClaim): boolean =>
  parts.some(({ figure }) => figure === carriedOut || figure.range.start === handled.range.start)

/** 收到144件，其中办结150件，结转4件: beside the list of all there is, one of its beginning. */
export function withoutSettled(
  parts: readonly PartsClaim[],
  settled: readonly PartsClaim[],
): readonly PartsClaim[] {
  const faulty = new Map(
    settled.flatMap((one) => (one.fault ? [[one.whole, one.parts[0]?.figure] as const] : [])),
  )
  if (faulty.size === 0) return parts
  return parts.filter((claim) => {
    const first = claim.fault && faulty.get(claim.whole)
    return !first || !claim.parts.some(({ figure }) => figure === first)
  })
}

/** Shares, without those whose error a list tells, or another share over the same wrong total. */
export function sharesOnce(
  shares: readonly ShareClaim[],
  parts: readonly PartsClaim[],
): readonly ShareClaim[] {
  const wrong = new Map<Figure, ShareClaim[]>()
  for (const share of shares) {
    if (share.holds) continue
    const known = wrong.get(share.base)
    if (known) known.push(share)
    else wrong.set(share.base, [share])
  }
  if (wrong.size === 0) return shares
  const told = new Set<ShareClaim>()
  for (const claim of parts)
    for (const share of claim.fault ? (wrong.get(claim.whole) ?? []) : [])
      if (saysAlready(claim, share)) told.add(share)
  for (const [first, ...more] of wrong.values())
    if (first && more.length > 0 && areSpoilt([first, ...more])) more.forEach((share) => told.add(share))
  return shares.filter((share) => !told.has(share))
}

/** 20件，其中公开13件，占75%，其他5件: 15 would make both right, so that one of them says it. */
function saysAlready({ whole, parts }: PartsClaim, { part, share }: ShareClaim): boolean {
  if (!parts.some(({ figure }) => figure === part)) return false
  const sum = parts.reduce((all, one) => all + one.low, 0)
  return isShare(part.value + whole.value - sum, whole.value, share)
}

/** 公开220条，网站160条，占80%，其他40条，占20%: right over their sum, so that the total is wrong, once. */
function areSpoilt(alike: readonly ShareClaim[]): boolean {
  const sum = alike.reduce((all, { part }) => all + part.value, 0)
  return alike.every(({ part, share }) => isShare(part.value, sum, share))
}

const isShare = (part: number, base: number, share: Figure): boolean =>
  Math.abs((100 * part) / base - share.value) <= 10 ** -share.decimals
