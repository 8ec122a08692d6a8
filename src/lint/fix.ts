import type { Diagnostic, DiagnosticFix } from '../model/diagnostic.js'

/** Wide enough for a number that a fix touches at its edge. */
const CONTEXT = 20

/**
 * Applies the automatic fixes to the decoded source. Of two that overlap the first wins; the other one's
 * diagnostic is found again on the next pass. A fix that would change a number is left out, whoever wrote it.
 */
export function applyFixes(
  source: string,
  diagnostics: readonly Diagnostic[],
): { readonly output: string; readonly applied: number } {
  const pieces: string[] = []
  let written = ''
  let done = 0
  let applied = 0
  for (const fix of automaticFixes(source, diagnostics)) {
    if (fix.start < done) continue
    const before = lastOf(written + source.slice(Math.max(done, fix.start - CONTEXT), fix.start))
    if (!keepsNumbers(before, source, fix)) continue
    pieces.push(source.slice(done, fix.start), fix.text)
    written = lastOf(before + fix.text)
    done = fix.end
    applied += 1
  }
  return { output: pieces.join('') + source.slice(done), applied }
}

function automaticFixes(source: string, diagnostics: readonly Diagnostic[]): DiagnosticFix[] {
  return diagnostics
    .flatMap(({ fix }) => (fix?.kind === 'automatic' ? [fix] : []))
    .filter((fix) => isWithin(source, fix))
    .sort((a, b) => a.start - b.start || a.end - b.end)
}

function isWithin(source: string, { start, end, text }: DiagnosticFix): boolean {
  return 0 <= start && start <= end && end <= source.length && source.slice(start, end) !== text
}

function lastOf(text: string): string {
  return text.slice(-CONTEXT)
}

const NUMERAL = '[〇○零一二两三四五六七八九十百千万亿]'
const UNIT = '(?:[件条份次项期篇名个场起宗例户家册页元人天封月日年岁倍成]|工作日|%|％|万元|亿元)'
/** Digits with their separators; 分之 and Chinese numerals before a unit. An ordinal such as （三） is no quantity. */
const QUANTITY = new RegExp(
  `[0-9０-９]+(?:[.,，．:：/-][0-9０-９]+){0,20}[余多]?|${NUMERAL}{1,20}[余多]?(?=${UNIT})|${NUMERAL}{1,20}分之${NUMERAL}{1,20}|[+±%％‰]`,
  'g',
)

/** Compares the quantities around a fix before and after it, with what earlier fixes have written. */
function keepsNumbers(before: string, source: string, { start, end, text }: DiagnosticFix): boolean {
  const after = source.slice(end, end + CONTEXT)
  const printed = quantitiesIn(before + source.slice(start, end) + after)
  const fixed = quantitiesIn(before + text + after)
  return printed.length === fixed.length && printed.every((quantity, at) => quantity === fixed[at])
}

function quantitiesIn(text: string): string[] {
  return text.match(QUANTITY) ?? []
}
