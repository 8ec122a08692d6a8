import type { Rule } from '../src/rule/rule.js'
import { sectionRequired } from './section-required/index.js'
import { sectionOrder } from './section-order/index.js'
import { sectionTitle } from './section-title/index.js'
import { sectionNumbering } from './section-numbering/index.js'
import { sectionContent } from './section-content/index.js'
import { sectionUnexpected } from './section-unexpected/index.js'
import { contentsAnnounced } from './contents-announced/index.js'
import { overviewAspects } from './overview-aspects/index.js'
import { problemsStated } from './problems-stated/index.js'
import { feeStatement } from './fee-statement/index.js'
import { feeAmount } from './fee-amount/index.js'
import { titleForm } from './title-form/index.js'
import { yearConsistent } from './year-consistent/index.js'
import { yearStale } from './year-stale/index.js'
import { periodStated } from './period-stated/index.js'
import { bodyName } from './body-name/index.js'
import { contactRequired } from './contact-required/index.js'
import { contactValid } from './contact-valid/index.js'
import { signatureStated } from './signature-stated/index.js'
import { publicationDate } from './publication-date/index.js'
import { citationValid } from './citation-valid/index.js'
import { personalData } from './personal-data/index.js'
import { tableRequired } from './table-required/index.js'
import { tableVersion } from './table-version/index.js'
import { tableStructure } from './table-structure/index.js'
import { cellValue } from './cell-value/index.js'
import { tableBalance } from './table-balance/index.js'
import { tableSum } from './table-sum/index.js'
import { tableBounds } from './table-bounds/index.js'
import { regulationPower } from './regulation-power/index.js'
import { claimTable } from './claim-table/index.js'
import { partsSum } from './parts-sum/index.js'
import { percentValue } from './percent-value/index.js'
import { percentSum } from './percent-sum/index.js'
import { zeroClaim } from './zero-claim/index.js'
import { claimConflict } from './claim-conflict/index.js'
import { numberPresent } from './number-present/index.js'
import { numberExact } from './number-exact/index.js'
import { carryOver } from './carry-over/index.js'
import { stockContinuity } from './stock-continuity/index.js'
import { yearOnYear } from './year-on-year/index.js'
import { textReuse } from './text-reuse/index.js'
import { tablesRepeated } from './tables-repeated/index.js'
import { rollupSum } from './rollup-sum/index.js'
import { reportMissing } from './report-missing/index.js'
import { textLeftover } from './text-leftover/index.js'
import { textGarbled } from './text-garbled/index.js'
import { textRepeated } from './text-repeated/index.js'
import { textPunctuation } from './text-punctuation/index.js'
import { textReadable } from './text-readable/index.js'
import { pageNoise } from './page-noise/index.js'

/** All rules, in the order of the documentation. */
export const rules: readonly Rule[] = [
  sectionRequired,
  sectionOrder,
  sectionTitle,
  sectionNumbering,
  sectionContent,
  sectionUnexpected,
  contentsAnnounced,
  overviewAspects,
  problemsStated,
  feeStatement,
  feeAmount,
  titleForm,
  yearConsistent,
  yearStale,
  periodStated,
  bodyName,
  contactRequired,
  contactValid,
  signatureStated,
  publicationDate,
  citationValid,
  personalData,
  tableRequired,
  tableVersion,
  tableStructure,
  cellValue,
  tableBalance,
  tableSum,
  tableBounds,
  regulationPower,
  claimTable,
  partsSum,
  percentValue,
  percentSum,
  zeroClaim,
  claimConflict,
  numberPresent,
  numberExact,
  textLeftover,
  textGarbled,
  textRepeated,
  textPunctuation,
  textReadable,
  pageNoise,
  carryOver,
  stockContinuity,
  yearOnYear,
  textReuse,
  tablesRepeated,
  rollupSum,
  reportMissing,
]
