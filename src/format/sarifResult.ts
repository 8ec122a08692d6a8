import type { DiagnosticFix, Locale } from '../model/diagnostic.js'
import type { Entry } from './entries.js'
import { artifactOf, LEVELS, messageOf, regionOf } from './sarifPlaces.js'
import { wordsOf } from './words.js'

interface ResultPlace {
  readonly locale: Locale
  readonly ruleIndex: number
  readonly fileIndex: number
  /** Findings are told apart from those of a baseline. */
  readonly hasBaseline: boolean
}

/**
 * One finding as a SARIF result. In formats without lines, such as PDF, the place is given in words alone. Suppressions are always given: an empty list says that the finding counts.
 */
export function resultOf(entry: Entry, { locale, ruleIndex, fileIndex, hasBaseline }: ResultPlace): object {
  const { result, diagnostic, acceptance } = entry
  const { ruleId, messageId, severity, message, hint, place, quote, related, fingerprint, basis, fix, at } =
    diagnostic
  const words = wordsOf(locale)
  const artifactLocation = artifactOf(result.file, fileIndex)
  return {
    ruleId,
    ruleIndex,
    kind: 'fail',
    level: LEVELS[severity],
    message: messageOf(hint === undefined ? message : `${message}\n${words.hint}${hint}`),
    locations: [
      {
        physicalLocation: { artifactLocation, ...(at ? {} : { region: regionOf(diagnostic, quote) }) },
        ...(place === '' ? {} : { logicalLocations: [{ fullyQualifiedName: place }] }),
      },
    ],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((other, nth) => ({
            id: nth + 1,
            message: messageOf(other.message),
            physicalLocation: {
              artifactLocation: other.file === undefined ? artifactLocation : artifactOf(other.file),
              ...(at ? {} : { region: regionOf(other) }),
            },
          })),
        }),
    partialFingerprints: { 'disclosureLint/v1': fingerprint, primaryLocationLineHash: `${fingerprint}:1` },
    suppressions: acceptance ? [suppressionOf(acceptance)] : [],
    ...(hasBaseline ? { baselineState: acceptance?.by === 'baseline' ? 'unchanged' : 'new' } : {}),
    ...(fix && !at ? { fixes: [fixOf(fix, artifactLocation, locale)] } : {}),
    properties: {
      message: messageId,
      ...(at ? { at } : {}),
      basis: { tier: basis.tier, text: basis[locale] },
      ...(result.body === undefined ? {} : { body: result.body }),
      ...(result.year === undefined ? {} : { year: result.year }),
    },
  }
}

function suppressionOf({ by, reason, who, until }: NonNullable<Entry['acceptance']>): object {
  return {
    kind: by === 'directive' ? 'inSource' : 'external',
    status: 'accepted',
    justification: reason,
    properties: { by, ...(who === undefined ? {} : { who }), ...(until === undefined ? {} : { until }) },
  }
}

function fixOf({ start, end, text }: DiagnosticFix, artifactLocation: object, locale: Locale): object {
  return {
    description: { text: locale === 'zh' ? '修正' : 'Fix' },
    artifactChanges: [
      {
        artifactLocation,
        replacements: [
          {
            deletedRegion: { charOffset: start, charLength: end - start },
            insertedContent: { text },
          },
        ],
      },
    ],
  }
}
