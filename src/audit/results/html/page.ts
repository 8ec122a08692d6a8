import type { Locale } from '../../../model/diagnostic.js'
import type { FindingList } from '../findingList.js'
import { ERROR_WEIGHT } from '../ranking.js'
import type { Summary } from '../summary.js'
import * as charts from './charts.js'
import * as clients from './client.js'
import * as elements from './elements.js'
import * as filters from './filter.js'
import * as findings from './findings.js'
import * as heat from './heatMap.js'
import * as lists from './longList.js'
import * as parts from './parts.js'
import { STYLE } from './style.js'
import { WORDS } from './words.js'

/** The functions of the page's own script; they refer to each other and to nothing else, so all are exported. */
const SCRIPT = [elements, charts, lists, heat, parts, filters, findings, clients].flatMap((one) =>
  Object.values(one),
)

/** One file that needs no network: the summary and the findings as data, and a script that shows them. */
export function summaryHtml(summary: Summary, list: FindingList, locale: Locale): string {
  const data = {
    summary,
    findings: list.rows(),
    accepted: list.accepted(),
    locale,
    words: WORDS,
    weight: ERROR_WEIGHT,
  }
  return `<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${WORDS.title[locale]}</title>
<style>${STYLE}</style>
</head>
<body>
<main id="page"><noscript>${WORDS.noScript[locale]}</noscript></main>
<script type="application/json" id="data">${safe(JSON.stringify(data))}</script>
<script>
"use strict";
${SCRIPT.map(String).join('\n')}
${clients.client.name}(document)
</script>
</body>
</html>
`
}

/** Nothing in the data ends the script. */
function safe(json: string): string {
  return json.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}
