interface Change {
  readonly now: number
  readonly base: number
  /** As many as the text prints, two at least. */
  readonly decimals: number
  /** Of percentages: the change is in points. */
  readonly isShare?: boolean
  /** The text says how many times as much. */
  readonly isMultiple?: boolean
}

/** The true change in words: 增加 20（25%）. */
export function changeLabels({ now, base, decimals, isShare = false, isMultiple = false }: Change): {
  readonly labelZh: string
  readonly labelEn: string
} {
  const isUp = now >= base
  const change = Number(Math.abs(now - base).toPrecision(10))
  const percent = ((100 * change) / base).toFixed(Math.max(2, decimals))
  const asides = [
    ...(base === 0 || isShare ? [] : [`${Number(percent)}%`]),
    ...(base === 0 || !isMultiple ? [] : [`×${Number((now / base).toFixed(2))}`]),
  ]
  const inZh = asides.map((aside) => `（${aside}）`).join('')
  const inEn = asides.map((aside) => ` (${aside})`).join('')
  return {
    labelZh: `${isUp ? '增加' : '减少'} ${change}${isShare ? ' 个百分点' : ''}${inZh}`,
    labelEn: `${isUp ? 'up' : 'down'} ${change}${isShare ? ' points' : ''}${inEn}`,
  }
}
