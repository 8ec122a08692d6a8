import type { Report } from '../../../src/model/report.js'
import type { Statement } from '../statements.js'
import { disclosureReadings } from './disclosure.js'
import type { Reading } from './reading.js'
import { remedyReadings } from './remedies.js'
import { requestReadings } from './requests.js'
import { statisticsReadings } from './statistics.js'

/** Every admissible reading of what a statement counts; none where the tables do not tell. */
export function readingsOf(
  { subject, topic, isEver }: Statement,
  { text, tables }: Pick<Report, 'text' | 'tables'>,
): Reading[] {
  return tables.flatMap((table) => {
    const family = table.form?.family
    if (family === 'requests') return requestReadings(subject, table)
    if (family === 'remedies') return remedyReadings(subject, topic, table)
    if (family === 'disclosure') return disclosureReadings(subject, table)
    return family === 'statistics' ? statisticsReadings(subject, isEver, table, text) : []
  })
}

/** Whether a figure of the text is one of the readings; money is compared to its printed digits. */
export function fits({ figure, subject }: Statement, { value }: Reading): boolean {
  if (subject !== 'charges') return value === figure.value
  const { value: money, decimals, text } = figure
  const scale = text.includes('亿') ? TEN_THOUSAND ** 2 : text.includes('万') ? TEN_THOUSAND : 1
  const step = scale / 10 ** decimals
  return [value, value * TEN_THOUSAND].some((one) => Math.abs(one - money) < step)
}

/** Table 二 counts in 万元. */
const TEN_THOUSAND = 10_000
