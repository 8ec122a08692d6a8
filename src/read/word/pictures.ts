import type { Doubt } from '../../model/report.js'

/** In points; seals and signs are smaller. */
const WIDTH_OF_TABLE = 240

/** Whether a picture may stand where a table should. */
export function isAsWideAsTable(points: number): boolean {
  return points >= WIDTH_OF_TABLE
}

export function doubtOfPictures(count: number): Doubt[] {
  return count > 0 ? [{ kind: 'picture', count }] : []
}
