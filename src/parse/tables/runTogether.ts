import type { Piece } from './lex.js'
import type { Source } from './source.js'

/** Zeros that run together, and at most one digit behind them: no number begins with 0, so each cell is certain. */
const ZEROS = /^0+\d$/

/** Two cells run together leave a number that begins with 0: 000000, 023. */
export function isRunTogether(folded: string): boolean {
  return /^0\d/.test(folded.trim())
}

/** 0 0 0 0 0 01 is seven cells; 640020470 may be any, and stays as it is. */
export function apart({ folded }: Source, values: readonly Piece[]): readonly Piece[] {
  return values.flatMap((piece) =>
    ZEROS.test(folded.slice(piece.start, piece.end))
      ? Array.from({ length: piece.end - piece.start }, (_, at) => ({
          ...piece,
          start: piece.start + at,
          end: piece.start + at + 1,
        }))
      : [piece],
  )
}
