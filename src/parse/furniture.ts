import type { Range } from '../model/range.js'
import type { Block, PrintedDate, Section } from '../model/report.js'

export function findFurniture(
  _blocks: readonly Block[],
  _page: string,
  _outline: readonly Section[],
): Range[] {
  return []
}

/** The publication date a page prints in its head (发布时间：2013-02-25). */
export function findPublished(_page: string, _furniture: readonly Range[]): PrintedDate | undefined {
  return undefined
}
