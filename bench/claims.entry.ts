import type { Format } from '../src/model/report.js'
import type { FigureSearch } from '../src/parse/figures/figures.js'
import { parseReport } from '../src/parse/parse.js'
import { readText } from '../src/read/read.js'

export { readClaims } from '../src/parse/claims/claims.js'
export { readFigures } from '../src/parse/figures/figures.js'

/** What the readers of figures and claims are given of a text. */
export async function parsedSearch(source: string, format: Format, given?: number): Promise<FigureSearch> {
  const options = given === undefined ? {} : { year: given }
  const { report } = parseReport(await readText(source, format), options)
  const { text, folded, blocks, sections, year } = report
  return { text, folded, blocks, sections, year: year?.value }
}
