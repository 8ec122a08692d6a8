import type { Form } from './form.js'

/** A version of law and prescribed form; the report year decides which one applies. */
export type RegimeId = (typeof REGIME_IDS)[number]
/** Oldest first. */
export const REGIME_IDS = ['cn-2008', 'cn-2014', 'cn-2019', 'cn-2021'] as const

/** This regime and all that came after it: a rule that holds since then holds for the next one too. */
export function since(first: RegimeId): readonly RegimeId[] {
  return REGIME_IDS.slice(REGIME_IDS.indexOf(first))
}

/** How binding a demand is: statute, prescribed form, or good practice. */
export type Tier = 'law' | 'form' | 'practice'

/** A sentence in both languages of the tool. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}

/** What a finding rests on. */
export interface Basis extends Bilingual {
  readonly tier: Tier
}

/** One of the contents the law demands, e.g. 依申请公开 (Order 492 Art. 32 item 2). */
export interface StatutoryContent {
  readonly key: string
  /** Canonical title without ordinal. */
  readonly title: string
  readonly label: Bilingual
  /** Absence is a defect. The residual item 其他需要报告的事项 of Order 492 is not mandatory. */
  readonly required: boolean
  /** The statute's own wording of it, which is as good a title as the form's. */
  readonly statuteTitles?: readonly string[]
  /** Further titles that real reports print; compared after normalisation. */
  readonly aliases: readonly string[]
  /** Regular expressions over a folded title without blanks: the whole title, or its beginning in a run-on line. */
  readonly titlePatterns: readonly string[]
  /** Regular expressions over folded text without blanks: a sentence that satisfies the content without a heading. */
  readonly textPatterns: readonly string[]
  /** Regular expressions for rows of a table that gives the content's figures. */
  readonly tablePatterns?: readonly string[]
  /** Regular expressions: a sentence that matches one of these is no evidence, though a text pattern fits. */
  readonly notPatterns?: readonly string[]
}

/** A part that reports customarily carry besides what the law demands: 概述, 回应解读, 附件. */
export interface CustomaryPart {
  readonly key: string
  readonly title: string
  readonly titlePatterns: readonly string[]
}

/** A deadline in the year after the report year. */
export interface Deadline {
  readonly month: number
  readonly day: number
}

export type BodyKind = (typeof BODY_KINDS)[number]
export const BODY_KINDS = ['government', 'department', 'township'] as const

/** The facts of one regime, as stored in `schemas/regimes/<id>.json`. */
export interface Regime {
  readonly id: RegimeId
  readonly label: Bilingual
  readonly validFrom: number
  /** Last report year, absent while the regime is in force. */
  readonly validTo?: number
  /** Legal basis by subject: `contents`, `deadline`, `form`, … */
  readonly articles: Readonly<Record<string, Basis>>
  /** In the order the law or form lists them. */
  readonly contents: readonly StatutoryContent[]
  readonly customary: readonly CustomaryPart[]
  /** The prescribed tables, one of each family. */
  readonly forms: readonly Form[]
  /** True where the form prescribes titles and their order (since 2019). */
  readonly prescribedOrder: boolean
  readonly deadlines: Readonly<Record<BodyKind, Deadline>>
  /** Printed marks by which a report of this regime is recognised, strongest first. */
  readonly signatures: readonly Signature[]
}

/** What an office demands beyond one of the regimes: it holds wherever that one applies. */
export interface RegimeVariant {
  /** As named by `regime` in a configuration. */
  readonly id: string
  readonly base: RegimeId
  readonly label?: Bilingual
  /** Legal basis by subject, in place of the base's. */
  readonly articles?: Readonly<Record<string, Basis>>
  readonly deadlines?: Readonly<Partial<Record<BodyKind, Deadline>>>
  /** By key of the content. */
  readonly contents?: Readonly<Record<string, { readonly required: boolean }>>
}

export interface Signature {
  readonly kind: 'table' | 'section' | 'citation'
  /** Regular expression over folded text. */
  readonly pattern: string
}
