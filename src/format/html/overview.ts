import type { Result, Run } from '../../model/diagnostic.js'
import { both, escape } from './escape.js'
import { COUNTED, WORDS } from './words.js'

/** All reports with their counts, each a link; then what could not be checked. */
export function overviewHtml(run: Run, reports: readonly { readonly result: Result }[]): string {
  return [failuresHtml(run), reports.length > 1 ? tableHtml(reports) : ''].join('\n')
}

function failuresHtml({ failures }: Run): string {
  if (failures.length === 0) return ''
  const list = failures.map(
    ({ file, message, texts = { zh: message, en: message } }) =>
      `<li><strong>${escape(file)}</strong> ${both(texts)}</li>`,
  )
  return `<section class="panel"><h2>${both(WORDS.failures)}</h2><ul>${list.join('')}</ul></section>`
}

function tableHtml(reports: readonly { readonly result: Result }[]): string {
  const { body, year, file, accepted, notAssessed } = WORDS
  const { error, warning, info } = COUNTED
  const heads = [body, year, file, error, warning, info, accepted, notAssessed]
  const head = heads.map((words) => `<th scope="col">${both(words)}</th>`).join('')
  const rows = reports.map(({ result }, at) => rowHtml(result, at + 1)).join('\n')
  return `<section class="panel" aria-labelledby="reports"><h2 id="reports">${both(WORDS.reports)}</h2>
<div class="scroll" tabindex="0" role="group" aria-labelledby="reports"><table><thead><tr>${head}</tr></thead><tbody>
${rows}
</tbody></table></div></section>`
}

function rowHtml(result: Result, at: number): string {
  const { body = '', year = '', file, errorCount, warningCount, infoCount, accepted, notAssessed } = result
  const counts = [errorCount, warningCount, infoCount, accepted.length, notAssessed.length]
  const cells = counts.map((count) => `<td class="count">${count}</td>`).join('')
  return `<tr><td>${escape(body)}</td><td>${year}</td><td><a href="#report${at}">${escape(file)}</a></td>${cells}</tr>`
}
