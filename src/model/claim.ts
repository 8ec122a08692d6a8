import type { Figure, Measure } from './figure.js'
import type { Range } from './range.js'

/** Why a list is known to name every part. */
export type Closure =
  | 'other' // 其他方式公开7条
  | 'shares' // the shares make 100
  | 'respectively' // 分别为
  | 'composed' // 由…组成
  | 'kinds' // 共三类
  | 'complement' // 自然人 and 法人
  | 'sum' // 合计

/** How the numbers of a list were read so that they fit, or `none`. */
export type PartsReading =
  | 'sum' // all parts add up
  | 'subtotals' // some items are parts of the item before them
  | 'prefix' // the list ends before a new statement
  | 'each' // 各1条 counts once for each thing named
  | 'merged' // 155项合并为24项 counts the difference
  | 'overlap' // the same things on several channels
  | 'dimensions' // two partitions of one total in one list
  | 'other-whole' // another total in reach fits
  | 'continued' // fits together with the sentence that follows
  | 'open' // fewer than the total, nothing says that the list is complete
  | 'subset' // 含上年结转8件
  | 'none'

export interface Part {
  readonly figure: Figure
  /** Name as printed. */
  readonly name: Range
  /** What it adds to the sum; negative for what was taken out by a merger. */
  readonly low: number
  readonly high: number
  readonly share?: Figure
}

/** A total and what it is made of. */
export interface PartsClaim {
  readonly kind: 'parts'
  readonly trigger: Range
  readonly whole: Figure
  readonly parts: readonly Part[]
  readonly closed?: Closure
  readonly reading: PartsReading
  /** Absent while some admissible reading fits. */
  readonly fault?: 'differs' | 'exceeds' | 'suspicious'
}

/** 76条，占14.7%. */
export interface ShareClaim {
  readonly kind: 'share'
  readonly trigger: Range
  readonly part: Figure
  readonly share: Figure
  /** The base that fits; where none does, the one the sentence names. */
  readonly base: Figure
  readonly holds: boolean
}

/** Shares of a closed list. */
export interface SharesClaim {
  readonly kind: 'shares'
  readonly trigger: Range
  readonly shares: readonly Figure[]
  readonly holds: boolean
}

/** 120件，比上年的100件增长20%; `rate` also stands for a multiple (1.5倍) and a wrong difference in points. */
export interface GrowthClaim {
  readonly kind: 'growth'
  readonly trigger: Range
  readonly now: Figure
  /** The figure compared with; absent where it only follows from the difference. */
  readonly base?: Figure
  readonly difference?: Figure
  readonly rate?: Figure
  /** `flat`: 与上年持平. */
  readonly direction: 'up' | 'down' | 'flat'
  readonly verdict: 'holds' | 'rate' | 'direction' | 'difference'
}

/** 未收到政府信息公开申请. */
export interface ZeroClaim {
  readonly kind: 'zero'
  readonly range: Range
  readonly trigger: Range
  readonly measures: readonly Measure[]
  /** Only one way of applying, one office, or another time: no statement about the whole. */
  readonly limited: boolean
  /** A figure of the same measure that is not zero. */
  readonly against?: Figure
}

/** 均已办结, 均已审结, 均按期答复. */
export interface AllHandledClaim {
  readonly kind: 'all-handled'
  /** `late` says that nothing was answered late; `cases` are reviews and suits. */
  readonly matter: 'requests' | 'reviews' | 'suits' | 'cases' | 'late'
  readonly range: Range
  readonly trigger: Range
  readonly against?: Figure
}

/** 新收 + 上年结转 = 办结 + 结转下年度, in words. */
export interface BalanceClaim {
  readonly kind: 'balance'
  readonly trigger: Range
  readonly received: Figure
  readonly carriedIn?: Figure
  readonly handled: Figure
  /** Absent where the text says that nothing was carried over. */
  readonly carriedOut?: Figure
  readonly holds: boolean
}

/** The same measure given twice. */
export interface SameClaim {
  readonly kind: 'same'
  readonly first: Figure
  readonly second: Figure
  readonly holds: boolean
}

/** 公开核准企业资质条: a count phrase without its number, or a number without its unit. */
export interface GapClaim {
  readonly kind: 'gap'
  readonly missing: 'number' | 'unit'
  readonly range: Range
}

/** What a sentence says about figures. */
export type Claim =
  | PartsClaim
  | ShareClaim
  | SharesClaim
  | GrowthClaim
  | ZeroClaim
  | AllHandledClaim
  | BalanceClaim
  | SameClaim
  | GapClaim
