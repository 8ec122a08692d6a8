import type { Range } from './range.js'

/**
 * What a unit counts. Figures of one family may be compared: a request is a 件, 份, 宗 or 条 as the clerk likes,
 * but never a 人次.
 */
export type UnitFamily =
  'record' | 'event' | 'person' | 'visit' | 'thing' | 'kind' | 'money' | 'percent' | 'ratio' | 'other'

export interface Unit {
  /** As printed, without scale: 条, 件, 元, %. */
  readonly text: string
  readonly family: UnitFamily
}

/** `about` 约, `near` 近, `over` 超过, `more` 余/多, `under` 不足, `several` 数十/几百. */
export type Approximation = 'about' | 'near' | 'over' | 'more' | 'under' | 'several'

/** The span a figure speaks of, as far as the words around it tell. */
export type FigurePeriod = 'year' | 'cumulative' | 'other-year' | 'part-year' | 'average'

/** What a figure counts, where it is one of the measures every report has to give. */
export type Measure =
  | 'disclosed' // 主动公开政府信息
  | 'received' // 收到政府信息公开申请
  | 'carried-in' // 上年结转
  | 'carried-out' // 结转下年度
  | 'handled' // 办结、答复申请
  | 'refused' // 不予公开
  | 'reviews' // 行政复议
  | 'suits' // 行政诉讼
  | 'complaints' // 举报、投诉、申诉
  | 'fees' // 收费

/** 数据: a number as printed in running text. */
export interface Figure {
  /** With the words of approximation and the unit: `近300条`. */
  readonly range: Range
  /** As printed. */
  readonly text: string
  /** The digits alone. */
  readonly digits: Range
  /** The printed number, scale applied: 45.28万 is 452800. */
  readonly value: number
  /** What the number may stand for; equal to `value` where it is exact. */
  readonly low: number
  readonly high: number
  /** Printed in 万 or 亿: exact only to its last digit. */
  readonly rounded: boolean
  readonly approximation?: Approximation
  /** Digits behind the decimal point. */
  readonly decimals: number
  readonly unit?: Unit
  /** 各1条: the number holds for each of the things named before it. */
  readonly each: boolean
  /** The words that say what is counted, before the number. */
  readonly label: Range
  readonly measure?: Measure
  /** The clause speaks of requests for information, reviews or lawsuits, and of nothing else. */
  readonly ofRequests: boolean
  readonly period: FigurePeriod
  /** The year named with it, where one is. */
  readonly year?: number
}
